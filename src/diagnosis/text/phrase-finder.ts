import { foldWords } from './normalise.ts';

/** Finds which of many texts stand in a line, by words: a text is looked for only where it begins. */
export type PhraseFinder<T> = (words: string) => T[];

/**
 * Makes a finder of texts, each with what it stands for. The line is given as its folded words,
 * joined and surrounded by single spaces.
 */
export const phraseFinder = <T>(phrases: Iterable<readonly [string, T]>): PhraseFinder<T> => {
  const byFirst = new Map<string, { text: string; value: T }[]>();
  for (const [phrase, value] of phrases) {
    const text = ` ${foldWords(phrase)} `;
    const first = text.slice(1, text.indexOf(' ', 1));
    byFirst.set(first, [...(byFirst.get(first) ?? []), { text, value }]);
  }
  return (words) => {
    const found = new Set<T>();
    for (const word of new Set(words.split(' ')))
      for (const { text, value } of byFirst.get(word) ?? [])
        if (words.includes(text)) found.add(value);
    return [...found];
  };
};
