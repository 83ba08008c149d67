/** A stored value with the version it had when it was read. */
export interface Stored<T> {
  readonly value: T;
  readonly version: string;
}

/**
 * Keeps JSON values by key. Every write names the version it was made from, so that of two writers
 * one wins and the other learns of it.
 */
export interface Store {
  get<T>(key: string): Promise<Stored<T> | undefined>;
  /**
   * Writes a value over the version that was read; `undefined` expects the key to be new.
   * Throws ConflictError when the stored version is another one.
   */
  put<T>(key: string, value: T, expected: string | undefined): Promise<void>;
  delete(key: string): Promise<void>;
  /** The keys that begin with a prefix. */
  list(prefix: string): AsyncIterable<string>;
}

/** Someone else wrote the key since it was read. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';

  constructor(key: string) {
    super(`${key} was changed by another turn: read it again and repeat the turn`);
  }
}
