import { actFeatures } from '../../acts/act-features.ts';
import type { Content } from '../../content/content.ts';
import type { Localised } from '../../content/localised.ts';
import type { Question } from '../../content/node.ts';
import type { ActId } from '../../content/words/act.ts';
import { foldWords } from '../../diagnosis/text/normalise.ts';
import type { Case } from '../walk/case.ts';
import { chosen } from '../walk/choice.ts';
import { nodeAt } from '../walk/place.ts';
import { factsSaid } from './facts-said.ts';
import type { Judgement } from './judge-act.ts';
import { likeness } from './likeness.ts';
import { isDenial, saysPhrase } from './says-phrase.ts';

type Option = Question['options'][number];

/** More is no answer to a question, but something to read. */
const longestAnswer = 160;

/**
 * What was typed in place of a press: an option of a question, or an article of a choice; by its label or how it begins,
 * by what people type for it, by its number, or by a fact that answers the question.
 */
export const optionSaid = (
  content: Content,
  current: Case,
  text: string,
  judgement: Judgement,
): string | undefined => {
  if (text.length > longestAnswer || text.includes('\n')) return undefined;
  if (current.place.at === 'choice') return choiceSaid(content, current, text);
  const node = current.place.at === 'node' ? nodeAt(content, current.place) : undefined;
  if (node?.kind !== 'question') return undefined;
  const said = foldWords(text);
  const { options } = node;
  const isFree = isAnswer(judgement);
  const option =
    whole(options, said) ??
    options[(ordinalSaid(text) ?? 0) - 1] ??
    within(options, said, isFree ? 1 : 2) ??
    (isFree || isShort(said) ? byFact(content, node, text) : undefined) ??
    byPlainAnswer(content, options, said, judgement) ??
    (isFree && !/\?\s*$|\d{3}/.test(text) ? likest(options, said) : undefined);
  return option && chosen({ is: 'option', id: option.id });
};

/** Acts that only mention what stands in an answer: "I must ask the AD team". */
const noAnswer: ReadonlySet<ActId> = new Set([
  'another-machine',
  'another-problem',
  'back',
  'cases',
  'close',
  'duration',
  'expected',
  'goodbye',
  'greeting',
  'hand-over',
  'help',
  'how',
  'link',
  'off-topic',
  'reboot',
  'repeat',
  'risk',
  'start-over',
  'status',
  'steps',
  'summary',
  'thanks',
  'undo',
  'wait',
  'where',
  'why',
  'worked',
]);

const isShort = (said: string): boolean => said.split(' ').length <= 3;

/** An act that is as likely as this is no answer. */
const certain = 0.75;

const isAnswer = (judgement: Judgement): boolean =>
  judgement.is !== 'sure' || judgement.probability < certain || !noAnswer.has(judgement.act);

const textsOf = ({ label, typed }: Option): string[] => [
  ...Object.values(label),
  ...Object.values(typed ?? {}).flat(),
];

const only = <Found>(found: readonly Found[]): Found | undefined =>
  found.length === 1 ? found[0] : undefined;

/** The option that is all that was said, or whose label alone begins so, or alone has that number. */
const whole = (options: readonly Option[], said: string): Option | undefined => {
  if (said === '') return undefined;
  const isNumber = /^(?:0x)?[a-f]*\d[0-9a-f]*$/.test(said);
  const begins = (label: Localised): boolean =>
    Object.values(label).some((one) => {
      const words = ` ${foldWords(one)} `;
      return words.startsWith(` ${said} `) || (isNumber && words.includes(` ${said} `));
    });
  return (
    only(options.filter((option) => textsOf(option).some((one) => foldWords(one) === said))) ??
    only(options.filter(({ label }) => begins(label)))
  );
};

/**
 * The option of which the longest phrase, of so many words at least, was said among other words. A small number there
 * may be anything's.
 */
const within = (
  options: readonly Option[],
  said: string,
  leastWords: number,
): Option | undefined => {
  const lengthOf = (phrase: string): number => {
    const words = foldWords(phrase);
    const counts = words.split(' ').length >= leastWords && !/^\d{1,2}$/.test(words);
    return counts && saysPhrase(said, phrase) ? words.length : 0;
  };
  const lengths = options.map((option) => Math.max(...textsOf(option).map(lengthOf)));
  const longest = Math.max(...lengths);
  return longest > 0 ? only(options.filter((_, at) => lengths[at] === longest)) : undefined;
};

/** The option that yes, no or I do not know stands for: said as such, or in the first word. */
const byPlainAnswer = (
  { acts }: Content,
  options: readonly Option[],
  said: string,
  judgement: Judgement,
): Option | undefined => {
  const [first = ''] = said.split(' ');
  const begins = (act: 'yes' | 'no'): boolean =>
    Object.values(acts.get(act)?.match ?? {}).some((some) =>
      some.some((one) => foldWords(one) === first),
    );
  return options.find(
    ({ answer }) =>
      answer !== undefined &&
      (judgement.is === 'sure' ? judgement.act === answer : answer !== 'unsure' && begins(answer)),
  );
};

/** So like must what was said be to a phrase, 0 to 1, and so much more like than to those of other options. */
const leastLikeness = 0.45;
const leastLead = 0.08;

/** The option that has a phrase by far the likest to what was said, in words and letters. */
const likest = (options: readonly Option[], said: string): Option | undefined => {
  const features = actFeatures(said);
  const [best, second] = options
    .map((option) => ({
      option,
      likeness: Math.max(
        ...textsOf(option).map((one) => {
          const phrase = foldWords(one);
          return isDenial(said) === isDenial(phrase) ? likeness(features, actFeatures(phrase)) : 0;
        }),
      ),
    }))
    .sort((one, two) => two.likeness - one.likeness);
  const isClear =
    best && best.likeness >= leastLikeness && best.likeness - (second?.likeness ?? 0) >= leastLead;
  return isClear ? best.option : undefined;
};

const byFact = (
  content: Content,
  { fact, options }: Question,
  text: string,
): Option | undefined => {
  const value = fact && factsSaid(content.lists.facts, text)[fact];
  return value === undefined ? undefined : options.find(({ id }) => id === value);
};

/** "2", "2.", "option 2", "the second one", "la deuxième": a place from 1. */
const ordinalSaid = (text: string): number | undefined => {
  const said = foldWords(text).replace(/ (?:please|pls|svp|stp|thanks|merci)$/, '');
  const digit = /^(?:(?:option|number|numero|no|n|choix|la|le|the) )?([1-9])$/.exec(said)?.[1];
  if (digit) return Number(digit);
  const word =
    /^(?:the |la |le )?(\p{L}+|[1-9](?:st|nd|rd|th|er|ere|e|eme))(?: one| option)?$/u.exec(
      said,
    )?.[1];
  const at = ordinals.findIndex((some) => some.includes(word ?? ''));
  return at < 0 ? undefined : at + 1;
};

const ordinals = [
  ['first', 'premier', 'premiere', '1st', '1er', '1ere'],
  ['second', 'deuxieme', 'seconde', '2nd', '2e', '2eme'],
  ['third', 'troisieme', '3rd', '3e', '3eme'],
  ['fourth', 'quatrieme', '4th', '4e', '4eme'],
  ['fifth', 'cinquieme', '5th', '5e', '5eme'],
  ['sixth', 'sixieme', '6th', '6e', '6eme'],
];

const choiceSaid = (
  content: Content,
  { near, articles }: Case,
  text: string,
): string | undefined => {
  const at = (ordinalSaid(text) ?? 0) - 1;
  if (near.length > 0) {
    return at < 0 ? undefined : chosen({ is: 'code', id: near[at]?.code ?? '' });
  }
  if (articles.length === 0) return undefined;
  const said = foldWords(text);
  const byTitle = only(
    articles.filter((id) =>
      Object.values(content.articles.get(id)?.title ?? {}).some(
        (title) => foldWords(title) === said,
      ),
    ),
  );
  const id = at < 0 ? byTitle : (articles[at] ?? '');
  return id === undefined ? undefined : chosen({ is: 'article', id });
};
