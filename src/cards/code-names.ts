import { signedForm } from '../diagnosis/codes.ts';
import type { Evidence } from '../diagnosis/evidence.ts';
import type { Speaker } from './say.ts';

type Named = Pick<Evidence, 'kind' | 'code'>;

/** A code as people know it: "ErrorID 95107", "0x800706BE (-2147023170)", "exit code 511". */
export const codeName = ({ say }: Speaker, { kind, code }: Named): string => {
  if (kind === 'errorId') return say('error-id', { code });
  if (kind === 'hresult') return say('error-number', { code, signed: signedForm(code) });
  if (kind === 'exitCode') return say('exit-code', { code });
  return kind === 'processServer'
    ? say('process-server-code', { code })
    : say('log-line', { code });
};

/** Where a piece of evidence was found, how often, and how it was written if otherwise. */
export const foundText = (speaker: Speaker, evidence: Evidence, lines: boolean): string => {
  const { say } = speaker;
  const code = codeName(speaker, evidence);
  const { written, count, line, kind } = evidence;
  let found = lines ? say('found-code', { code, line }) : say('found-here', { code });
  const same = kind === 'signature' || code.toLowerCase().includes(written.toLowerCase());
  if (!same) found = say('read-as', { found, written });
  return count > 1 ? say('found-times', { found, count }) : found;
};
