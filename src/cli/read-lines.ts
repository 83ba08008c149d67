import { closeSync, openSync, readSync } from 'node:fs';
import { ByteReader, type Bytes } from '../files/byte-reader.ts';
import { sampleSize, textBytes } from '../files/text-bytes.ts';

const chunkSize = 65_536;
const newline = 10;

/** The bytes of a file, or of standard input for `-`. Each chunk is good only until the next is asked for. */
export const bytesFrom = (file: string): Bytes => (file === '-' ? process.stdin : readFile(file));

/** One buffer and plain reads: of a big file, streams cost as much as the scan itself. */
async function* readFile(file: string): AsyncGenerator<Uint8Array> {
  const descriptor = openSync(file, 'r');
  const buffer = Buffer.allocUnsafeSlow(chunkSize);
  try {
    for (;;) {
      const length = readSync(descriptor, buffer, 0, chunkSize, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The lines of a text, whatever its size and encoding, as they come. Throws FileRefusal for binary data. */
export async function* readLines(bytes: Bytes): AsyncGenerator<string> {
  const reader = new ByteReader(bytes);
  const { narrow, line } = textBytes(await reader.peek(sampleSize));
  let rest: Uint8Array[] = [];
  for await (const piece of reader.rest()) {
    const narrowed = narrow(piece);
    let start = 0;
    for (;;) {
      const end = narrowed.indexOf(newline, start);
      if (end < 0) break;
      yield line(Buffer.concat([...rest, narrowed.subarray(start, end)]));
      rest = [];
      start = end + 1;
    }
    if (start < narrowed.length) rest.push(Buffer.from(narrowed.subarray(start)));
  }
  if (rest.length > 0) yield line(Buffer.concat(rest));
}
