import type { Encoding } from '../diagnosis/scanner.ts';
import { UnusableInput } from './unusable-input.ts';

const sample = 65_536;

/**
 * How a text is written, judged by its first bytes: UTF-16 LE with or without a byte-order mark, UTF-8,
 * else Windows-1252. Throws UnusableInput for binary data.
 */
export const encodingOf = (chunk: Uint8Array): Encoding => {
  const head = chunk.subarray(0, sample);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even + odd > 0)
    throw new UnusableInput(
      'this is not a text file: give the log itself, not an archive or image',
    );
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
};

/** A sample may end inside a character: its last three bytes are not judged. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  const judged =
    bytes.length < 4 ? [bytes] : [0, 1, 2, 3].map((cut) => bytes.subarray(0, bytes.length - cut));
  return judged.some((piece) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(piece);
      return true;
    } catch {
      return false;
    }
  });
};
