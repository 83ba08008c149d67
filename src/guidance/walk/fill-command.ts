import type { Input } from '../../content/lists.ts';
import type { ShellCommand } from '../../content/node.ts';

const placeholder = /\{([a-z][a-z0-9-]*)\}/g;

/** The inputs that a command asks for, in the order it names them. */
export const inputsOf = (inputs: readonly Input[], command: string): Input[] => {
  const ids = new Set([...command.matchAll(placeholder)].map(([, id]) => id));
  return inputs.filter(({ id }) => ids.has(id));
};

/**
 * A command with the user's own values in it, each quoted for its shell. Values have passed the
 * pattern of their input, which admits no quote and no character that a shell acts on. A value that
 * is not known yet stays as <input-id>.
 */
export const fillCommand = (
  { shell, command }: ShellCommand,
  values: Readonly<Record<string, string>>,
): string =>
  command.trimEnd().replace(placeholder, (_, id: string) => {
    const value = Object.hasOwn(values, id) ? (values[id] as string) : undefined;
    return value === undefined ? `<${id}>` : quote(shell, value);
  });

/** A hyphen at the start would make a parameter of a value. */
const plain = /^(?!-)[\p{L}\p{N}._/:-]+$/u;

/** PowerShell ends a quoted text at a curly quote too. */
const powershellQuote = /['\u2018-\u201B]/g;

const quote = (shell: ShellCommand['shell'], value: string): string => {
  if (shell === 'text' || plain.test(value)) return value;
  if (shell === 'cmd') return `"${value}"`;
  return shell === 'powershell'
    ? `'${value.replace(powershellQuote, '$&$&')}'`
    : `'${value.replaceAll("'", String.raw`'\''`)}'`;
};
