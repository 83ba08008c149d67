import type { Locale } from '../../src/content/localised.ts';

/** A language in which a few words are said often and most hardly ever. */
export interface Language {
  /** A word, as often as it is said. */
  readonly word: () => string;
  readonly words: (count: number) => string;
}

const size = 30_000;
/** Zipf and Mandelbrot: the word at a place is said so often in proportion. */
const frequency = (place: number): number => 1 / (place + 2.7);

const endings: Readonly<Record<Locale, readonly string[]>> = {
  en: ['', '', 's', 'ed', 'ing', 'er', 'tion', 'able'],
  fr: ['', 'e', 's', 'er', 'ez', 'tion', 'ment', 'ique'],
};
const consonants = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'tr', 'pl'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];

/**
 * Makes a language: the words that two of the texts use at least are said most, as often as there,
 * and words that nobody knows follow.
 */
export const language = (
  locale: Locale,
  texts: readonly string[],
  random: () => number,
): Language => {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const words = new Set(sharedWords(texts));
  while (words.size < size) {
    let made = '';
    for (let syllable = random() * 3; syllable > -1; syllable -= 1)
      made += pick(consonants) + pick(vowels);
    words.add(made + pick(endings[locale]));
  }
  const all = [...words];
  let sum = 0;
  const sums = Float64Array.from(all, (_, place) => {
    sum += frequency(place);
    return sum;
  });
  const word = (): string => all[placeOf(sums, random() * sum)] as string;
  return { word, words: (count) => Array.from({ length: count }, word).join(' ') };
};

/** The words of at least two texts, those of most texts first. */
const sharedWords = (texts: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(text.toLowerCase().match(/\p{L}{2,20}/gu)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((one, two) => two[1] - one[1])
    .map(([word]) => word);
};

/** The first place whose sum is above a value. */
const placeOf = (sums: Float64Array, value: number): number => {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
};
