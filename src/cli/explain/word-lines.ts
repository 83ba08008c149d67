import type { Knowledge } from '../../diagnosis/knowledge.ts';
import type { Reading } from '../../diagnosis/reading.ts';
import { judgeWords, spellingsOf, type WordJudgement } from '../../diagnosis/words/judge-words.ts';
import type { Weighed } from '../../diagnosis/words/rank.ts';
import type { Speaker } from '../../wording/scene.ts';

const mostWords = 12;
const mostNext = 2;

/** What the words of a message weigh, and what they were enough for. */
export const wordLines = (knowledge: Knowledge, spoken: Speaker, reading: Reading): string[] => {
  const { say } = spoken;
  const judged = judgeWords(knowledge, reading);
  const { kind, against, sureness } = judged;
  const { answer, choose } = sureness;
  const { articles } = sureness.ranking;
  if (reading.evidence.length > 0 && articles.length === 0) return [];
  if (against.includes('nothing')) return [say('explain-rule-nothing')];
  if (kind === 'unknown' && against.includes('number')) return [say('explain-unweighed')];
  const rules = rulesOf(knowledge, spoken, judged);
  const percents = ({ probability, enough }: typeof answer): Record<string, string> => ({
    is: decimal(spoken, Math.floor(1000 * probability) / 10),
    enough: decimal(spoken, 100 * enough),
  });
  return [
    ...weightLines(knowledge, spoken, reading, judged),
    ...(kind === 'unknown' ? [] : [say('explain-answer', percents(answer))]),
    ...(kind === 'answer' ? [] : [say('explain-choose', percents(choose))]),
    ...(kind === 'choose' ? [say('explain-not-answer', { rules })] : []),
    ...(kind === 'unknown' ? [say('explain-not-question', { rules })] : []),
  ];
};

const rulesOf = (knowledge: Knowledge, spoken: Speaker, { against, sureness }: WordJudgement) =>
  against
    .map((rule) =>
      spoken.say(`explain-rule-${rule}`, { topic: topicOf(knowledge, spoken, sureness) }),
    )
    .join(', ');

const topicOf = (
  { content }: Knowledge,
  { text }: Speaker,
  { ranking: { offTopic } }: WordJudgement['sureness'],
): string => {
  const topic = offTopic && content.offTopic.get(offTopic.id);
  return topic ? text(topic.name) : '';
};

const weightLines = (
  knowledge: Knowledge,
  spoken: Speaker,
  reading: Reading,
  { sureness }: WordJudgement,
): string[] => {
  const { say } = spoken;
  const { articles, offTopic, words } = sureness.ranking;
  const [best, ...rest] = articles;
  if (!best) return [];
  const weight = (what: string, value: number): string =>
    say('explain-weight', { what, weight: decimal(spoken, value) });
  const named = readWord(knowledge, spoken, reading);
  const weighed = words
    .filter((one) => Math.abs(one.weight) >= 0.05)
    .sort((one, two) => two.weight - one.weight)
    .slice(0, mostWords)
    .map((one) => weight(named(one), one.weight));
  const next = rest
    .slice(0, mostNext)
    .map(({ id, score }) => weight(titleOf(knowledge, spoken, id), score));
  return [
    say('explain-words', {
      title: titleOf(knowledge, spoken, best.id),
      score: decimal(spoken, best.score),
      words: weighed.join(', '),
    }),
    ...(next.length > 0 ? [say('explain-next', { articles: next.join(', ') })] : []),
    ...(offTopic
      ? [
          say('explain-topic', {
            topic: topicOf(knowledge, spoken, sureness),
            score: decimal(spoken, offTopic.score),
          }),
        ]
      : []),
    say('explain-legend'),
  ];
};

/** The title of an article, or its id where there is none. */
export const titleOf = ({ content }: Knowledge, { text }: Speaker, id: string): string => {
  const article = content.articles.get(id);
  return article ? text(article.title) : id;
};

/** A word as it was written, and where it was corrected, the word of the index that it was read as. */
const readWord = (
  { search }: Knowledge,
  { say }: Speaker,
  reading: Reading,
): ((word: Weighed) => string) => {
  const spelled = spellingsOf(reading.words);
  return ({ word, term }) => {
    if (search.vocabulary.term(word) === term) return spelled(word);
    const number = search.terms.get(term);
    const [read = term] = [...search.words]
      .flatMap(([own, its]) => (its === number ? [own] : []))
      .sort((one, two) => shared(two, word) - shared(one, word));
    return say('explain-corrected', { word: spelled(word), read });
  };
};

/** How many letters two words share at their beginning and at their end. */
const shared = (one: string, two: string): number =>
  sharedStart([...one], [...two]) + sharedStart([...one].reverse(), [...two].reverse());

const sharedStart = (one: readonly string[], two: readonly string[]): number => {
  const at = one.findIndex((letter, index) => letter !== two[index]);
  return at < 0 ? one.length : at;
};

/** One digit behind the point or comma. */
const decimal = ({ locale }: Speaker, value: number): string =>
  value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
