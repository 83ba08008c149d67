import { createInflateRaw } from 'node:zlib';
import type { Budget } from './budget.ts';
import type { ByteReader, Bytes } from './byte-reader.ts';
import { FileRefusal } from './file-refusal.ts';
import { inflate } from './inflate.ts';

/** A file of an archive. Its name is untrusted; its bytes are good until the next entry is asked for. */
interface ZipEntry {
  readonly name: Uint8Array;
  readonly bytes: Bytes;
}

/** Of PKWARE's APPNOTE.TXT 6.3.10, sections 4.3 and 4.4. */
const signatures = { entry: 0x04034b50, descriptor: 0x08074b50 };
/** The central directory and what may stand before or in place of it: no entry follows. */
const afterEntries: ReadonlySet<number> = new Set([0x02014b50, 0x06054b50, 0x06064b50, 0x08064b50]);
const flags = { encrypted: 1, sizeLater: 8 };
const methods = { stored: 0, deflated: 8 };
const inExtra = 0xffffffff;
const zip64 = 1;
const mostAtOnce = 65_536;
/** Ends the name of a folder, in every encoding of names. */
const slash = 0x2f;

/**
 * The files of a ZIP archive, without its folders, in its order, read once from start to end: the table at its end, which may
 * tell otherwise, is not believed. Throws FileRefusal for an archive that needs a password, is cut off, or is
 * packed in another way than deflate.
 */
export async function* unzip(reader: ByteReader, budget: Budget): AsyncGenerator<ZipEntry> {
  for (;;) {
    const signature = (await reader.exactly(4)).readUInt32LE();
    if (afterEntries.has(signature)) return;
    if (signature !== signatures.entry) throw new FileRefusal('broken-archive');
    const header = await reader.exactly(26);
    const flag = header.readUInt16LE(2);
    const method = header.readUInt16LE(4);
    const name = await reader.exactly(header.readUInt16LE(22));
    const extra = await reader.exactly(header.readUInt16LE(24));
    if (flag & flags.encrypted) throw new FileRefusal('encrypted');
    const sizeLater = (flag & flags.sizeLater) !== 0;
    if (method !== methods.deflated && (method !== methods.stored || sizeLater))
      throw new FileRefusal('broken-archive');
    const packed = sizeLater ? reader : partOf(reader, sizeOf(header, extra));
    const folder = name.at(-1) === slash;
    if (folder && !sizeLater) {
      await passOver(packed);
      continue;
    }
    if (!folder) budget.entry();
    const bytes = budget.counted(
      method === methods.stored ? pieces(packed) : inflate(createInflateRaw(), packed),
    );
    if (!folder) yield { name, bytes: unclosed(bytes) };
    if (sizeLater) {
      while (!(await bytes.next()).done);
      await skipDescriptor(reader);
    } else {
      await bytes.return(undefined);
      await passOver(packed);
    }
  }
}

type Source = Pick<ByteReader, 'some' | 'unread'>;

const sizeOf = (header: Buffer, extra: Buffer): number => {
  const size = header.readUInt32LE(14);
  if (size !== inExtra) return size;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === zip64 && at + 20 <= extra.length)
      return Number(extra.readBigUInt64LE(at + 12));
  throw new FileRefusal('broken-archive');
};

/** So many bytes of a reader as a source of their own. Throws FileRefusal when the reader ends before. */
const partOf = (reader: ByteReader, size: number): Source => {
  let left = size;
  return {
    some: async (most) => {
      if (left === 0) return undefined;
      const piece = await reader.some(Math.min(most, left));
      if (piece === undefined) throw new FileRefusal('broken-archive');
      left -= piece.length;
      return piece;
    },
    unread: (bytes) => {
      left += bytes.length;
      reader.unread(bytes);
    },
  };
};

async function* pieces(source: Source): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = await source.some(mostAtOnce);
    if (piece === undefined) return;
    yield piece;
  }
}

const passOver = async (source: Source): Promise<void> => {
  while ((await source.some(mostAtOnce)) !== undefined);
};

/** The bytes, which stay open when their reader stops early: the rest is passed over afterwards. */
const unclosed = (bytes: AsyncGenerator<Uint8Array>): Bytes => ({
  [Symbol.asyncIterator]: () => ({ next: () => bytes.next() }),
});

/** Sizes after the data, of 4 or 8 bytes each, with or without a signature before them. */
const skipDescriptor = async (reader: ByteReader): Promise<void> => {
  const first = await reader.exactly(4);
  if (first.readUInt32LE() === signatures.descriptor) await reader.exactly(12);
  else await reader.exactly(8);
  const next = await reader.exactly(4);
  const known = next.readUInt32LE();
  if (known === signatures.entry || afterEntries.has(known)) reader.unread(next);
  else await reader.exactly(4);
};
