import type { ShellCommand } from '../../content/node.ts';
import { fillCommand } from '../../guidance/walk/fill-command.ts';
import type { Speaker } from '../../wording/scene.ts';
import { type Button, button } from '../view.ts';

const languages = {
  cmd: 'Dos',
  powershell: 'PowerShell',
  bash: 'Bash',
  text: 'PlainText',
} as const;

/** A text to copy, as a card shows it: its lines stand apart for clients without CodeBlock. */
export const codeView = (
  shell: string,
  language: string,
  code: string,
): Record<string, unknown> => ({
  shell,
  language,
  code,
  lines: code.split('\n').map((line) => ({ line: line === '' ? ' ' : line })),
});

/** A command as a card shows it: filled, with its shell said. */
export const commandView = (
  { say }: Speaker,
  run: ShellCommand | undefined,
  values: Readonly<Record<string, string>>,
): Record<string, unknown> | undefined =>
  run &&
  codeView(
    say(run.elevated === 'yes' ? `${run.shell}-elevated` : run.shell),
    languages[run.shell],
    fillCommand(run, values),
  );

/** Posts a text of the card by itself: no client copies out of a card, and phones draw no code block. */
export const sendButton = (
  { say }: Speaker,
  choose: 'send-command' | 'send-undo' | 'send-summary',
): Button => button(say(choose === 'send-undo' ? 'send-undo' : 'send-text'), choose);
