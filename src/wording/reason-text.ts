import type { Case } from '../guidance/walk/case.ts';
import { maskEvidence } from '../redaction/mask-evidence.ts';
import { asSentence, codeName, foundText } from './code-name.ts';
import { notesOf } from './notes-of.ts';
import type { Scene, Speaker } from './scene.ts';

const mostShown = 4;

export interface ReasonLine {
  readonly text: string;
  /** The line of the log, where it says more than the code itself; else ''. */
  readonly quote: string;
}

/** Why Errata shows what it shows: the evidence with its lines, or the words that matched. */
export const reasonLines = (
  scene: Scene,
  { evidence, reason }: Pick<Case, 'evidence' | 'reason'>,
): ReasonLine[] => {
  if (reason.kind === 'words')
    return reason.words.length === 0
      ? []
      : [
          {
            text: scene.say('found-words', { words: reason.words.slice(0, 8).join(', ') }),
            quote: '',
          },
        ];
  const known = evidence.filter((one) => one.known);
  const long = evidence.some(({ line }) => line > 1);
  return known
    .slice(0, mostShown)
    .map(maskEvidence)
    .map((one) => ({
      text: foundText(scene, one, long),
      quote: long && one.quote !== one.written ? one.quote : '',
    }));
};

/** "95107, 95117 or 95517": codes named in a sentence. */
export const listOf = ({ say }: Speaker, names: readonly string[]): string =>
  names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${say('or')} ${names.at(-1)}`;

/** The codes that a question is about, as people know them. */
export const codesOf = (speaker: Speaker, { evidence }: Pick<Case, 'evidence'>): string =>
  evidence
    .filter(({ known }) => known)
    .slice(0, 2)
    .map((one) => codeName(speaker, one))
    .join(', ');

/** The reason for an outcome in one sentence. */
export const reasonText = (
  scene: Scene,
  outcome: Pick<Case, 'evidence' | 'reason' | 'near' | 'articles'>,
): string => {
  const { say } = scene;
  const { near, articles, reason } = outcome;
  if (near.length > 0) {
    const codes = [...new Set(near.map(({ code }) => code))];
    return say('near-title', { code: near[0]?.written ?? '', codes: listOf(scene, codes) });
  }
  const notes = notesOf(scene, outcome).map(({ text }) => text);
  if (reason.kind === 'neighbour') return notes.join(' ');
  const { line = 0 } = reason;
  if (reason.kind === 'succeeded') return say('succeeded-title', { line });
  if (articles.length === 0) return say('unknown-title');
  const found = reasonLines(scene, outcome)
    .map(({ text }) => text)
    .join('. ');
  if (reason.kind === 'over') return `${found}. ${say('over-title', { line })}`;
  const code = codesOf(scene, outcome);
  if (reason.kind === 'several') return `${found}. ${say('several-title')}`;
  if (reason.kind === 'shared') return `${found}. ${asSentence(say('shared-title', { code }))}`;
  if (reason.kind === 'bare')
    return [`${found}. ${say('bare-title', { code })}`, ...notes].join(' ');
  if (reason.kind === 'product') return `${found}. ${asSentence(say('product-title', { code }))}`;
  return found;
};
