import type { Content } from '../content/content.ts';
import type { Localised } from '../content/localised.ts';
import { signedForm } from '../diagnosis/codes/known-codes.ts';
import type { Evidence } from '../diagnosis/evidence.ts';
import type { Scene, Speaker } from './scene.ts';

type Named = Pick<Evidence, 'kind' | 'code'>;

/** A code as people know it: "ErrorID 95107", "0x800706BE (-2147023170)", "exit code 511". */
export const codeName = ({ say }: Speaker, { kind, code }: Named): string => {
  if (kind === 'errorId') return say('error-id', { code });
  if (kind === 'hresult') return say('error-number', { code, signed: signedForm(code) });
  if (kind === 'exitCode') return say('exit-code', { code });
  if (kind === 'event') return say('event', { code });
  return kind === 'processServer'
    ? say('process-server-code', { code })
    : say('log-line', { code });
};

/**
 * Where a piece of evidence was found, how often, how it was written if otherwise, and what it says.
 */
export const foundText = (scene: Scene, evidence: Evidence, lines: boolean): string => {
  const { content, say, text } = scene;
  const code = codeName(scene, evidence);
  const { written, count, line } = evidence;
  let found = lines ? say('found-code', { code, line }) : say('found-here', { code });
  if (isReadAs(code, evidence)) found = say('read-as', { found, written });
  if (count > 1) found = say('found-times', { found, count });
  const meaning = evidence.kind === 'exitCode' ? exitMeaning(content, evidence.code) : undefined;
  return meaning ? `${found} (${text(meaning)})` : found;
};

/** It was written in another way than its name says: 95l07, 97118. */
export const isReadAs = (name: string, { kind, written }: Evidence): boolean =>
  kind !== 'signature' && !name.toLowerCase().includes(written.toLowerCase());

/** A text that begins a sentence: "Exit code 511 has several causes". */
export const asSentence = (text: string): string =>
  text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

const exitMeaning = (content: Content, code: string): Localised | undefined =>
  content.lists['exit-codes'].find(({ codes }) => codes.includes(code))?.meaning;
