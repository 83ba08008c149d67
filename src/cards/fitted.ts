/** In bytes: a card of Teams has 25 KB, and the buttons, links and titles round a text need theirs. */
const mostBytes = 17_500;
/** In bytes: what draws a line of the fallback. */
const bytesOfLine = 110;

/**
 * The lines of a text that a card has room for. It stands there twice, in a code block and in its
 * fallback; the same text as JSON may be far longer.
 */
export const fitted = (text: string): { readonly text: string; readonly isCut: boolean } => {
  const lines = text.split('\n');
  let left = mostBytes;
  const tooMany = lines.findIndex((line) => {
    left -= 2 * bytesOf(line) + bytesOfLine;
    return left < 0;
  });
  return tooMany < 0
    ? { text, isCut: false }
    : { text: `${lines.slice(0, tooMany).join('\n')}\n…`, isCut: true };
};

/** The size of a text as JSON. */
export const bytesOf = (text: string): number =>
  new TextEncoder().encode(JSON.stringify(text)).length;

/** A text that takes no more bytes as JSON than these; one that is cut ends with "…". */
export const shortened = (text: string, most: number): string => {
  if (bytesOf(text) <= most) return text;
  const characters = [...text];
  let left = most - bytesOf('…');
  const tooMany = characters.findIndex((character) => {
    left -= bytesOf(character) - 2;
    return left < 0;
  });
  return `${characters.slice(0, tooMany).join('')}…`;
};
