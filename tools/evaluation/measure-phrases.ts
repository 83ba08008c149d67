import { isDeepStrictEqual } from 'node:util';
import type { Content } from '../../src/content/content.ts';
import type { ActId } from '../../src/content/words/act.ts';
import { foldWords } from '../../src/diagnosis/text/normalise.ts';
import type { Guide } from '../../src/guidance/respond/guide.ts';
import { respondToText } from '../../src/guidance/respond/respond-to-text.ts';
import { judgeAct } from '../../src/guidance/talk/judge-act.ts';
import { newCase } from '../../src/guidance/walk/case.ts';
import { chosen } from '../../src/guidance/walk/choice.ts';
import { type NodeRef, nodeAt } from '../../src/guidance/walk/place.ts';
import { walk } from '../../src/guidance/walk/walk.ts';
import type { LabelledAnswer, LabelledPhrase } from './phrases.ts';

/** How what was understood compares with what was meant. */
export interface JudgedPhrase {
  readonly said: LabelledPhrase | LabelledAnswer;
  /** The groups that it counts in. */
  readonly groups: readonly string[];
  readonly meant: string;
  readonly got: string;
  /** Done at once, asked about, or neither. */
  readonly is: 'sure' | 'maybe' | 'none';
  readonly isRight: boolean;
  /** Would close a case as solved that nobody called so. */
  readonly closes: boolean;
}

const now = '2026-12-01T00:00:00.000Z';

/** Acts that lead to the same where a step is open. */
const alike: ReadonlySet<string> = new Set<ActId>(['failed', 'next', 'no']);

const isSame = (one: string, other: string): boolean =>
  one === other || (alike.has(one) && alike.has(other));

/** Judges the act of a phrase. It is fresh where no three words of it in a row stand in a `match` of any act. */
export const judgePhrases = (
  { content, classifyAct }: Guide,
  phrases: readonly LabelledPhrase[],
): JudgedPhrase[] => {
  const known = knownRuns(content);
  return phrases.map((said) => {
    const judgement = judgeAct(classifyAct, said.say);
    const got = judgement.is === 'none' ? 'nothing' : judgement.act;
    const isRight = isSame(got, said.act);
    const isFresh = runsOf(said.say).every((run) => !known.has(run));
    return {
      said,
      groups: groupsOf('acts', said, [
        ...(isFresh ? ['fresh'] : []),
        ...(said.split === 'held-out' ? [said.act] : []),
      ]),
      meant: said.act,
      got,
      is: judgement.is,
      isRight,
      closes: judgement.is === 'sure' && got === 'worked' && !isRight,
    };
  });
};

/** Judges whether what is typed at a question leads where the option that is meant does; nowhere, where it means none. */
export const judgeAnswers = (guide: Guide, answers: readonly LabelledAnswer[]): JudgedPhrase[] =>
  answers.map((said) => {
    const { lang, at, option, say } = said;
    const place = { at: 'node', stack: [at as NodeRef] } as const;
    const asked = { ...newCase({ id: 'asked', locale: lang, now, place }), version: 1 };
    const situation = { locale: lang, current: asked, now, newId: () => 'new' };
    const reached = respondToText(guide, situation, { text: say }).case?.place ?? place;
    const leadsTo = (id: string): boolean => {
      const choose = chosen({ is: 'option', id });
      return isDeepStrictEqual(walk(guide.content, asked, { choose }, now).case.place, reached);
    };
    const stays = isDeepStrictEqual(reached, place);
    const node = nodeAt(guide.content, place);
    const options = node?.kind === 'question' ? node.options : [];
    return {
      said,
      groups: groupsOf('answers', said, []),
      meant: option ?? 'no answer',
      got: stays ? 'no answer' : (options.find(({ id }) => leadsTo(id))?.id ?? 'something else'),
      is: stays ? 'none' : 'sure',
      isRight: option === null ? stays : leadsTo(option),
      closes: false,
    };
  });

const groupsOf = (
  set: string,
  { lang, split }: LabelledPhrase | LabelledAnswer,
  more: readonly string[],
): string[] => [
  `${set}: ${split}`,
  `${set}: ${split} ${lang}`,
  ...more.map((one) => `${set}: ${split} ${one}`),
];

const knownRuns = ({ acts }: Content): ReadonlySet<string> =>
  new Set([...acts.values()].flatMap(({ match }) => Object.values(match).flat().flatMap(runsOf)));

/** Each three words in a row; all of a shorter phrase. */
const runsOf = (text: string): string[] => {
  const words = (foldWords(text) || text.trim()).split(' ');
  return words.length < 3
    ? [words.join(' ')]
    : words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
};

/** Shares in per cent, to a tenth. */
export interface PhraseFigures {
  readonly phrases: number;
  /** Understood: half of it where it is asked about. */
  readonly understood: number;
  readonly right: number;
  readonly asked: number;
  readonly wrong: number;
  /** Wrongly taken for the end of the case. */
  readonly closed: number;
}

/** The figures of each group, in the order of their names. */
export const phraseFigures = (
  judged: readonly JudgedPhrase[],
): Readonly<Record<string, PhraseFigures>> =>
  Object.fromEntries(
    [...new Set(judged.flatMap(({ groups }) => groups))]
      .sort()
      .map((group) => [group, figuresOf(judged.filter(({ groups }) => groups.includes(group)))]),
  );

const figuresOf = (all: readonly JudgedPhrase[]): PhraseFigures => {
  const share = (worth: (one: JudgedPhrase) => number | boolean): number =>
    Math.round((1000 * all.reduce((sum, one) => sum + Number(worth(one)), 0)) / all.length) / 10;
  return {
    phrases: all.length,
    understood: share(({ is, isRight }) => (isRight ? (is === 'maybe' ? 0.5 : 1) : 0)),
    right: share(({ is, isRight }) => isRight && is !== 'maybe'),
    asked: share(({ is }) => is === 'maybe'),
    wrong: share(({ is, isRight }) => is === 'sure' && !isRight),
    closed: share(({ closes }) => closes),
  };
};
