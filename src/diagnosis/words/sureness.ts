import type { Knowledge } from '../knowledge.ts';
import type { Reading } from '../reading.ts';
import { featuresOf, probability } from './features-of.ts';
import { type Ranking, rank } from './rank.ts';

/** How sure words make: what they rank, and the two probabilities that decide. */
export interface Sureness {
  readonly ranking: Ranking;
  /** That the best article is right, and the least that is enough for an answer. */
  readonly answer: { readonly probability: number; readonly enough: number };
  /** That the message is about one of our problems, and the least that is enough for a choice. */
  readonly choose: { readonly probability: number; readonly enough: number };
}

export const sureness = (knowledge: Knowledge, reading: Reading): Sureness => {
  const { answer, choose } = knowledge.content.lists.confidence;
  const ranking = rank(knowledge.search, reading.words);
  const features = featuresOf(ranking, reading);
  return {
    ranking,
    answer: { probability: probability(features, answer.weights), enough: answer.enough },
    choose: { probability: probability(features, choose.weights), enough: choose.enough },
  };
};
