import type { Store, Stored } from '../store/store.ts';
import {
  type RecordAt,
  type RecordKey,
  type RecordKind,
  type RecordSubject,
  recordKinds,
} from './keys.ts';

export const readRecord = <Key extends RecordKey>(
  store: Store,
  key: Key,
): Promise<Stored<RecordAt<Key>> | undefined> => store.get<RecordAt<Key>>(key);

/** Writes a record over the version that was read. Throws ConflictError where that is not the newest. */
export const writeRecord = <Key extends RecordKey>(
  store: Store,
  key: Key,
  value: RecordAt<Key>,
  expected: string | undefined,
): Promise<void> => store.put(key, value, expected);

export const deleteRecord = (store: Store, key: RecordKey): Promise<void> => store.delete(key);

/** The keys of all records of a kind. */
export const keysOfKind = <Kind extends RecordKind>(
  store: Store,
  kind: Kind,
): AsyncIterable<RecordKey<Kind>> => store.list(`${kind}/`) as AsyncIterable<RecordKey<Kind>>;

/** The kinds of records of a case, a conversation or a person. */
export const kindsOf = (subject: RecordSubject): RecordKind[] =>
  (Object.keys(recordKinds) as RecordKind[]).filter((kind) => recordKinds[kind].of === subject);

/** Deletes all that is kept of one case, conversation or person. */
export const deleteAllOf = async (
  store: Store,
  subject: RecordSubject,
  id: string,
): Promise<void> => {
  for (const kind of kindsOf(subject))
    if (recordKinds[kind].each === undefined) await store.delete(`${kind}/${id}`);
    else for await (const key of store.list(`${kind}/${id}/`)) await store.delete(key);
};
