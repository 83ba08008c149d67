import { type Features, featuresOf, probability } from './confidence.ts';
import type { Knowledge } from './knowledge.ts';
import { normalise } from './normalise.ts';
import { piecesOf } from './pieces.ts';
import { type Ranking, rank } from './rank.ts';
import type { Reading } from './reading.ts';
import { type OpaqueType, tokenise } from './tokens.ts';

/** A number that was not read as a code, and why: what it is, or the word that says so. */
export interface SetAside {
  readonly written: string;
  readonly line: number;
  readonly is?: OpaqueType;
  readonly word?: string;
}

/** How sure words make: what was measured, and the two probabilities that decide. */
export interface Sureness {
  readonly ranking: Ranking;
  readonly features: Features;
  /** That the best article is right, and the least that is enough for an answer. */
  readonly answer: { readonly probability: number; readonly enough: number };
  /** That the message is about one of our problems, and the least that is enough for a choice. */
  readonly choose: { readonly probability: number; readonly enough: number };
}

const fewestDigits = 3;
const mostSetAside = 40;

/** Why numbers of a message are no codes. */
export const setAside = (knowledge: Knowledge, text: string): SetAside[] =>
  normalise(text)
    .split('\n')
    .flatMap((content, index): SetAside[] => {
      const line = index + 1;
      const tokens = tokenise(content);
      const opaque = tokens.flatMap(({ opaque: is, text: written }) =>
        is && hasDigits(written) ? [{ written, line, is }] : [],
      );
      const pieces = piecesOf(knowledge.labels, tokens).flatMap(({ aside, text: written }) =>
        aside !== undefined && hasDigits(written) ? [{ written, line, word: aside }] : [],
      );
      return [...opaque, ...pieces];
    })
    .slice(0, mostSetAside);

const hasDigits = (written: string): boolean => written.replace(/\D/g, '').length >= fewestDigits;

export const sureness = (knowledge: Knowledge, reading: Reading): Sureness => {
  const { answer, choose } = knowledge.content.lists.confidence;
  const ranking = rank(knowledge.search, reading.words);
  const features = featuresOf(ranking, reading);
  return {
    ranking,
    features,
    answer: { probability: probability(features, answer.weights), enough: answer.enough },
    choose: { probability: probability(features, choose.weights), enough: choose.enough },
  };
};
