/** A stored value with the version it had when it was read. */
export interface Stored<T> {
  readonly value: T;
  readonly version: string;
}

/**
 * Keeps JSON values by key. Every write names the version it was made from, so that of two writers
 * one wins and the other learns of it. Keys are text of one to some hundred characters; a store that
 * cannot keep one says so. Each method throws StoreError when the store cannot be reached or used.
 */
export interface Store {
  get<T>(key: string): Promise<Stored<T> | undefined>;
  /**
   * Writes a value over the version that was read; `undefined` expects the key to be new.
   * Throws ConflictError when the stored version is another one. Once it has resolved, the end of the
   * process loses nothing, unless the store is one of memory.
   */
  put<T>(key: string, value: T, expected: string | undefined): Promise<void>;
  delete(key: string): Promise<void>;
  /** The keys that begin with a prefix; what is written or deleted meanwhile may be among them or not. */
  list(prefix: string): AsyncIterable<string>;
  /** Waits for the writes that have begun; nothing can be read or written after it. */
  close(): Promise<void>;
}

/** Someone else wrote the key since it was read. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';

  constructor(key: string) {
    super(`${key} was changed by another turn: read it again and repeat the turn`);
  }
}

/** The store cannot be opened, reached or written; the message names what to do, and no secret. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
