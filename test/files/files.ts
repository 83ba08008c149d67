import { type AsyncZippable, strToU8, type Zippable, zipSync } from 'fflate';

/** Bytes as a stream, in chunks of a size. Each chunk is good only until the next is asked for. */
export async function* streamed(
  bytes: Uint8Array,
  size = Math.max(1, bytes.length),
): AsyncGenerator<Uint8Array> {
  const chunk = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    chunk.set(piece);
    yield chunk.subarray(0, piece.length);
  }
}

/** A log of a thousand lines with one code in the last. */
export const logOf = (code: string): string =>
  `${Array.from({ length: 999 }, (_, at) => `12:00:0${at % 10} step ${at} done\n`).join('')}12:00:10 ErrorID: ${code}\n`;

/** A ZIP archive of texts or bytes. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [
        name,
        typeof data === 'string' ? strToU8(data) : data,
      ]),
    ) as Zippable & AsyncZippable,
  );
