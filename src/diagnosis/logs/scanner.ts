import type { Knowledge } from '../knowledge.ts';
import { Reader, type Reading } from '../reading.ts';
import { normalise } from '../text/normalise.ts';
import { type AllTriggers, hashOf, small } from './compile-triggers.ts';

/** The first lines are read whatever they hold: they show what kind of text it is. */
const readWhole = 200;
/** A line without end is cut here, so that memory stays what it is. */
const longestLine = 65_536;
/** In bytes of UTF-8. */
const longestCharacter = 4;
const newline = 10;

/** What each byte is; one past the end is none of them. */
const word = 1;
const lineEnd = 2;
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === newline) return lineEnd;
  return /[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? word : 0;
});

/**
 * Reads a log of any size, chunk by chunk, in constant memory. Its bytes are looked at once: lines in
 * which nothing begins as a trigger does are only counted, the others are read as a message would be.
 */
export class Scanner {
  readonly #reader: Reader;
  readonly #triggers: AllTriggers;
  readonly #decode: (line: Uint8Array) => string;
  #rest: Buffer = Buffer.alloc(0);
  #begun = 0;
  #empty = true;
  /** The end of a line that was cut has not come yet: what is left of it is passed over. */
  #cut = false;

  /** `decode` reads a line of the log, in any encoding that holds ASCII and in which a line feed is one byte. */
  constructor(knowledge: Knowledge, decode: (line: Uint8Array) => string) {
    this.#reader = new Reader(knowledge);
    this.#triggers = knowledge.triggers;
    this.#decode = decode;
  }

  /** Takes the next bytes of the log. */
  push(bytes: Uint8Array): void {
    let fresh = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (this.#cut) {
      const over = fresh.indexOf(newline);
      if (over < 0) return;
      fresh = fresh.subarray(over + 1);
      this.#cut = false;
    }
    const first = this.#rest.length === 0 ? 0 : fresh.indexOf(newline) + 1;
    const end = fresh.lastIndexOf(newline) + 1;
    if (first > 0) this.#scan(Buffer.concat([this.#rest, fresh.subarray(0, first)]));
    if (end > first) this.#scan(fresh.subarray(first, end));
    if (end > 0) this.#rest = Buffer.from(fresh.subarray(end));
    else this.#rest = Buffer.concat([this.#rest, fresh]);
    if (this.#rest.length <= longestLine) return;
    this.#scan(this.#rest.subarray(0, longestLine));
    this.#rest = Buffer.alloc(0);
    this.#cut = true;
  }

  /** What the log shows; undefined when there is no text in it. */
  end(): Reading | undefined {
    if (this.#rest.length > 0) this.#scan(this.#rest);
    return this.#empty ? undefined : this.#reader.end();
  }

  #scan(bytes: Buffer): void {
    const text = bytes.toString('latin1');
    let start = 0;
    for (; start < bytes.length && this.#begun < readWhole; this.#begun += 1)
      start = this.#readLine(bytes, text, start);
    let skipped = 0;
    while (start < bytes.length) {
      const found = this.#find(bytes, text, start);
      skipped += found.lines;
      if (found.start < 0) break;
      this.#reader.skip(skipped);
      skipped = 0;
      start = this.#readLine(bytes, text, found.start);
    }
    this.#reader.skip(skipped);
  }

  /** Looks for the next line with a trigger: where it begins, -1 for none, and the lines before it. */
  #find(bytes: Buffer, text: string, from: number): { start: number; lines: number } {
    const { pairs, hashes, beginnings } = this.#reader.full
      ? this.#triggers.plain
      : this.#triggers.trouble;
    const { length } = bytes;
    let start = from;
    let lines = 0;
    let before = 0;
    for (let at = from; at < length; at += 1) {
      const byte = bytes[at] as number;
      const kind = kinds[byte] as number;
      if (kind === word && before !== word) {
        if (pairs[byte | ((bytes[at + 1] as number) << 8)] === 1 && at + 4 <= length) {
          const key =
            byte |
            ((bytes[at + 1] as number) << 8) |
            ((bytes[at + 2] as number) << 16) |
            ((bytes[at + 3] as number) << 24) |
            small;
          const going = hashes[hashOf(key)] === 1 ? beginnings.get(key) : undefined;
          if (going !== undefined) {
            going.lastIndex = at;
            if (going.test(text)) return { start, lines };
          }
        }
      } else if (kind === lineEnd) {
        lines += 1;
        start = at + 1;
      }
      before = kind;
    }
    return { start: -1, lines: lines + (start < length ? 1 : 0) };
  }

  /** Reads the line that begins at a place; returns where the next one begins. */
  #readLine(bytes: Buffer, text: string, start: number): number {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    const cut = stop - start >= longestLine;
    const line = this.#decode(
      bytes.subarray(start, cut ? wholeUpTo(bytes, start + longestLine) : stop),
    );
    if (line.trim() !== '') this.#empty = false;
    this.#reader.line(normalise(line).replaceAll('\n', ' '));
    return stop + 1;
  }
}

/** The end before which no character of UTF-8 is cut; other encodings lose a few at most. */
const wholeUpTo = (bytes: Buffer, end: number): number => {
  let last = end - 1;
  while (last > end - longestCharacter && ((bytes[last] as number) & 0xc0) === 0x80) last -= 1;
  return (bytes[last] as number) >= 0xc0 ? last : end;
};
