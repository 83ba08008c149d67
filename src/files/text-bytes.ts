import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { FileRefusal } from './file-refusal.ts';
import { oemScore } from './oem-score.ts';

/** Reads the bytes of one text. */
interface TextBytes {
  /** The next bytes, with UTF-16 as UTF-8: a line feed is one byte, and ASCII stands for itself. */
  readonly narrow: (chunk: Uint8Array) => Uint8Array;
  /** A line of narrow bytes as text. */
  readonly line: (bytes: Uint8Array) => string;
}

/** So many of the first bytes tell how a text is written. */
export const sampleSize = 65_536;
/** No text has more control characters, of all its characters. */
const mostControls = 1 / 20;

/**
 * How to read a text that begins with these bytes: UTF-16 with or without a byte-order mark; else each
 * line is UTF-8 or, where it cannot be, Windows-1252 or OEM 850. So a program's lines in the middle of
 * another's log are read as they were written. Throws FileRefusal for binary data.
 */
export const textBytes = (head: Uint8Array): TextBytes => {
  const wide = wideEncodingOf(head);
  if (wide === undefined) {
    if (isBinary(head)) throw new FileRefusal('binary');
    return { narrow: (chunk) => chunk, line: lineReader() };
  }
  const decoder = new TextDecoder(wide);
  return {
    narrow: (chunk) => Buffer.from(decoder.decode(chunk, { stream: true })),
    line: lineReader(),
  };
};

const wideEncodingOf = (head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at & 1 ? 1 : 0] += 1;
  const [even, odd] = zeros;
  const many = head.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
};

const isBinary = (head: Uint8Array): boolean => {
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && !isSpaceOrEscape(byte)) controls += 1;
  }
  return controls > head.length * mostControls;
};

/** Tab to carriage return, and the escape that begins a colour. */
const isSpaceOrEscape = (byte: number): boolean => (byte >= 9 && byte <= 13) || byte === 27;

/** What a line itself tells of its encoding goes before what the lines so far told. */
const lineReader = (): TextBytes['line'] => {
  const utf8 = new TextDecoder();
  let soFar = 0;
  return (bytes) => {
    if (isUtf8(bytes)) return utf8.decode(bytes);
    const score = oemScore(bytes);
    soFar += score;
    return iconv.decode(bytes, (score || soFar) > 0 ? 'cp850' : 'win1252');
  };
};
