import { fold } from './normalise.ts';

const endings =
  /(?:ations?|ements?|ments?|ions?|ings?|ees?|euses?|eurs?|iques?|ante?s?|ables?|ers?|ed|es|er|ez|e|s|x)$/;

/** A light stem for both languages: at least four letters stay. */
export const stem = (word: string): string => {
  if (word.length <= 4 || /\d/.test(word)) return word;
  const cut = word.replace(endings, '');
  return cut.length >= 4 ? cut : word.replace(/(?:es|s|x|e)$/, '');
};

/** The folded words of a text; codes, times and long numbers are left out, they are read elsewhere. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .replace(/0x[0-9a-f]+|\d+(?:[:.,/]\d+)+|\d{3,}/g, ' ')
    .split(/[^\p{L}\p{N}$+]+/u)
    .filter((word) => word.length > 1);
