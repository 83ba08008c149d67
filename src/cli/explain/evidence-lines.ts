import {
  type UncoveredReading,
  uncoveredCode,
  uncoveredIn,
} from '../../diagnosis/codes/uncovered-codes.ts';
import type { Evidence } from '../../diagnosis/evidence.ts';
import type { Knowledge } from '../../diagnosis/knowledge.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';
import type { Reading } from '../../diagnosis/reading.ts';
import { codeName, foundText, isReadAs } from '../../wording/code-name.ts';
import type { Scene, Speaker } from '../../wording/scene.ts';
import { firstLines } from '../in-columns.ts';
import { titleOf } from './word-lines.ts';

const mostLines = 12;

interface Diagnosed {
  readonly knowledge: Knowledge;
  readonly scene: Scene;
  readonly reading: Reading;
  readonly outcome: Outcome;
}

/** What became of each piece of evidence, those that articles have first; then what may be meant. */
export const evidenceLines = (diagnosed: Diagnosed): string[] => {
  const { scene, reading, outcome } = diagnosed;
  const known = reading.evidence.filter((one) => one.known);
  const unknown = reading.evidence.filter((one) => !one.known);
  return [
    ...firstLines(scene, mostLines, [
      ...known.map((one) => knownLine(diagnosed, known, one)),
      ...unknown.map((one) => unknownLine(diagnosed, known.length > 0, one)),
    ]),
    ...firstLines(scene, mostLines, nearLines(scene, outcome)),
  ];
};

const knownLine = (diagnosed: Diagnosed, known: readonly Evidence[], one: Evidence): string => {
  const { scene, reading, outcome } = diagnosed;
  const { say } = scene;
  const uncovered = uncoveredReading(diagnosed, one);
  const fates = [
    ...(one.strength === 'weak' ? [say('explain-weak')] : []),
    ...(outcome.reason.kind === 'product'
      ? [say(reading.foreign ? 'explain-product' : 'explain-other-words')]
      : []),
    ...articleFates(diagnosed, known, one),
    ...(uncovered ? [say('explain-or', named(scene, uncovered))] : []),
  ];
  const alone = outcome.kind === 'answer' && known.length === 1 && fates.length === 0;
  return withFates(diagnosed, one, alone ? [say('explain-alone')] : fates);
};

/** How many articles have a code, what decided between them, and to which of several it leads. */
const articleFates = (
  { knowledge, scene, outcome }: Diagnosed,
  known: readonly Evidence[],
  one: Evidence,
): string[] => {
  const { say } = scene;
  const { length: count } = one.articles;
  const [left, ...others] = outcome.articles.filter((id) => one.articles.includes(id));
  const decided = left !== undefined && others.length + 1 < count;
  const leads = left !== undefined && others.length === 0 && outcome.articles.length > 1;
  return [
    ...(count > 1 ? [say('explain-shared', { count })] : []),
    ...(decided ? [deciding(scene, known, one)] : []),
    ...(leads ? [say('explain-leads', { title: titleOf(knowledge, scene, left) })] : []),
  ];
};

/** What chose among the articles of a code: another code that has only some of them, or words. */
const deciding = (spoken: Speaker, known: readonly Evidence[], one: Evidence): string => {
  const other = known.find(({ articles }) => {
    const shared = articles.filter((id) => one.articles.includes(id));
    return shared.length > 0 && shared.length < one.articles.length;
  });
  if (!other) return spoken.say('explain-words-decide');
  const code = other.kind === 'hresult' ? other.code : codeName(spoken, other);
  return spoken.say('explain-decides', { code });
};

const unknownLine = (diagnosed: Diagnosed, beside: boolean, one: Evidence): string => {
  const { scene, outcome } = diagnosed;
  const { say } = scene;
  const { written, line, strength } = one;
  const uncovered = uncoveredReading(diagnosed, one);
  const meant = outcome.near.some((near) => near.written === written);
  if (strength === 'weak' && !uncovered && !meant)
    return say('explain-aside-nothing', { written, line });
  const fate = say(beside ? 'explain-no-article-beside' : 'explain-no-article');
  const { name } = uncovered ? named(scene, uncovered) : {};
  return withFates(diagnosed, one, [name ? say('explain-named', { fate, name }) : fate]);
};

const withFates = ({ scene }: Diagnosed, one: Evidence, fates: readonly string[]): string => {
  const { say } = scene;
  const { written, line } = one;
  const code = codeName(scene, one);
  const found = isReadAs(code, one)
    ? say('explain-read', { written, line, code })
    : foundText(scene, one, true);
  return fates.length === 0 ? found : say('explain-fates', { found, fates: fates.join(', ') });
};

/** What is known of a number that no article covers, or of its other reading. */
const uncoveredReading = ({ knowledge }: Diagnosed, one: Evidence): UncoveredReading | undefined =>
  uncoveredIn(uncoveredCode.bind(undefined, knowledge.codes.uncovered), [one])[0];

/** An uncovered code, by the first sentence of what it is. */
const named = (spoken: Speaker, found: UncoveredReading): { code: string; name: string } => ({
  code: codeName(spoken, found),
  name: spoken.text(found.known.name).replace(/\.(?:\s.*)?$/s, ''),
});

/** The codes one slip away from each unknown one, each with its slip. */
const nearLines = ({ say }: Speaker, { near }: Outcome): string[] =>
  [...new Set(near.map(({ written }) => written))].map((written) => {
    const codes = near
      .filter((one) => one.written === written)
      .map(({ code, slip }) => say('explain-slip', { code, slip: say(`explain-${slip}`) }));
    return say('explain-near', { written, codes: codes.join(', ') });
  });
