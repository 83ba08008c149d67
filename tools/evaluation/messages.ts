import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { locales } from '../../src/content/localised.ts';

/**
 * A message with what a good assistant makes of it. want: `direct` deserves an answer, `options` a
 * question, `none` is about no problem of ours. expect: every article that is right, the best first.
 * Messages that are held out serve to judge, never to calibrate.
 */
const Labelled = z.strictObject({
  id: z.string(),
  part: z.enum(['calibration', 'held-out']),
  kind: z.string(),
  locale: z.enum(locales),
  want: z.enum(['direct', 'options', 'none']),
  expect: z.array(z.string()),
  text: z.string(),
});
export type Labelled = z.infer<typeof Labelled>;

const folder = new URL('messages/', import.meta.url);

/** All labelled messages, file by file. */
export const labelledMessages = (): Labelled[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n'))
    .map((line) => Labelled.parse(JSON.parse(line)));
