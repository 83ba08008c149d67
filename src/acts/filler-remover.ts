import type { Lists } from '../content/lists.ts';
import { fold, foldWords } from '../diagnosis/text/normalise.ts';

/** Takes politeness and hesitation out of a message, unless it is nothing else. Letters are folded. */
export const fillerRemover = (fillers: Lists['fillers']): ((text: string) => string) => {
  const phrases = Object.values(fillers)
    .flat()
    .map(foldWords)
    .sort((one, two) => two.length - one.length);
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => {
    const folded = fold(text);
    const rest = folded.replace(any, ' ').replace(/\s+/g, ' ').trim();
    return foldWords(rest) === '' ? folded.trim() : rest;
  };
};
