import { ConflictError, type Store } from '../store/store.ts';
import type { RecordAt, RecordKey } from './keys.ts';
import { readRecord, writeRecord } from './read-record.ts';

/** What becomes of a record. `yields`: where somebody else writes first, what they wrote stands. */
interface Change<T> {
  readonly put: T;
  readonly yields?: true;
}

interface Updated<T> {
  readonly before: T | undefined;
  /** As it now stands; the one before where nothing was written. */
  readonly after: T | undefined;
  readonly isWritten: boolean;
}

const mostAttempts = 10;

/**
 * Changes a record from its newest state: optimistic concurrency with bounded retries. A change that gives
 * undefined changes nothing. Throws ConflictError when somebody else is always first.
 */
export const update = <Key extends RecordKey>(
  store: Store,
  key: Key,
  change: (before: RecordAt<Key> | undefined) => Change<RecordAt<Key>> | undefined,
): Promise<Updated<RecordAt<Key>>> =>
  retryOnConflict(mostAttempts, async () => {
    const stored = await readRecord(store, key);
    const before = stored?.value;
    const unchanged = { before, after: before, isWritten: false };
    const next = change(before);
    if (!next) return unchanged;
    try {
      await writeRecord(store, key, next.put, stored?.version);
    } catch (error) {
      if (next.yields && error instanceof ConflictError) return unchanged;
      throw error;
    }
    return { before, after: next.put, isWritten: true };
  });

/** Does something anew, from what is then kept, when somebody else wrote meanwhile; the last conflict is thrown. */
export const retryOnConflict = async <T>(most: number, attempt: () => Promise<T>): Promise<T> => {
  for (let count = 1; ; count += 1)
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ConflictError) || count === most) throw error;
    }
};
