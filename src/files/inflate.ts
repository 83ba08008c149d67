import type { Gunzip, InflateRaw } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';
import { FileRefusal } from './file-refusal.ts';

/** Deflate makes at most 1,032 bytes of one: so much at a time stays below 17 MB. */
const sliceSize = 16_384;

/**
 * Unpacks what a reader gives, up to the end of the packed data; what comes after it stays in the reader.
 * Throws FileRefusal when the data are damaged or cut off.
 */
export async function* inflate(
  engine: Gunzip | InflateRaw,
  source: Pick<ByteReader, 'some' | 'unread'>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failed = false;
  const over = new Promise<void>((resolve) => {
    engine.on('end', resolve).on('close', resolve);
    engine.on('error', () => {
      failed = true;
      resolve();
    });
  });
  engine.on('data', (piece: Uint8Array) => ready.push(piece));
  const settled = async (step: Promise<void>): Promise<void> => {
    await Promise.race([step, over]);
    while (!failed && engine.readableLength > 0) await new Promise(setImmediate);
    if (failed) throw new FileRefusal('broken-archive');
  };
  let fed = 0;
  try {
    for (;;) {
      const slice = await source.some(sliceSize);
      if (slice === undefined) engine.end();
      else fed += slice.length;
      await settled(
        slice === undefined ? over : new Promise((done) => engine.write(slice, () => done())),
      );
      yield* ready;
      ready = [];
      if (slice === undefined) return;
      const unused = fed - engine.bytesWritten;
      if (unused > 0) {
        source.unread(slice.subarray(slice.length - unused));
        return;
      }
    }
  } finally {
    engine.destroy();
  }
}
