import type { Lists } from '../../content/lists.ts';
import { fold } from '../text/normalise.ts';
import { stem } from './stem.ts';

/** How words are read: which mean nothing, and which mean the same. */
export interface Vocabulary {
  /** A folded word as the index knows it; undefined for one that means nothing. */
  readonly term: (word: string) => string | undefined;
  readonly stem: (word: string) => string;
  /** The stems of all words that stand for another one. */
  readonly synonyms: () => Iterable<string>;
}

export const compileVocabulary = (lists: Pick<Lists, 'stop-words' | 'synonyms'>): Vocabulary => {
  const stop = new Set(Object.values(lists['stop-words']).flat().map(fold));
  const heads = synonymHeads(lists.synonyms);
  const term = (word: string): string | undefined => {
    if (stop.has(word)) return undefined;
    const root = stem(word);
    return heads.get(root) ?? root;
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
