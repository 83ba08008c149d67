import { type Case, isOver } from '../guidance/walk/case.ts';
import type { Store } from '../store/store.ts';
import { keys, type RecordKey } from './keys.ts';
import { deleteAllOf, deleteRecord, keysOfKind, kindsOf, readRecord } from './read-record.ts';

const day = 86_400_000;
/** A case that nobody has touched for a year is nobody's. */
const longestOpen = 365;

/**
 * Deletes the cases that have been over for more than so many days, choices that nobody took, open cases
 * that nobody has touched for a year, and what is remembered of conversations without a case.
 * Gives the number of deleted cases.
 */
export const sweep = async (store: Store, now: Date, days: number): Promise<number> => {
  const isOlder = (at: string, most: number) => now.getTime() - Date.parse(at) > most * day;
  let deleted = 0;
  for await (const key of keysOfKind(store, 'case')) {
    const stored = await readRecord(store, key);
    if (!stored) continue;
    const { owner, case: one } = stored.value;
    const isShort = isOver(one) || one.place.at === 'choice' || isResolved(one);
    if (!isOlder(one.updatedAt, isShort ? days : Math.max(days, longestOpen))) continue;
    // the list entry first: without its case nothing would find it
    await deleteRecord(store, keys.owned(owner, one.id));
    await deleteAllOf(store, 'case', one.id);
    deleted += 1;
  }
  for await (const key of keysOfKind(store, 'conversation')) {
    const stored = await readRecord(store, key);
    if (!stored || !isOlder(stored.value.at, days)) continue;
    const { case: shown } = stored.value;
    if (shown !== '' && (await readRecord(store, keys.case(shown)))) continue;
    await deleteAllOf(store, 'conversation', idOf(key));
  }
  await sweepBeside(store);
  return deleted;
};

/** The team is done, and nobody has said anything since. */
const isResolved = ({ place, escalations = [] }: Case): boolean =>
  place.at === 'escalation' && escalations.some(({ state }) => state === 'resolved');

/** What stands beside a case that was deleted while it was written: addresses of nothing. */
const sweepBeside = async (store: Store): Promise<void> => {
  for (const kind of kindsOf('case').filter((one) => one !== 'case'))
    for await (const key of keysOfKind(store, kind))
      if (!(await readRecord(store, keys.case(idOf(key))))) await deleteRecord(store, key);
};

/** The id of what a record is of. */
const idOf = (key: RecordKey): string => key.split('/')[1] ?? '';
