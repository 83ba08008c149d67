import type { Bytes } from './byte-reader.ts';
import type { FileLimits } from './file-limits.ts';
import { FileRefusal } from './file-refusal.ts';

/** What may still come out of the archives of one file. Each method throws FileRefusal where it is too much. */
export class Budget {
  readonly #limits: FileLimits;
  #packed = 0;
  #unpacked = 0;
  #entries = 0;

  constructor(limits: FileLimits) {
    this.#limits = limits;
  }

  /** Counts what goes in: the bytes of the file itself. */
  async *fed(bytes: Bytes): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      this.#packed += piece.length;
      yield piece;
    }
  }

  /** Counts what comes out of an archive, at whatever depth. */
  async *counted(bytes: Bytes): AsyncGenerator<Uint8Array> {
    const { unpacked, ratio, ratioFrom } = this.#limits;
    for await (const piece of bytes) {
      this.#unpacked += piece.length;
      if (this.#unpacked > ratioFrom && this.#unpacked > this.#packed * ratio)
        throw new FileRefusal('bomb');
      if (this.#unpacked > unpacked) throw new FileRefusal('too-big');
      yield piece;
    }
  }

  /** Counts a file of an archive. */
  entry(): void {
    this.#entries += 1;
    if (this.#entries > this.#limits.entries) throw new FileRefusal('too-many');
  }
}
