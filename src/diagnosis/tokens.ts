/**
 * What a piece of a line is. `opaque` pieces (GUIDs, times, addresses, versions, paths, hashes,
 * phone numbers) are read first, so that digits inside them can never pass for a code.
 */
export type TokenType = 'opaque' | 'hex' | 'number' | 'word' | 'mark';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly start: number;
}

const opaque = [
  // GUID
  String.raw`\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b`,
  // address of a page, or of a mailbox
  String.raw`\bhttps?:\/\/[^\s"'<>]+`,
  String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}`,
  // Windows, network and Unix paths
  String.raw`\b[A-Za-z]:\\[^\s"'<>|,;)]*`,
  String.raw`\\\\[^\s"'<>|,;)]+`,
  String.raw`(?<=^|\s)\/[A-Za-z][^\s"'<>|,;)]*`,
  // dates and times
  String.raw`\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?Z?)?`,
  String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\.?\d)`,
  String.raw`\b\d{1,2}:\d{2}(?::\d{2}(?:[.,:]\d{1,9})?)?(?!\d)`,
  String.raw`\b\d{1,2}\/\d{1,2}(?![\d/])`,
  // IP addresses and versions
  String.raw`\b\d{1,9}(?:\.\d{1,9}){2,9}(?::\d{1,5})?[\w-]*`,
  // phone numbers
  String.raw`\+\d{1,3}(?:[ .()-]{0,2}\d){7,12}(?!\d)`,
  String.raw`\b0\d(?:[ .-]\d{2}){4}(?!\d)`,
  // hashes
  String.raw`\b(?=\d{0,11}[a-fA-F])[0-9a-fA-F]{12,128}\b`,
].join('|');

const hexDigit = '[0-9A-Fa-fOolIsS]';
const hex = [
  String.raw`\b0[xX]${hexDigit}{4} (?=[A-Za-z]{0,3}\d)${hexDigit}{4}\b`,
  String.raw`\b0[xX] ?${hexDigit}{1,10}\b`,
].join('|');

// 2 147 023 170, then 95 107 (two digits and three: the grouping of an ErrorID), then plain digits
const number = [
  String.raw`\d[ .,']\d{3}(?:[ .,']\d{3}){2}(?![\p{L}\p{N}_])`,
  String.raw`\d{2}[ .,']\d{3}(?![\p{L}\p{N}_])(?![.,]\d)`,
  String.raw`\d+(?![\p{L}\p{N}_])`,
].join('|');

const pattern = new RegExp(
  `(?<opaque>${opaque})|(?<hex>${hex})|(?<![\\p{L}\\p{N}_])(?<number>${number})|(?<word>[\\p{L}\\p{N}_]+)|(?<mark>\\S)`,
  'gu',
);

const types: readonly TokenType[] = ['opaque', 'hex', 'number', 'word', 'mark'];

/** The tokens of one line of normalised text, in order. Linear in its length. */
export const tokenise = (line: string): Token[] =>
  [...line.matchAll(pattern)].map((match) => ({
    type: types.find((type) => match.groups?.[type] !== undefined) ?? 'mark',
    text: match[0],
    start: match.index,
  }));
