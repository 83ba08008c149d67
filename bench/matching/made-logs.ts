import type { Language } from './made-words.ts';

const length = 2048;

/**
 * Logs of 2 KB: lines that say what goes on, and among them errors, which are messages of people or
 * programs.
 */
export const madeLogs = (
  count: number,
  errors: readonly string[],
  language: Language,
  random: () => number,
): string[] => Array.from({ length: count }, () => madeLog(errors, language, random));

const madeLog = (errors: readonly string[], language: Language, random: () => number): string => {
  const below = (limit: number): number => Math.floor(random() * limit);
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => below(16).toString(16)).join('');
  const two = (value: number): string => String(value).padStart(2, '0');
  const details = [
    () => `C:\\ProgramData\\${language.word()}\\${language.word()}.dll`,
    () => `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`,
    () => `10.${below(255)}.${below(255)}.${below(255)}:${below(65_000)}`,
    () => `pid ${below(99_999)}`,
    () => `${below(99_999)} MB`,
    () => '',
  ];
  const start = below(86_400 - 3600);
  const atError = 3 + below(12);
  let log = '';
  for (let line = 0; log.length < length; line += 1) {
    const now = start + line * 3;
    const error = line >= atError && line <= atError + 1;
    const time = `${two(Math.floor(now / 3600))}:${two(Math.floor(now / 60) % 60)}:${two(now % 60)}`;
    const text = error
      ? errors[below(errors.length)]
      : `${language.words(3 + below(6))} ${details[below(details.length)]?.()}`;
    log += `2026-11-21 ${time}.${below(900) + 100} [${error ? 'ERROR' : 'INFO '}] ${text}\n`;
  }
  return log.slice(0, length);
};
