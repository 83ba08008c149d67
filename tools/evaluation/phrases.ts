import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { locales } from '../../src/content/localised.ts';
import { actIds } from '../../src/content/words/act.ts';

const Said = z.strictObject({
  lang: z.enum(locales),
  /** Phrases that are held out serve to judge, and nobody writes content from them. */
  split: z.enum(['tune', 'held-out']),
  say: z.string(),
});

/** A phrase said to a case, with the act that is meant. */
const LabelledPhrase = Said.extend({ act: z.enum(actIds) });
export type LabelledPhrase = z.infer<typeof LabelledPhrase>;

/** What is typed at a question, `unit/node`, with the option that is meant: null where it answers nothing. */
const LabelledAnswer = Said.extend({ at: z.string(), option: z.string().nullable() });
export type LabelledAnswer = z.infer<typeof LabelledAnswer>;

const linesOf = (name: string): unknown[] =>
  readFileSync(new URL(`phrases/${name}.ndjson`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

export const labelledPhrases = (): LabelledPhrase[] =>
  z.array(LabelledPhrase).parse(linesOf('acts'));

export const labelledAnswers = (): LabelledAnswer[] =>
  z.array(LabelledAnswer).parse(linesOf('answers'));
