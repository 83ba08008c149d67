import { z } from 'zod';
import { Id, Localised, Phrases } from './localised.ts';

/**
 * Something that people write about and that is none of our problems: one file
 * `knowledge/off-topic/<id>.yaml`. It keeps words that both share from being read as a problem.
 */
export const Topic = z.strictObject({
  id: Id,
  name: Localised,
  phrases: Phrases,
});
export type Topic = z.infer<typeof Topic>;
