import { fold, isAscii } from '../text/normalise.ts';

/** Longer ones first. */
const endings = [
  ...['ations', 'ements', 'ation', 'ement', 'ments', 'euses', 'iques', 'antes', 'ables'],
  ...['ment', 'ions', 'ings', 'euse', 'eurs', 'ique', 'ante', 'ants', 'able'],
  ...['ion', 'ing', 'ees', 'eur', 'ant', 'ers', 'ee', 'ed', 'es', 'er', 'ez', 'e', 's', 'x'],
];
const plurals = ['es', 's', 'x', 'e'];
const fewestLetters = 4;

/** A light stem for both languages: at least four letters stay. */
export const stem = (word: string): string => {
  if (word.length <= fewestLetters || /\d/.test(word)) return word;
  const cut = without(endings, word);
  return cut.length >= fewestLetters ? cut : without(plurals, word);
};

const without = (some: readonly string[], word: string): string => {
  const ending = some.find((one) => word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
};

/** Numbers, and codes and times that begin with one. */
const numbers =
  /0x[0-9a-f]+|\d+(?:[:.,/]\d+)+|\d{3,}|(?<![\p{L}\p{N}$+])\d{1,2}(?![\p{L}\p{N}$+])/gu;

const anyWord = /[\p{L}\p{N}$+]{2,}/gu;
/** The same for a text in ASCII, in half the time. */
const asciiWord = /[a-z0-9$+]{2,}/g;

/** The folded words of a text; codes, times and numbers are left out, they are read elsewhere. */
export const wordsOf = (text: string): string[] => {
  const folded = fold(text);
  const words = /\d/.test(folded) ? folded.replace(numbers, ' ') : folded;
  return words.match(isAscii(words) ? asciiWord : anyWord) ?? [];
};
