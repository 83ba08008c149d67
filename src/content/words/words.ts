import { z } from 'zod';
import { Localised } from '../localised.ts';
import { wordKeys } from './word-keys.ts';

/** The name of a sentence that the bot itself says. */
export type WordKey = (typeof wordKeys)[number];

/** `cards/words.yaml`: {names} in a sentence are filled by src/wording. */
export const Words = z.strictObject(
  Object.fromEntries(wordKeys.map((key) => [key, Localised])) as Record<WordKey, typeof Localised>,
);
export type Words = z.infer<typeof Words>;
