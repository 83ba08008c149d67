import type { Knowledge } from '../knowledge.ts';
import type { Reading } from '../reading.ts';
import { fold } from '../text/normalise.ts';
import { type Sureness, sureness } from './sureness.ts';

/** An answer leads the second article by so much, however sure the rest looks. */
const leastMargin = 1;
/** A single word must weigh so much to be worth a question: "netlogon" does, "pid" does not. */
const loneWord = 4;

/**
 * What keeps words from deciding. nothing: no word speaks for an article. number: a number in the
 * message is unknown. few: a single word matched. corrected: none stands there as it is spelt. close: the second article is too close. product:
 * another product is named. off-topic: it is more likely about something else. unsure: too improbable.
 */
type WordRule =
  | 'nothing'
  | 'number'
  | 'few'
  | 'corrected'
  | 'close'
  | 'product'
  | 'off-topic'
  | 'unsure';

/** What the words of a message are enough for, and the rules that kept them from more. */
export interface WordJudgement {
  readonly kind: 'answer' | 'choose' | 'unknown';
  readonly against: readonly WordRule[];
  /** The words that speak for the best article, as they were written. */
  readonly words: readonly string[];
  readonly sureness: Sureness;
}

/** Judges a message by its words. An unknown number weighs more than words that are not ours. */
export const judgeWords = (knowledge: Knowledge, reading: Reading): WordJudgement => {
  const sure = sureness(knowledge, reading);
  const { ranking, answer, choose } = sure;
  const [best, second] = ranking.articles;
  const spelled = spellingsOf(reading.words);
  const words = ranking.words.flatMap(({ word, weight }) => (weight > 0 ? [spelled(word)] : []));
  const judged = (kind: WordJudgement['kind'], against: readonly WordRule[]): WordJudgement => ({
    kind,
    against,
    words,
    sureness: sure,
  });
  const number = reading.evidence.some(({ known, strength }) => !known && strength === 'strong');
  if (number && !reading.ours) return judged('unknown', ['number']);
  const few = words.length < 2;
  const asSpelt = ranking.words.filter(({ weight, isCorrected }) => weight > 0 && !isCorrected);
  const offTopic = ranking.offTopic !== undefined && ranking.offTopic.score > (best?.score ?? 0);
  if (!best) return judged('unknown', [offTopic ? 'off-topic' : 'nothing']);
  const against = [
    ...rule('few', few),
    ...rule('corrected', asSpelt.length === 0),
    ...rule('close', best.score - (second?.score ?? 0) < leastMargin),
    ...rule('product', reading.foreign),
    ...rule('number', number),
    ...rule('unsure', answer.probability < answer.enough),
  ];
  if (against.length === 0) return judged('answer', against);
  const unknown = [
    ...rule('few', few && best.score < loneWord),
    ...rule(offTopic ? 'off-topic' : 'unsure', choose.probability < choose.enough),
  ];
  return unknown.length > 0 ? judged('unknown', unknown) : judged('choose', against);
};

const rule = (name: WordRule, holds: boolean): WordRule[] => (holds ? [name] : []);

/** A folded word as its writer spelled it: "seurete" -> "seureté". */
export const spellingsOf = (text: string): ((word: string) => string) => {
  const spellings = new Map(
    [...text.matchAll(/[\p{L}\p{N}$+]+/gu)].map(([word]) => [fold(word), word]),
  );
  return (word) => spellings.get(word) ?? word;
};
