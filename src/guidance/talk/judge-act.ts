import type { ClassifyAct, LikelyAct } from '../../acts/create-act-classifier.ts';
import type { ActId } from '../../content/words/act.ts';

/** What a message does: surely, perhaps, or nothing that is known, with what it is nearest to. */
export type Judgement =
  | { readonly is: 'sure' | 'maybe'; readonly act: ActId; readonly probability: number }
  | { readonly is: 'none'; readonly act?: ActId };

/** More is a report, and no remark. */
const longestText = 300;
const mostLines = 3;

/** What is done is harder to take back than what is said: so much surer it must be. */
const bars = { moving: 0.5, talking: 0.4, maybe: 0.3, guess: 0.15 } as const;

/** So much of the probability is left for something else than politeness. */
const leastRoom = 0.25;

/** Acts that move a case, or ask somebody to. */
const moving: ReadonlySet<ActId> = new Set([
  'worked',
  'failed',
  'next',
  'done',
  'yes',
  'no',
  'back',
  'start-over',
  'not-this',
  'another-problem',
  'another-machine',
  'hand-over',
  'reopen',
  'close',
]);

/** Acts that are said beside others, and mean nothing then: "thanks, that did it". */
const beside: ReadonlySet<ActId> = new Set(['thanks', 'greeting', 'goodbye', 'noise', 'remark']);

/** Judges what a message does: as a whole, or else by its sentences. Pure. */
export const judgeAct = (classify: ClassifyAct, text: string): Judgement => {
  if (text === '' || text.length > longestText || text.split('\n').length > mostLines)
    return { is: 'none' };
  const whole = judge(classify, text);
  const parts = partsOf(text).map((part) => judge(classify, part));
  const sure = [...(isSure(whole) ? [whole] : []), ...parts.filter(isSure)]
    .filter((one) => one === whole || !opening.has(one.act))
    .filter(({ act }) => !beside.has(act))
    .sort((one, two) => two.probability - one.probability);
  return sure[0] ?? whole;
};

/** Acts that as a part only open a sentence: "yes, still the same". */
const opening: ReadonlySet<ActId> = new Set(['yes', 'no']);

const isSure = (one: Judgement): one is Extract<Judgement, { readonly is: 'sure' | 'maybe' }> =>
  one.is === 'sure';

/** The sentences of a message, where it has more than one. */
const partsOf = (text: string): string[] => {
  const parts = text
    .split(/[.!?;,\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 ? parts : [];
};

const judge = (classify: ClassifyAct, text: string): Judgement => {
  const [best] = amongOthers(classify(text));
  if (!best) return { is: 'none' };
  const { id: act, probability } = best;
  const bar = moving.has(act) ? bars.moving : bars.talking;
  if (probability >= bar) return { is: 'sure', act, probability };
  if (probability >= bars.maybe) return { is: 'maybe', act, probability };
  return probability >= bars.guess ? { is: 'none', act } : { is: 'none' };
};

/** Acts that lead to the same: which of them it is need not be sure. */
const alike: readonly (readonly ActId[])[] = [
  ['failed', 'next', 'no'],
  ['why', 'how', 'expected'],
];

/** The likeliest first, where politeness leaves room for more; with what those have that lead to the same. */
const amongOthers = (likely: readonly LikelyAct[]): readonly LikelyAct[] => {
  const others = likely.filter(({ id }) => !beside.has(id));
  const room = sum(others);
  const [first] = likely;
  const ranked =
    first && beside.has(first.id) && room >= leastRoom
      ? others.map(({ id, probability }) => ({ id, probability: probability / room }))
      : likely;
  const [best, ...rest] = ranked;
  const group = alike.find((some) => best && some.includes(best.id));
  return best && group
    ? [{ ...best, probability: sum(ranked.filter(({ id }) => group.includes(id))) }, ...rest]
    : ranked;
};

const sum = (likely: readonly LikelyAct[]): number =>
  likely.reduce((total, { probability }) => total + probability, 0);
