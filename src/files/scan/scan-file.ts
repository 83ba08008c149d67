import { createGunzip } from 'node:zlib';
import type { Knowledge } from '../../diagnosis/knowledge.ts';
import { Scanner } from '../../diagnosis/logs/scanner.ts';
import type { Reading } from '../../diagnosis/reading.ts';
import { Budget } from '../budget.ts';
import { ByteReader, type Bytes } from '../byte-reader.ts';
import { type FileLimits, fileLimits } from '../file-limits.ts';
import { FileRefusal } from '../file-refusal.ts';
import { inflate } from '../inflate.ts';
import { isOneLineJson, membersApart } from '../members-apart.ts';
import { shownName } from '../shown-name.ts';
import { sampleSize, textBytes } from '../text-bytes.ts';
import { unzip } from '../unzip.ts';

/** What one text shows: the file itself, or one of its archive. The name is fit to show. */
export interface Scanned {
  readonly name: string;
  readonly reading: Reading;
}

/** An archive may lie in an archive, and no deeper. */
const deepest = 2;

/**
 * Scans a file once from start to end, in constant memory: a text, or the texts in a .gz or .zip, which
 * are known by their first bytes, whatever the name says. At least one text is read; files of archives over
 * the limit are left out. Throws FileRefusal.
 */
export const scanFile = async (
  knowledge: Knowledge,
  name: string,
  bytes: Bytes,
  limits: FileLimits = fileLimits,
): Promise<Scanned[]> => {
  const budget = new Budget(limits);
  const scanned: Scanned[] = [];
  let archives = 0;
  const scan = async (text: string, source: Bytes, depth: number): Promise<void> => {
    const reader = new ByteReader(source);
    try {
      const head = await reader.peek(sampleSize);
      const packed = packedAs(head);
      if (packed === undefined) {
        const reading = await scanText(knowledge, head, reader);
        if (reading) scanned.push({ name: shownName(text), reading });
      } else if (depth === deepest) throw new FileRefusal('binary');
      else {
        archives += 1;
        if (packed === 'gzip') {
          const inner = budget.counted(inflate(createGunzip(), reader));
          await scanEntry(text.replace(/\.gz$/i, ''), inner, depth + 1);
        } else
          for await (const entry of unzip(reader, budget))
            await scanEntry(nameOf(entry.name), entry.bytes, depth + 1);
      }
    } finally {
      await reader.close();
    }
  };
  const scanEntry = async (text: string, source: Bytes, depth: number): Promise<void> => {
    try {
      await scan(text, source, depth);
    } catch (error) {
      if (!(error instanceof FileRefusal && error.kind === 'binary')) throw error;
    }
  };
  try {
    await scan(name, budget.fed(bytes), 0);
  } catch (error) {
    const enough = error instanceof FileRefusal && error.kind === 'too-many' && scanned.length > 0;
    if (!enough) throw error;
  }
  if (scanned.length > 0) return scanned;
  throw new FileRefusal(archives > 0 ? 'no-text' : 'empty');
};

const packedAs = (head: Uint8Array): 'gzip' | 'zip' | undefined => {
  const begins = (...magic: number[]): boolean => magic.every((byte, at) => head[at] === byte);
  if (begins(0x1f, 0x8b, 8)) return 'gzip';
  return begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6) ? 'zip' : undefined;
};

const scanText = async (
  knowledge: Knowledge,
  head: Uint8Array,
  reader: ByteReader,
): Promise<Reading | undefined> => {
  const { narrow, line } = textBytes(head);
  const scanner = new Scanner(knowledge, line);
  const apart = isOneLineJson(textBytes(head).narrow(head)) ? membersApart() : undefined;
  for await (const piece of reader.rest()) {
    const narrowed = narrow(piece);
    scanner.push(apart ? apart(narrowed) : narrowed);
  }
  return scanner.end();
};

/** Names stand in archives in UTF-8, or as the old tools of DOS and Windows write them. */
const nameOf = (name: Uint8Array): string => textBytes(new Uint8Array()).line(name);
