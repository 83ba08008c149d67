import { createGunzip } from 'node:zlib';
import type { Knowledge } from '../../diagnosis/knowledge.ts';
import { Scanner } from '../../diagnosis/logs/scanner.ts';
import type { Reading } from '../../diagnosis/reading.ts';
import { Budget } from '../budget.ts';
import { ByteReader, type Bytes } from '../byte-reader.ts';
import { displayName } from '../display-name.ts';
import { type FileLimits, fileLimits } from '../file-limits.ts';
import { FileRefusal } from '../file-refusal.ts';
import { inflate } from '../inflate.ts';
import { isOneLineJson, membersApart } from '../members-apart.ts';
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
  const scan = new FileScan(knowledge, limits);
  try {
    await scan.file(name, bytes);
  } catch (error) {
    if (!isRefusal(error, 'too-many') || scan.scanned.length === 0) throw error;
  }
  if (scan.scanned.length > 0) return scan.scanned;
  throw new FileRefusal(scan.archives > 0 ? 'no-text' : 'empty');
};

/** A file that is being scanned, with all that is packed in it. */
class FileScan {
  readonly scanned: Scanned[] = [];
  archives = 0;
  readonly #knowledge: Knowledge;
  readonly #budget: Budget;

  constructor(knowledge: Knowledge, limits: FileLimits) {
    this.#knowledge = knowledge;
    this.#budget = new Budget(limits);
  }

  async file(name: string, bytes: Bytes): Promise<void> {
    await this.#any(name, this.#budget.fed(bytes), 0);
  }

  async #any(name: string, bytes: Bytes, depth: number): Promise<void> {
    const reader = new ByteReader(bytes);
    try {
      const head = await reader.peek(sampleSize);
      const packed = packedAs(head);
      if (packed === undefined) await this.#text(name, head, reader);
      else await this.#archive(unpack[packed](name, reader, this.#budget), depth);
    } finally {
      await reader.close();
    }
  }

  async #text(name: string, head: Uint8Array, reader: ByteReader): Promise<void> {
    const reading = await scanText(this.#knowledge, head, reader);
    if (reading) this.scanned.push({ name: displayName(name), reading });
  }

  /** What is no text in an archive is passed over. */
  async #archive(members: AsyncIterable<Member>, depth: number): Promise<void> {
    if (depth === deepest) throw new FileRefusal('binary');
    this.archives += 1;
    for await (const { name, bytes } of members)
      try {
        await this.#any(name, bytes, depth + 1);
      } catch (error) {
        if (!isRefusal(error, 'binary')) throw error;
      }
  }
}

const isRefusal = (error: unknown, kind: FileRefusal['kind']): boolean =>
  error instanceof FileRefusal && error.kind === kind;

/** A file of an archive. */
interface Member {
  readonly name: string;
  readonly bytes: Bytes;
}

type Unpack = (name: string, reader: ByteReader, budget: Budget) => AsyncGenerator<Member>;

const unpack: Readonly<Record<'gzip' | 'zip', Unpack>> = {
  async *gzip(name, reader, budget) {
    const bytes = budget.counted(inflate(createGunzip(), reader));
    yield { name: name.replace(/\.gz$/i, ''), bytes };
  },
  async *zip(_name, reader, budget) {
    for await (const { name, bytes } of unzip(reader, budget)) yield { name: nameOf(name), bytes };
  },
};

const packedAs = (head: Uint8Array): keyof typeof unpack | undefined => {
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
