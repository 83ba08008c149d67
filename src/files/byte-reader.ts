import { FileRefusal } from './file-refusal.ts';

export type Bytes = AsyncIterable<Uint8Array>;

/** Takes bytes off a stream, as many at a time as asked for. What it gives is good until the next call. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();

  constructor(bytes: Bytes) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  /** The next bytes, one to `most` of them; undefined at the end. */
  async some(most: number): Promise<Uint8Array | undefined> {
    while (this.#held.length === 0) {
      const { done, value } = await this.#chunks.next();
      if (done) return undefined;
      this.#held = value;
    }
    const taken = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** The next bytes, a copy of so many. Throws FileRefusal when the stream ends before. */
  async exactly(length: number): Promise<Buffer> {
    const all = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const piece = await this.some(length - filled);
      if (piece === undefined) throw new FileRefusal('broken-archive');
      all.set(piece, filled);
      filled += piece.length;
    }
    return all;
  }

  /** Up to so many bytes, fewer only at the end, which stay to be read. */
  async peek(length: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    while (size < length) {
      const piece = await this.some(Number.MAX_SAFE_INTEGER);
      if (piece === undefined) break;
      size += piece.length;
      pieces.push(size >= length && pieces.length === 0 ? piece : Buffer.from(piece));
    }
    this.#held = pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);
    return this.#held.subarray(0, length);
  }

  /** All that is left, as it comes. */
  async *rest(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = await this.some(Number.MAX_SAFE_INTEGER);
      if (piece === undefined) return;
      yield piece;
    }
  }

  /** Ends the stream, wherever it stands. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  /** Puts bytes back: they come next. */
  unread(bytes: Uint8Array): void {
    this.#held = Buffer.concat([bytes, this.#held]);
  }
}
