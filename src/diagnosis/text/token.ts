/**
 * What a piece of a line is. `opaque` pieces (GUIDs, times, addresses, versions, paths, hashes,
 * phone numbers) are read first, so that digits inside them can never pass for a code.
 */
export type TokenType = 'opaque' | 'hex' | 'number' | 'word' | 'mark';
export type OpaqueType = 'guid' | 'url' | 'path' | 'time' | 'version' | 'phone' | 'hash';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
  readonly start: number;
  /** What an opaque piece is. */
  readonly opaque?: OpaqueType;
}

const opaque: readonly (readonly [OpaqueType, string])[] = [
  ['guid', String.raw`\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b`],
  // address of a page, or of a mailbox
  ['url', String.raw`\bhttps?:\/\/[^\s"'<>]+`],
  ['url', String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}`],
  // Windows, network and Unix paths
  ['path', String.raw`\b[A-Za-z]:\\[^\s"'<>|,;)]*`],
  ['path', String.raw`\\\\[^\s"'<>|,;)]+`],
  ['path', String.raw`(?<=^|\s)\/[A-Za-z][^\s"'<>|,;)]*`],
  ['time', String.raw`\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?Z?)?`],
  ['time', String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\.?\d)`],
  ['time', String.raw`\b\d{1,2}:\d{2}(?::\d{2}(?:[.,:]\d{1,9})?)?(?!\d)`],
  ['time', String.raw`\b\d{1,2}\/\d{1,2}(?![\d/])`],
  // IP addresses and versions
  ['version', String.raw`\b\d{1,9}(?:\.\d{1,9}){2,9}(?::\d{1,5})?[\w-]*`],
  ['phone', String.raw`\+\d{1,3}(?:[ .()-]{0,2}\d){7,12}(?!\d)`],
  ['phone', String.raw`\b0\d(?:[ .-]\d{2}){4}(?!\d)`],
  ['hash', String.raw`\b(?=\d{0,11}[a-fA-F])[0-9a-fA-F]{12,128}\b`],
];
const opaquePattern = opaque.map(([type, source], at) => `(?<${type}${at}>${source})`).join('|');
const opaqueGroups = opaque.map(([type], at) => [`${type}${at}`, type] as const);

const hexDigit = '[0-9A-Fa-fOolIsS]';
const hex = [
  String.raw`\b0[xX]${hexDigit}{4} (?=[A-Za-z]{0,3}\d)${hexDigit}{4}\b`,
  String.raw`\b0[xX] ?${hexDigit}{1,10}\b`,
  String.raw`&[hH][0-9A-Fa-f]{1,8}\b`,
].join('|');

// 2 147 023 170, then 95 107 (two digits and three: the grouping of an ErrorID), then plain digits
const number = [
  String.raw`\d[ .,']\d{3}(?:[ .,']\d{3}){2}(?![\p{L}\p{N}_])`,
  String.raw`\d{2}[ .,']\d{3}(?![\p{L}\p{N}_])(?![.,]\d)`,
  String.raw`\d+(?![\p{L}\p{N}_])`,
].join('|');

const pattern = new RegExp(
  `${opaquePattern}|(?<hex>${hex})|(?<![\\p{L}\\p{N}_])(?<number>${number})|(?<word>[\\p{L}\\p{N}_]+)|(?<mark>\\S)`,
  'gu',
);

const types: readonly TokenType[] = ['hex', 'number', 'word', 'mark'];

/** The tokens of one line of normalised text, in order. Linear in its length. */
export const tokenise = (line: string): Token[] =>
  [...line.matchAll(pattern)].map((match): Token => {
    const groups = match.groups as Record<string, string | undefined>;
    const place = { text: match[0], start: match.index };
    const type = types.find((one) => groups[one] !== undefined);
    if (type) return { type, ...place };
    const [, kind] = opaqueGroups.find(([name]) => groups[name] !== undefined) as [
      string,
      OpaqueType,
    ];
    return { type: 'opaque', ...place, opaque: kind };
  });
