import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { defaultLocale, type Locale } from '../src/content/localised.ts';
import type { WordKey, Words } from '../src/content/words/words.ts';
import { speaker } from '../src/wording/scene.ts';

const words: Words = parse(readFileSync(new URL('../cards/words.yaml', import.meta.url), 'utf8'), {
  schema: 'failsafe',
});

/** A sentence of the bot by its key, so that a test of what it does outlives how it is said. */
export const word = (
  key: WordKey,
  values?: Readonly<Record<string, string | number>>,
  locale: Locale = defaultLocale,
): string => speaker({ words }, locale).say(key, values);
