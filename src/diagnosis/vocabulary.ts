import type { Lists } from '../content/lists.ts';
import { fold } from './normalise.ts';
import { stem } from './stem.ts';

/** How words are read: which mean nothing, and which mean the same. */
export interface Vocabulary {
  /** A folded word as the index knows it; undefined for one that means nothing. */
  readonly term: (word: string) => string | undefined;
  readonly stem: (word: string) => string;
  /** The stems of all words that stand for another one. */
  readonly synonyms: () => Iterable<string>;
}

const mostKept = 200_000;

export const compileVocabulary = (lists: Pick<Lists, 'stop-words' | 'synonyms'>): Vocabulary => {
  const stop = new Set([...lists['stop-words'].en, ...lists['stop-words'].fr].map(fold));
  const heads = synonymHeads(lists.synonyms);
  const kept = new Map<string, string | undefined>();
  const term = (word: string): string | undefined => {
    const known = kept.get(word);
    if (known !== undefined || kept.has(word)) return known;
    const root = stem(word);
    const found = stop.has(word) ? undefined : (heads.get(root) ?? root);
    if (kept.size < mostKept) kept.set(word, found);
    return found;
  };
  return { term, stem, synonyms: () => heads.keys() };
};

/** Each word of a group of synonyms -> the first of the group. */
const synonymHeads = (groups: Lists['synonyms']): Map<string, string> => {
  const heads = new Map<string, string>();
  for (const group of groups)
    for (const word of group.map((one) => stem(fold(one))))
      if (!heads.has(word)) heads.set(word, stem(fold(group[0] as string)));
  return heads;
};
