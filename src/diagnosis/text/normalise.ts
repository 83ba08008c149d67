const zeroWidth = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const singleQuotes = /[\u2018-\u201B\u2032]/g;
const doubleQuotes = /[\u201C-\u201F\u00AB\u00BB\u2033]/g;
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\v\f]/g;

/**
 * More than thirty marks on a letter stand in no language (UAX 15, Stream-Safe Text Format), and are
 * put in order in the square of their number.
 */
const longMarks = /(\p{M}{30})\p{M}+/gu;

const mention = /<at\b[^<>]*>[^<]*<\/at>/gi;
const breaks = /<(?:br|\/p|\/div|\/li|\/tr|\/pre|\/h[1-6])\b[^<>]*>/gi;
const tags =
  /<\/?(?:p|div|span|b|i|u|s|em|strong|code|pre|a|li|ul|ol|table|tbody|thead|tr|td|th|font|h[1-6]|blockquote|attachment|quoted|img|hr|at)\b[^<>]*>/gi;
const entity = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi;
const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const decode = (all: string, decimal?: string, hex?: string, name?: string): string => {
  if (name) return named[name.toLowerCase()] ?? all;
  const point = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all;
};

/** Text in which nothing can need a change: the common case, and much the cheaper one. */
const plain = /^[\n\x20-\x25\x27-\x3B=-\x7E]*$/;
const ascii = /^[\0-\x7F]*$/;

export const isAscii = (text: string): boolean => ascii.test(text);

/**
 * A message as a person sees it: one kind of line end, space, dash and quote; no mention, no
 * formatting tag, no invisible character. Lines stay lines. Linear in the length of the text.
 */
export const normalise = (text: string): string => (plain.test(text) ? text : mended(text));

const mended = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(mention, ' ')
    .replace(breaks, '\n')
    .replace(tags, ' ')
    .replace(entity, decode)
    .replace(longMarks, '$1')
    .normalize('NFKC')
    .replace(zeroWidth, '')
    .replace(dashes, '-')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(spaces, ' ');

/** Text for comparison: small letters, no accents, no ligatures. */
export const fold = (text: string): string => {
  const small = text.toLowerCase();
  return isAscii(small) ? small : small.replace(beyondAscii, foldLetter);
};

const beyondAscii = /[^\0-\x7F]/gu;
const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' };

const foldLetter = (letter: string): string => commonLetters.get(letter) ?? foldAnyLetter(letter);

const foldAnyLetter = (letter: string): string =>
  ligatures[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');

const commonLetters = new Map(
  Array.from({ length: 0x180 - 0x80 }, (_, at) => String.fromCharCode(0x80 + at)).map(
    (letter) => [letter, foldAnyLetter(letter)] as const,
  ),
);

/** Folded words alone, joined by single spaces: for finding one text inside another. */
export const foldWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}+$]+/gu, ' ')
    .trim();
