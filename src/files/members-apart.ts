/** A line of text is read up to so many characters. */
const longLine = 4000;
const codeOf = (character: string): number => character.charCodeAt(0);
/** The first byte of the mark in UTF-8. */
const byteOrderMark = 0xef;
const newline = codeOf('\n');
const comma = codeOf(',');
const backslash = codeOf('\\');

/** A text begins as JSON that was written without line ends, as programs export it. */
export const isOneLineJson = (head: Uint8Array): boolean => {
  const start = head[0] === byteOrderMark ? 3 : 0;
  const opens = head[start] === codeOf('{') || head[start] === codeOf('[');
  return opens && head.length > longLine && !head.subarray(0, longLine).includes(newline);
};

/**
 * Takes such JSON piece by piece and gives it with each member, and each line within a string, on a line of
 * its own: what stands together is read together, and no line is too long.
 */
export const membersApart = (): ((piece: Uint8Array) => Uint8Array) => {
  let held: Uint8Array = Buffer.alloc(0);
  return (piece) => {
    const apart = Buffer.concat([held, piece]);
    held = apart.subarray(apart.length);
    for (let at = 0; at < apart.length; at += 1) {
      const [byte, next] = [apart[at], apart[at + 1]];
      if (byte !== comma && byte !== backslash) continue;
      if (next === undefined) {
        held = apart.subarray(at);
        return apart.subarray(0, at);
      }
      if (byte === backslash) {
        if (next === codeOf('n')) apart.set([codeOf(' '), newline], at);
        at += 1;
      } else if (next === codeOf('"') || next === codeOf('{')) apart[at] = newline;
    }
    return apart;
  };
};
