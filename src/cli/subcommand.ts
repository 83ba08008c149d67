import { fileURLToPath } from 'node:url';
import type { parseArgs } from 'node:util';
import { defaultLocale, type Locale, locales } from '../content/localised.ts';

/** A subcommand of `errata`. */
export interface Subcommand {
  /** What `--help` prints; it names every option. */
  readonly usage: string;
  readonly options: NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
  /** Returns the exit code: 0 done, 1 a "no" of the command itself. Throws where it cannot be carried out. */
  readonly run: (args: string[]) => Promise<number>;
}

/** Thrown for arguments and input that are not usable; the message says what to do instead. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}

/** The folder that holds knowledge/, dialogs/, cards/ and appPackage/, wherever a command is called from. */
export const programFolder = fileURLToPath(new URL('../..', import.meta.url));

export const localeOption = { type: 'string', default: defaultLocale } as const;

/** The language that --locale names. Throws UnusableInput. */
export const localeOf = (written: string): Locale => {
  const locale = locales.find((one) => one === written);
  if (!locale) throw new UnusableInput(`--locale ${written}: must be ${locales.join(' or ')}`);
  return locale;
};
