import type { Bytes } from './byte-reader.ts';
import { FileRefusal } from './file-refusal.ts';

/** The bytes as they come. Throws FileRefusal as soon as they are more than `size`. */
export async function* atMost(bytes: Bytes, size: number): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const piece of bytes) {
    received += piece.length;
    if (received > size) throw new FileRefusal('too-big');
    yield piece;
  }
}
