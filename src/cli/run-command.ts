import { PackageError } from '../app-package/package-error.ts';
import { ContentError } from '../content/problem.ts';
import { ConfigError } from '../read-config.ts';
import { StoreError } from '../store/store.ts';
import { type Subcommand, UnusableInput } from './subcommand.ts';

const usage = `Errata, from a terminal.

  errata serve       answers Teams, or the try-it page on this machine
  errata diagnose    diagnoses logs, codes and messages
  errata check       says what is wrong with the content, and where
  errata report      what was asked, solved and handed over
  errata package     builds the Teams app package
  errata compile     proves the content, and writes what the built program starts from
  errata schema      writes the JSON Schemas that editors check content by

  --help             this text; after a command, what it takes

Here errata is "node dist/cli/errata.js" once it is built, or "npm run -s errata --" from source.
Exit codes of all: 0 done; 1 the answer is no; 2 arguments, input or configuration are not usable.`;

/** Each is loaded when it is called: a diagnosis waits for no server. */
export const subcommands = {
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  diagnose: async () => (await import('./diagnose-command.ts')).diagnoseCommand,
  check: async () => (await import('./check-command.ts')).checkCommand,
  report: async () => (await import('./report-command.ts')).reportCommand,
  package: async () => (await import('./package-command.ts')).packageCommand,
  compile: async () => (await import('./compile-command.ts')).compileCommand,
  schema: async () => (await import('./schema-command.ts')).schemaCommand,
} satisfies Readonly<Record<string, () => Promise<Subcommand>>>;

const unusable = 2;

/** Runs the subcommand that comes first, with what follows. Returns its exit code, and throws nothing. */
export const runCommand = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  if (name === '--help') {
    console.log(usage);
    return 0;
  }
  if (!isCommand(name)) {
    console.error(name === '' ? usage : `${name}: there is no such command\n\n${usage}`);
    return unusable;
  }
  const command = await subcommands[name]();
  if (asksForHelp(args)) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    console.error(errorText(command, error));
    return unusable;
  }
};

const isCommand = (name: string): name is keyof typeof subcommands =>
  Object.hasOwn(subcommands, name);

/** What follows `--` is no option. */
const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes('--help');
};

const ownErrors = [ConfigError, ContentError, StoreError, PackageError];

/** Where the command was called wrongly, with its usage; where we are to blame, with the place. */
const errorText = (command: Subcommand, error: unknown): unknown => {
  const { message, code } = error as NodeJS.ErrnoException;
  if (error instanceof UnusableInput || code?.startsWith('ERR_PARSE_ARGS'))
    return `${message}\n\n${command.usage}`;
  const isSystem = code !== undefined && /^E[A-Z]+$/.test(code);
  return isSystem || ownErrors.some((own) => error instanceof own) ? message : error;
};
