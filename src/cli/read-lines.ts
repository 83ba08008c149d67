import { closeSync, openSync, readSync } from 'node:fs';
import { encodingOf } from './encoding.ts';

type Bytes = AsyncIterable<Uint8Array>;

const chunkSize = 65_536;

/** The bytes of a file, or of standard input for `-`. Each chunk is good only until the next is asked for. */
export const bytesOf = (file: string): Bytes => (file === '-' ? process.stdin : readFile(file));

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

/**
 * The lines of a text, whatever its size, as they come. Reads UTF-8 and UTF-16 LE, with or without
 * a byte-order mark, and Windows-1252. Throws UnusableInput for binary data.
 */
export async function* readLines(bytes: Bytes): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let rest = '';
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}
