/**
 * Old Windows programs write accents in one of two ways, and most letters of the one are signs in the
 * other: é is 82 in OEM 850, where Windows-1252 has a low quote, and E9 in Windows-1252, where OEM 850 has
 * Ú (www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT). Signs do not stand where letters do.
 */
const bytes = (...values: number[]): ReadonlySet<number> => new Set(values);
/** é â ç ê ë è ï î of OEM 850 after a small letter. */
const oemAfterLetter = bytes(0x82, 0x83, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c);
/** ä ô ö û of OEM 850 between letters: quotes and dashes of Windows-1252 stand at one side of a word. */
const oemBetweenLetters = bytes(0x84, 0x93, 0x94, 0x96);
/** ü and É of OEM 850, which Windows-1252 does not have, and its », there a macron. */
const oemAlone = bytes(0x81, 0x90, 0xaf);
/** é â ç ê of OEM 850 at the start of a word. */
const oemBeforeLetter = bytes(0x82, 0x83, 0x87, 0x88);
/** Lines of frames in OEM 850. */
const oemFrame = bytes(0xc4, 0xcd);
/** à â ä ç è é ê ë î ï ô ö ù û ü of Windows-1252 beside a small letter. */
const ansiBesideLetter = bytes(
  ...[0xe0, 0xe2, 0xe4, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xee, 0xef, 0xf4, 0xf6, 0xf9, 0xfb, 0xfc],
);
/** À Ç È É Ê of Windows-1252 before a letter. */
const ansiBeforeLetter = bytes(0xc0, 0xc7, 0xc8, 0xc9, 0xca);
const ansiApostrophe = 0x92;
const [oemA, oemU, space] = [0x85, 0x97, 0x20];

const isSmall = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;
const isLetter = (byte: number): boolean => isSmall(byte | 0x20);

/** The word "où": its last letter is a dash in Windows-1252. */
const isOu = (line: Uint8Array, at: number): boolean =>
  ((line[at - 1] ?? space) | 0x20) === 0x6f &&
  !isLetter(line[at - 2] ?? space) &&
  !isLetter(line[at + 1] ?? space);

/** Above 0 where a line looks like OEM 850, below 0 for Windows-1252, 0 where nothing tells. Linear. */
export const oemScore = (line: Uint8Array): number => {
  let score = 0;
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at] as number;
    if (byte < 0x80) continue;
    const [before, after] = [line[at - 1] ?? space, line[at + 1] ?? space];
    if (oemAlone.has(byte)) score += 2;
    else if (oemAfterLetter.has(byte) && isSmall(before)) score += 2;
    else if (oemBetweenLetters.has(byte) && isSmall(before) && isSmall(after)) score += 2;
    else if (oemFrame.has(byte) && before === byte) score += 2;
    else if (oemBeforeLetter.has(byte) && isSmall(after)) score += 1;
    else if (byte === oemU && isOu(line, at)) score += 1;
    else if (byte === oemA && before === space && after === space) score += 1;
    else if (ansiBesideLetter.has(byte) && (isSmall(before) || isSmall(after))) score -= 2;
    else if (ansiBeforeLetter.has(byte) && isLetter(after)) score -= 1;
    else if (byte === ansiApostrophe && isLetter(before) && isLetter(after)) score -= 1;
  }
  return score;
};
