import type { Knowledge } from '../knowledge.ts';
import type { Reading } from '../reading.ts';
import { sureness } from './sureness.ts';

/** Fewer words do not say what they are about. */
const fewestWords = 4;

/** Whether the words are more likely about something else than about one of our problems. */
export const isOffTopic = (knowledge: Knowledge, reading: Reading): boolean => {
  const { ranking, choose } = sureness(knowledge, reading);
  return ranking.words.length >= fewestWords && choose.probability < 0.5;
};
