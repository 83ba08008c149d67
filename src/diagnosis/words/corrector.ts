import Fuse from 'fuse.js';
import { BoundedMap } from '../../bounded-map.ts';

/** Finds the word of a vocabulary that a misspelt one most likely means. */
export type Corrector = (word: string) => string | undefined;

const mostCandidates = 60;
/** By how many letters a word may be longer or shorter than what was meant. */
const farthest = 2;
const mostKept = 5000;
/** fuse.js compares at most 32 letters at a time, and degrades beyond. */
const longestWord = 32;

/**
 * Makes a corrector. Two letters that changed places come first: the commonest slip, and one that
 * leaves few letter pairs. Then only the words that share most letter pairs with the misspelt one are
 * given to fuse.js, so a word costs the same whatever the size of the vocabulary; answers are kept.
 */
export const corrector = (vocabulary: Iterable<string>): Corrector => {
  const known = new Set(vocabulary);
  const byPair = new Map<string, string[]>();
  for (const word of known)
    for (const pair of pairsOf(word)) {
      const key = `${pair}${word.length}`;
      const words = byPair.get(key);
      if (words) words.push(word);
      else byPair.set(key, [word]);
    }
  const kept = new BoundedMap<string, string | null>(mostKept);
  return (word) => {
    if (word.length > longestWord) return undefined;
    const before = kept.get(word);
    if (before !== undefined) return before ?? undefined;
    const best = transposed(known, word) ?? fuzzy(candidates(byPair, word), word);
    kept.set(word, best ?? null);
    return best;
  };
};

const fuzzy = (words: readonly string[], word: string): string | undefined =>
  words.length === 0
    ? undefined
    : new Fuse(words, { threshold: 0.34, distance: 20 }).search(word)[0]?.item;

const transposed = (known: ReadonlySet<string>, word: string): string | undefined => {
  for (let at = 1; at < word.length; at += 1) {
    const other = `${word.slice(0, at - 1)}${word[at]}${word[at - 1]}${word.slice(at + 1)}`;
    if (known.has(other)) return other;
  }
  return undefined;
};

/** The words of about the same length that share most letter pairs. */
const candidates = (byPair: ReadonlyMap<string, readonly string[]>, word: string): string[] => {
  const shared = new Map<string, number>();
  for (const pair of pairsOf(word))
    for (let length = word.length - farthest; length <= word.length + farthest; length += 1)
      for (const candidate of byPair.get(`${pair}${length}`) ?? [])
        shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
  return [...shared]
    .sort((one, two) => two[1] - one[1])
    .slice(0, mostCandidates)
    .map(([candidate]) => candidate);
};

const pairsOf = (word: string): Set<string> =>
  new Set([...word].slice(1).map((letter, index) => `${word[index]}${letter}`));
