/** What stands beside a byte: whether the place of a line holds it. */
type Beside = (line: Uint8Array, at: number) => boolean;

const [space, letterO] = [0x20, 0x6f];
const byteAt = (line: Uint8Array, at: number): number => line[at] ?? space;
const inLowerCase = (line: Uint8Array, at: number): number => byteAt(line, at) | 0x20;

const anything: Beside = () => true;
const blank: Beside = (line, at) => byteAt(line, at) === space;
const small: Beside = (line, at) => byteAt(line, at) >= 0x61 && byteAt(line, at) <= 0x7a;
const letter: Beside = (line, at) => inLowerCase(line, at) >= 0x61 && inLowerCase(line, at) <= 0x7a;
const noLetter: Beside = (line, at) => !letter(line, at);
const sameAsNext: Beside = (line, at) => line[at] === line[at + 1];
/** The first letter of the word "où". */
const firstO: Beside = (line, at) => inLowerCase(line, at) === letterO && noLetter(line, at - 1);

/** What bytes between their neighbours speak for: OEM 850 above 0, Windows-1252 below. */
type Rule = readonly [bytes: readonly number[], before: Beside, after: Beside, points: number];

const oemLetters = [0x82, 0x83, 0x87, 0x88]; // é â ç ê
const ansiLetters = [
  ...[0xe0, 0xe2, 0xe4, 0xe7, 0xe8, 0xe9, 0xea, 0xeb], // à â ä ç è é ê ë
  ...[0xee, 0xef, 0xf4, 0xf6, 0xf9, 0xfb, 0xfc], // î ï ô ö ù û ü
];

/**
 * Old Windows programs write accents in one of two ways, and most letters of the one are signs in the
 * other: é is 82 in OEM 850, where Windows-1252 has a low quote, and E9 in Windows-1252, where OEM 850 has
 * Ú (www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT). Signs do not stand where letters do.
 * The first rule that fits a byte counts.
 */
const rules: readonly Rule[] = [
  // ü É of OEM 850, which Windows-1252 does not have, and its », there a macron
  [[0x81, 0x90, 0xaf], anything, anything, 2],
  // with ë è ï î
  [[...oemLetters, 0x89, 0x8a, 0x8b, 0x8c], small, anything, 2],
  // ä ô ö û: quotes and dashes of Windows-1252 stand at one side of a word
  [[0x84, 0x93, 0x94, 0x96], small, small, 2],
  // lines of frames
  [[0xc4, 0xcd], sameAsNext, anything, 2],
  [oemLetters, anything, small, 1],
  // ù, a dash in Windows-1252
  [[0x97], firstO, noLetter, 1],
  // à, an ellipsis
  [[0x85], blank, blank, 1],
  [ansiLetters, small, anything, -2],
  [ansiLetters, anything, small, -2],
  // À Ç È É Ê
  [[0xc0, 0xc7, 0xc8, 0xc9, 0xca], anything, letter, -1],
  // an apostrophe
  [[0x92], letter, letter, -1],
];

const rulesOf: readonly (readonly Rule[])[] = Array.from({ length: 256 }, (_, byte) =>
  rules.filter(([bytes]) => bytes.includes(byte)),
);

/** Above 0 where a line looks like OEM 850, below 0 for Windows-1252, 0 where nothing tells. Linear. */
export const oemScore = (line: Uint8Array): number => {
  let score = 0;
  for (let at = 0; at < line.length; at += 1)
    if ((line[at] as number) >= 0x80) score += pointsAt(line, at);
  return score;
};

const pointsAt = (line: Uint8Array, at: number): number => {
  for (const [, before, after, points] of rulesOf[line[at] as number] ?? [])
    if (before(line, at - 1) && after(line, at + 1)) return points;
  return 0;
};
