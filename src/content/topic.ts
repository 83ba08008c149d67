import { z } from 'zod';
import { Id, Localised, Text } from './localised.ts';

/**
 * Something that people write about and that is none of our problems: one file
 * `knowledge/off-topic/<id>.yaml`. It keeps words that both share from being read as a problem.
 */
export const Topic = z.strictObject({
  id: Id,
  name: Localised,
  phrases: z.strictObject({ en: z.array(Text).min(4), fr: z.array(Text).min(4) }),
});
export type Topic = z.infer<typeof Topic>;
