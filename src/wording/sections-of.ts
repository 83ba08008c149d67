import type { Content } from '../content/content.ts';
import type { WordKey } from '../content/words/words.ts';
import { lastArticle, resolve } from '../guidance/walk/place.ts';
import { maskEvidence } from '../redaction/mask-evidence.ts';
import type { CaseSnapshot } from './case-snapshot.ts';
import { codeName } from './code-name.ts';
import { indented } from './field-lines.ts';
import type { Scene, Speaker } from './scene.ts';

/** A part of what is known of a case: a title, and lines that may quote users and logs. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What was said, found, given, answered and tried, in this order, for whoever takes a case over. */
export const sectionsOf = (scene: Scene, current: CaseSnapshot): Section[] => {
  const { say } = scene;
  const { message = '' } = current;
  const isQuoted = current.evidence.some(({ quote }) => quote === message);
  return [
    ...listed(say('summary-message'), message === '' || isQuoted ? [] : [indented(message)]),
    ...listed(say('summary-candidates'), candidateLines(scene, current)),
    ...listed(say('summary-evidence'), findingLines(scene, current)),
    ...listed(say('summary-values'), valueLines(scene, current)),
    ...listed(say('summary-answers'), answerLines(scene, current.tried)),
    triedSection(scene, current.tried),
  ];
};

/** A section of a list; none for an empty one. */
export const listed = (title: string, lines: readonly string[]): Section[] =>
  lines.length === 0 ? [] : [{ title, lines: lines.map((line) => `- ${line}`) }];

/** The articles that a case may be about, where it has not been settled which one it is. */
const candidateLines = ({ content, say, text }: Scene, current: CaseSnapshot): string[] =>
  lastArticle(content, current) !== undefined || wereRejected(current)
    ? []
    : [
        ...new Set([...current.articles, ...current.near.flatMap(({ articles }) => articles)]),
      ].flatMap((id) => {
        const article = content.articles.get(id);
        return article ? say('summary-candidate', { title: text(article.title), article: id }) : [];
      });

/** A choice lies behind, and no article was picked there. */
const wereRejected = ({ place, trail }: CaseSnapshot): boolean => {
  const stops = [...trail.map((stop) => stop.place), place].filter(
    ({ at }) => at === 'choice' || at === 'node',
  );
  return stops.some(({ at }) => at === 'choice') && stops.at(-1)?.at !== 'choice';
};

const findingLines = (spoken: Speaker, current: CaseSnapshot): string[] =>
  current.evidence.map(maskEvidence).map((one) => {
    const code = codeName(spoken, one);
    return one.quote === one.written
      ? code
      : spoken.say('summary-line', { code, line: one.line, quote: one.quote });
  });

const valueLines = ({ content, say, text }: Scene, current: CaseSnapshot): string[] =>
  content.lists.inputs.flatMap(({ id, label }) => {
    const value = current.values[id];
    return value === undefined ? [] : [say('summary-field', { label: text(label), value })];
  });

const answerLines = ({ content, text }: Scene, all: CaseSnapshot['tried']): string[] =>
  all.flatMap(({ node: ref, choose }) => {
    const node = resolve(content, ref)?.node;
    const option = node?.kind === 'question' && node.options.find(({ id }) => id === choose);
    return option ? [`${plain(text(node.text))} ${plain(text(option.label))}`] : [];
  });

const triedSection = ({ content, say, text }: Scene, all: CaseSnapshot['tried']): Section => {
  const steps = all.flatMap(({ node: ref, choose }) => {
    const node = resolve(content, ref)?.node;
    if (node?.kind !== 'step') return [];
    const word = triedWord(choose);
    return [`${plain(text(node.text))}${word ? ` [${say(word)}]` : ''}`];
  });
  const gone = all.filter((one) => isGone(content, one)).length;
  const lines = [
    ...steps.map((line, index) => `${index + 1}. ${line}`),
    ...(gone > 0 ? [say('summary-gone', { count: gone })] : []),
  ];
  return { title: say(lines.length === 0 ? 'summary-none-tried' : 'summary-tried'), lines };
};

/** An edit of the content has removed the node, or the option that was chosen there. */
const isGone = (
  content: Content,
  { node: ref, choose }: CaseSnapshot['tried'][number],
): boolean => {
  const node = resolve(content, ref)?.node;
  if (node?.kind !== 'question') return node === undefined;
  return choose !== 'worked' && !node.options.some(({ id }) => id === choose);
};

const plain = (text: string): string => text.replaceAll('`', '');

const triedWords: Readonly<Record<string, WordKey>> = {
  worked: 'tried-worked',
  failed: 'tried-failed',
  done: 'tried-done',
};

/** The sentence that says what came of a step; undefined where another program wrote a choice of its own. */
export const triedWord = (choose: string): WordKey | undefined =>
  Object.hasOwn(triedWords, choose) ? triedWords[choose] : undefined;
