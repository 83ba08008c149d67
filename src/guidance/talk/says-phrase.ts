import { foldWords } from '../../diagnosis/text/normalise.ts';

const negations = new Set([
  'not',
  'no',
  'isn',
  'aren',
  'don',
  'doesn',
  'never',
  'without',
  'pas',
  'non',
  'sans',
  'jamais',
  'hors',
]);
/** A negation so many words before a phrase is one of it: "not really a domain account". */
const reach = 3;

/** Whether folded words deny something. */
export const isDenial = (words: string): boolean =>
  words.split(' ').some((word) => negations.has(word));

/** Whether folded words say a phrase, and do not deny it. */
export const saysPhrase = (said: string, phrase: string): boolean => {
  const words = foldWords(phrase);
  if (words === '') return false;
  const at = ` ${said} `.indexOf(` ${words} `);
  if (at < 0) return false;
  const before = said.slice(0, at).trim().split(' ').slice(-reach);
  return isDenial(words) || !before.some((word) => negations.has(word));
};
