import { foldWords } from '../diagnosis/text/normalise.ts';

/** Runs of letters count less than words: there are many of them in each. */
const weight = { letters: 0.25, pair: 0.8, other: 1 } as const;
const mostWords = 8;
const longestRun = 4;

/**
 * The features of a message, each with what it counts: its words, each two that stand together, runs of two to four
 * letters, which spelling mistakes mostly leave alone, its emoji, its length, and whether it asks.
 */
export const actFeatures = (text: string): ReadonlyMap<string, number> => {
  const features = new Map<string, number>();
  const words = wordsOf(text);
  for (const [at, word] of words.entries()) {
    features.set(word, weight.other);
    features.set(`${words[at - 1] ?? '^'} ${word}`, weight.pair);
    for (const run of runsOf(`<${word}>`)) features.set(`*${run}`, weight.letters);
  }
  features.set(`${words.at(-1) ?? '^'} $`, weight.pair);
  features.set(`#${Math.min(words.length, mostWords)}`, weight.other);
  for (const emoji of text.match(/\p{Extended_Pictographic}/gu) ?? [])
    features.set(emoji, weight.other);
  if (text.trimEnd().endsWith('?')) features.set('?', weight.other);
  return features;
};

/** Names of machines and numbers are all one word: which they are says nothing of what a message does. */
const wordsOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .flatMap((token) => (/\d/.test(token) ? ['0'] : foldWords(token).split(' ')))
    .filter(Boolean);

const runsOf = (word: string): string[] => {
  const found: string[] = [];
  for (let size = 2; size <= longestRun; size += 1)
    for (let at = 0; at + size <= word.length; at += 1) found.push(word.slice(at, at + size));
  return found;
};
