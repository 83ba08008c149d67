import type { Run } from '../content/nodes.ts';
import { fillCommand } from '../guidance/fill-command.ts';
import type { Speaker } from './say.ts';

const languages = {
  cmd: 'Dos',
  powershell: 'PowerShell',
  bash: 'Bash',
  text: 'PlainText',
} as const;

/** A command as a card shows it: filled, with its shell said and its lines apart for the fallback. */
export const runView = (
  { say }: Speaker,
  run: Run | undefined,
  values: Readonly<Record<string, string>>,
): Record<string, unknown> | undefined => {
  if (!run) return undefined;
  const code = fillCommand(run, values);
  return {
    shell: say(run.elevated === 'yes' ? `${run.shell}-elevated` : run.shell),
    language: languages[run.shell],
    code,
    lines: code.split('\n').map((line) => ({ line: line === '' ? ' ' : line })),
  };
};
