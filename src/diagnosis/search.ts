import Fuse from 'fuse.js';
import type { Article } from '../content/article.ts';
import type { Lists } from '../content/lists.ts';
import { fold } from './normalise.ts';

/**
 * Ranks articles by the words of a message: BM25 over title, phrases, meaning and signatures, in
 * both languages at once. fuse.js corrects words that the vocabulary does not have. Scores are in
 * units of one word that stands in a single article (see docs/design.md).
 */
export interface SearchIndex {
  readonly size: number;
  readonly postings: ReadonlyMap<string, readonly { article: string; weight: number }[]>;
  readonly stop: ReadonlySet<string>;
  readonly synonyms: ReadonlyMap<string, string>;
  readonly vocabulary: ReadonlyMap<string, readonly string[]>;
  /** Corrections already found, for words that come again. */
  readonly corrections: Map<string, string | undefined>;
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
  readonly words: number;
}

const fieldWeights = { title: 3, phrases: 2, signatures: 2, meaning: 1 } as const;
const saturation = 1.2;
const shortestCorrected = 4;
const mostCandidates = 60;

const endings =
  /(?:ations?|ements?|ments?|ions?|ings?|ees?|euses?|eurs?|iques?|ants?|ables?|ers?|ed|es|er|ez|e|s|x)$/;

/** A light stem for both languages: at least four letters stay. */
export const stem = (word: string): string => {
  if (word.length <= 4 || /\d/.test(word)) return word;
  const cut = word.replace(endings, '');
  return cut.length >= 4 ? cut : word.replace(/(?:es|s|x|e)$/, '');
};

const split = (text: string): string[] =>
  fold(text)
    .replace(/0x[0-9a-f]+|\d{3,}/g, ' ')
    .split(/[^\p{L}\p{N}$+]+/u)
    .filter((word) => word.length > 1 || word === '/');

export const searchIndex = (articles: readonly Article[], lists: Lists): SearchIndex => {
  const stop = new Set([...lists['stop-words'].en, ...lists['stop-words'].fr].map(fold));
  const synonyms = new Map<string, string>();
  for (const group of lists.synonyms) {
    const head = stem(fold(group[0] as string));
    for (const word of group)
      if (!synonyms.has(stem(fold(word)))) synonyms.set(stem(fold(word)), head);
  }
  const term = (word: string): string => synonyms.get(stem(word)) ?? stem(word);
  const weights = new Map<string, Map<string, number>>();
  const lengths = new Map<string, number>();
  for (const { id, title, symptoms, meaning } of articles) {
    const fields: [number, readonly string[]][] = [
      [fieldWeights.title, Object.values(title)],
      [fieldWeights.phrases, [...symptoms.phrases.en, ...symptoms.phrases.fr]],
      [fieldWeights.signatures, symptoms.signatures],
      [fieldWeights.meaning, Object.values(meaning)],
    ];
    for (const [weight, texts] of fields)
      for (const word of texts.flatMap(split)) {
        if (stop.has(word)) continue;
        const postings = weights.get(term(word)) ?? new Map<string, number>();
        weights.set(term(word), postings.set(id, (postings.get(id) ?? 0) + weight));
        lengths.set(id, (lengths.get(id) ?? 0) + weight);
      }
  }
  const size = articles.length;
  const average =
    [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, size);
  const unit = Math.log(1 + (size + 0.5) / 1.5);
  const postings = new Map(
    [...weights].map(([word, owners]) => {
      const rarity = Math.log(1 + (size - owners.size + 0.5) / (owners.size + 0.5)) / unit;
      return [
        word,
        [...owners].map(([article, weight]) => {
          const length = 0.4 + 0.6 * ((lengths.get(article) ?? 0) / average);
          return {
            article,
            weight: rarity * ((weight * (saturation + 1)) / (weight + saturation * length)),
          };
        }),
      ] as const;
    }),
  );
  return {
    size,
    postings,
    stop,
    synonyms,
    vocabulary: bigrams(postings.keys()),
    corrections: new Map(),
  };
};

const bigramsOf = (word: string): string[] => [
  ...new Set([...word].slice(1).map((letter, index) => `${word[index]}${letter}`)),
];

const bigrams = (words: Iterable<string>): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const word of words)
    for (const pair of bigramsOf(word)) found.set(pair, [...(found.get(pair) ?? []), word]);
  return found;
};

/** The vocabulary's word that a misspelt one most likely means. */
const correct = (index: SearchIndex, word: string): string | undefined => {
  if (index.corrections.has(word)) return index.corrections.get(word);
  const shared = new Map<string, number>();
  for (const pair of bigramsOf(word))
    for (const candidate of index.vocabulary.get(pair) ?? [])
      shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
  const candidates = [...shared]
    .filter(([candidate]) => Math.abs(candidate.length - word.length) <= 2)
    .sort((one, two) => two[1] - one[1])
    .slice(0, mostCandidates)
    .map(([candidate]) => candidate);
  const fuse = new Fuse(candidates, { threshold: 0.34, distance: 20, includeScore: true });
  const best = fuse.search(word.slice(0, 32))[0]?.item;
  if (index.corrections.size > 5000) index.corrections.clear();
  index.corrections.set(word, best);
  return best;
};

/** Ranks all articles, or only some, by the words of a text. */
export const rank = (index: SearchIndex, text: string, only?: ReadonlySet<string>): Ranking => {
  const scores = new Map<string, { score: number; words: string[] }>();
  let weight = 0;
  const seen = new Set<string>();
  for (const word of split(text)) {
    if (index.stop.has(word)) continue;
    const known = index.synonyms.get(stem(word)) ?? stem(word);
    let term = known;
    let trust = 1;
    if (!index.postings.has(term)) {
      const corrected = word.length >= shortestCorrected ? correct(index, stem(word)) : undefined;
      if (corrected !== undefined) {
        term = corrected;
        trust = 0.8;
      }
    }
    if (seen.has(term)) continue;
    seen.add(term);
    const owners = index.postings.get(term) ?? [];
    weight += owners.length > 0 ? Math.max(...owners.map((owner) => owner.weight)) : 1;
    for (const owner of owners) {
      if (only && !only.has(owner.article)) continue;
      const before = scores.get(owner.article) ?? { score: 0, words: [] };
      before.score += trust * owner.weight;
      before.words.push(word);
      scores.set(owner.article, before);
    }
  }
  const ranked = [...scores]
    .map(([article, { score, words }]) => ({ article, score, words }))
    .sort((one, two) => two.score - one.score || one.article.localeCompare(two.article));
  const best = ranked[0]?.score ?? 0;
  return { ranked, coverage: weight > 0 ? Math.min(1, best / weight) : 0, words: seen.size };
};
