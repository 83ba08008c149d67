import { randomInt } from 'node:crypto';
import type { RootDatabase } from 'lmdb';
import { readyDataFolder, unusableFolder } from './ready-data-folder.ts';
import { ConflictError, type Store, type Stored, StoreError } from './store.ts';

const pageSize = 500;
/** In bytes: the most that lmdb takes. */
const longestKey = 1978;

const options = {
  noSubdir: false,
  useVersions: true,
  keyEncoding: 'binary',
  encoding: 'string',
  // Writes resolve when they are on the disk. Resolving before was not measurably faster.
  overlappingSync: false,
  // With it, a failed commit (a full disk) would also reject a promise that nobody holds, and so end the
  // process. The threshold still lets the writes of a moment share a commit.
  eventTurnBatching: false,
  txnStartThreshold: 100,
} as const;

/** lmdb takes null for the version of what must be new, which its types do not know. */
type Database = Omit<RootDatabase<string, Buffer>, 'put'> & {
  put(key: Buffer, value: string, version: number, before: number | null): Promise<boolean>;
};

/**
 * A store in a folder of this machine, which several processes may use at once. Versions are random numbers,
 * compared within lmdb's own transactions.
 *
 * A write resolves when it is on the disk: neither the end of the process nor a loss of power takes it
 * back, as far as the disk tells the truth. Another process may, that opens the folder in the moment of the
 * commit: lmdb 3.5.6 then sets the number of the last transaction back, which all share (`mdb_env_open2`, which
 * holds no lock). lmdb maps its file into memory and locks by the means of one machine, so the folder may not
 * be on a network share.
 */
export class LmdbStore implements Store {
  readonly #folder: string;
  readonly #db: Database;
  #closing: Promise<void> | undefined;

  private constructor(folder: string, db: Database) {
    this.#folder = folder;
    this.#db = db;
  }

  /** Opens a folder, and makes it if it is missing. Throws StoreError when that cannot be done. */
  static async open(folder: string): Promise<LmdbStore> {
    readyDataFolder(folder);
    const { open } = await import('lmdb');
    try {
      return new LmdbStore(folder, open({ path: folder, ...options }));
    } catch (error) {
      throw unusableFolder(folder, error);
    }
  }

  async get<T>(key: string): Promise<Stored<T> | undefined> {
    const entry = this.#reader().getEntry(bytesOf(key));
    return entry && { value: JSON.parse(entry.value) as T, version: String(entry.version) };
  }

  async put<T>(key: string, value: T, expected: string | undefined): Promise<void> {
    const bytes = bytesOf(key);
    const json = JSON.stringify(value);
    const version = randomInt(1, 2 ** 48 - 1);
    const before = expected === undefined ? null : Number(expected);
    const put = await this.#written((db) => db.put(bytes, json, version, before));
    if (!put) throw new ConflictError(key);
  }

  async delete(key: string): Promise<void> {
    const bytes = bytesOf(key);
    await this.#written((db) => db.remove(bytes));
  }

  /** Reads a page at a time: a reader who lingers holds no old state of the database back. */
  async *list(prefix: string): AsyncGenerator<string> {
    let after: string | undefined;
    do {
      const keys = this.#page(prefix, after);
      yield* keys;
      after = keys.length === pageSize ? keys.at(-1) : undefined;
    } while (after !== undefined);
  }

  close(): Promise<void> {
    this.#closing ??= this.#db.close();
    return this.#closing;
  }

  #page(prefix: string, after: string | undefined): string[] {
    const start = after ?? prefix;
    const keys: string[] = [];
    for (const bytes of this.#reader().getKeys({
      ...(start !== '' && { start: Buffer.from(start) }),
      exclusiveStart: after !== undefined,
      limit: pageSize,
    })) {
      const key = bytes.toString();
      if (!key.startsWith(prefix)) break;
      keys.push(key);
    }
    return keys;
  }

  /** The database as it is now: otherwise reads may be a millisecond behind what another process wrote. */
  #reader(): Database {
    this.#checkOpen();
    this.#db.resetReadTxn();
    return this.#db;
  }

  async #written(write: (db: Database) => Promise<boolean>): Promise<boolean> {
    this.#checkOpen();
    try {
      return await write(this.#db);
    } catch (error) {
      const cause = await causeOf(error);
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new StoreError(
        `The data folder ${this.#folder} cannot be written (${reason}): see whether its disk is full`,
        { cause },
      );
    }
  }

  #checkOpen(): void {
    if (this.#closing)
      throw new StoreError(`The store in ${this.#folder} is closed: open it again`);
  }
}

/** Throws StoreError for keys that lmdb cannot keep. */
const bytesOf = (key: string): Buffer => {
  const bytes = Buffer.from(key);
  if (bytes.length === 0 || bytes.length > longestKey)
    throw new StoreError(
      `A key has 1 to ${longestKey} bytes, this one has ${bytes.length}: use another id`,
    );
  if (bytes.toString() !== key)
    throw new StoreError('A key is well-formed Unicode, this one is not: use another id');
  return bytes;
};

/** lmdb rejects every write of a failed commit, and says why in one more promise, which must be awaited. */
const causeOf = async (error: unknown): Promise<unknown> => {
  try {
    await (error as { commitError?: Promise<never> }).commitError;
    return error;
  } catch (cause) {
    return cause;
  }
};
