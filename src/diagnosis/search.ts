import type { Article } from '../content/article.ts';
import type { Lists } from '../content/lists.ts';
import { type Corrector, corrector } from './corrector.ts';
import { fold } from './normalise.ts';
import { stem, wordsOf } from './stem.ts';

/** An index of articles by their words, in both languages at once. */
export interface SearchIndex {
  /** The articles of a word, each with what the word is worth for it. */
  readonly postings: ReadonlyMap<string, readonly { article: string; weight: number }[]>;
  /** A word as the index knows it; undefined for one that means nothing. */
  readonly term: (word: string) => string | undefined;
  readonly correct: Corrector;
}

export interface Ranked {
  readonly article: string;
  readonly score: number;
  /** The words of the message that the article has. */
  readonly words: readonly string[];
}

export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** The share of the message's weight that the best article has, 0 to 1. */
  readonly coverage: number;
  /** How many words of the message mean something. */
  readonly words: number;
}

const fieldWeights = { title: 3, phrases: 2, signatures: 2, meaning: 1 } as const;
const shortestCorrected = 4;
const trustInCorrected = 0.8;

/** BM25: how fast repetition stops counting, and how much a long article is held back. */
const saturation = 1.2;
const lengthShare = 0.6;

/** Builds the index: BM25 weights, in units of one word that stands in a single article. */
export const searchIndex = (articles: readonly Article[], lists: Lists): SearchIndex => {
  const stop = new Set([...lists['stop-words'].en, ...lists['stop-words'].fr].map(fold));
  const heads = synonymHeads(lists.synonyms);
  const term = (word: string): string | undefined =>
    stop.has(word) ? undefined : (heads.get(stem(word)) ?? stem(word));

  const counts = new Map<string, Map<string, number>>();
  const lengths = new Map<string, number>();
  for (const { id, title, symptoms, meaning } of articles) {
    const fields: [number, readonly string[]][] = [
      [fieldWeights.title, Object.values(title)],
      [fieldWeights.phrases, [...symptoms.phrases.en, ...symptoms.phrases.fr]],
      [fieldWeights.signatures, symptoms.signatures],
      [fieldWeights.meaning, Object.values(meaning)],
    ];
    for (const [weight, texts] of fields)
      for (const known of texts.flatMap(wordsOf).flatMap((word) => term(word) ?? [])) {
        const owners = counts.get(known) ?? new Map<string, number>();
        counts.set(known, owners.set(id, (owners.get(id) ?? 0) + weight));
        lengths.set(id, (lengths.get(id) ?? 0) + weight);
      }
  }

  const average = [...lengths.values()].reduce((sum, length) => sum + length, 0) / articles.length;
  const rarity = (owners: number): number =>
    Math.log(1 + (articles.length - owners + 0.5) / (owners + 0.5));
  const weigh = (article: string, count: number, owners: number): number => {
    const length = 1 - lengthShare + lengthShare * ((lengths.get(article) ?? 0) / average);
    const frequency = (count * (saturation + 1)) / (count + saturation * length);
    return (rarity(owners) / rarity(1)) * frequency;
  };
  const postings = new Map(
    [...counts].map(([known, owners]) => [
      known,
      [...owners].map(([article, count]) => ({
        article,
        weight: weigh(article, count, owners.size),
      })),
    ]),
  );
  return { postings, term, correct: corrector([...postings.keys(), ...heads.keys()]) };
};

/** Each word of a group of synonyms -> the first of the group. */
const synonymHeads = (groups: Lists['synonyms']): Map<string, string> => {
  const heads = new Map<string, string>();
  for (const group of groups)
    for (const word of group.map((one) => stem(fold(one))))
      if (!heads.has(word)) heads.set(word, stem(fold(group[0] as string)));
  return heads;
};

/** Ranks all articles, or only some, by the words of a text. */
export const rank = (index: SearchIndex, text: string, only?: ReadonlySet<string>): Ranking => {
  const scores = new Map<string, { score: number; words: string[] }>();
  const seen = new Set<string>();
  let weight = 0;
  for (const word of wordsOf(text)) {
    const found = lookUp(index, word);
    if (!found || seen.has(found.term)) continue;
    seen.add(found.term);
    const owners = index.postings.get(found.term) ?? [];
    weight += owners.reduce((most, owner) => Math.max(most, owner.weight), owners.length ? 0 : 1);
    for (const { article, weight: worth } of owners) {
      if (only && !only.has(article)) continue;
      const { score, words } = scores.get(article) ?? { score: 0, words: [] };
      scores.set(article, { score: score + found.trust * worth, words: [...words, word] });
    }
  }
  const ranked = [...scores]
    .map(([article, found]) => ({ article, ...found }))
    .sort((one, two) => two.score - one.score || one.article.localeCompare(two.article));
  const best = ranked[0]?.score ?? 0;
  return { ranked, coverage: weight > 0 ? Math.min(1, best / weight) : 0, words: seen.size };
};

const lookUp = (index: SearchIndex, word: string): { term: string; trust: number } | undefined => {
  const term = index.term(word);
  if (term === undefined) return undefined;
  if (index.postings.has(term) || word.length < shortestCorrected) return { term, trust: 1 };
  const corrected = index.correct(stem(word));
  const meant = corrected === undefined ? undefined : (index.term(corrected) ?? corrected);
  return meant === undefined ? { term, trust: 1 } : { term: meant, trust: trustInCorrected };
};
