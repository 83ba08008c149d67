import type { Lists } from '../content/lists.ts';
import { foldWords } from '../diagnosis/text/normalise.ts';

/** Takes politeness and hesitation out of a message, unless it is nothing else: the words that are left, folded. */
export const fillerRemover = (fillers: Lists['fillers']): ((text: string) => string) => {
  const phrases = new Set(Object.values(fillers).flat().map(foldWords));
  const longest = Math.max(...[...phrases].map((phrase) => phrase.split(' ').length));
  return (text) => {
    const words = foldWords(text).split(' ');
    const left: string[] = [];
    for (let at = 0; at < words.length; ) {
      const length = lengthOfFiller(phrases, longest, words, at);
      if (length === 0) left.push(words[at] as string);
      at += Math.max(1, length);
    }
    return (left.length > 0 ? left : words).join(' ');
  };
};

/** How many words from a place on are a filler, the longest there is; 0 for none. */
const lengthOfFiller = (
  phrases: ReadonlySet<string>,
  longest: number,
  words: readonly string[],
  at: number,
): number => {
  for (let length = longest; length > 0; length -= 1)
    if (phrases.has(words.slice(at, at + length).join(' '))) return length;
  return 0;
};
