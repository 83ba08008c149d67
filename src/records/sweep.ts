import { type Case, isOver } from '../guidance/walk/case.ts';
import type { Store } from '../store/store.ts';
import { deleteCase } from './forget.ts';
import { keys, teamCards } from './keys.ts';
import type { Conversation, StoredCase } from './stored-case.ts';

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
  for await (const key of store.list(keys.case(''))) {
    const stored = await store.get<StoredCase>(key);
    if (!stored) continue;
    const { owner, case: one } = stored.value;
    const isShort = isOver(one) || one.place.at === 'choice' || isResolved(one);
    if (!isOlder(one.updatedAt, isShort ? days : Math.max(days, longestOpen))) continue;
    // the list entry first: without its case nothing would find it
    await store.delete(keys.owned(owner, one.id));
    await deleteCase(store, one.id);
    deleted += 1;
  }
  for await (const key of store.list(keys.conversation(''))) {
    const stored = await store.get<Conversation>(key);
    if (!stored || !isOlder(stored.value.at, days)) continue;
    const { case: shown } = stored.value;
    if (shown === '' || !(await store.get(keys.case(shown)))) await store.delete(key);
  }
  await sweepCards(store);
  return deleted;
};

/** The team is done, and nobody has said anything since. */
const isResolved = ({ place, escalations = [] }: Case): boolean =>
  place.at === 'escalation' && escalations.some(({ state }) => state === 'resolved');

/** Messages that showed a case which was deleted while they were sent: addresses of nothing. */
const sweepCards = async (store: Store): Promise<void> => {
  for (const prefix of [keys.card(''), teamCards])
    for await (const key of store.list(prefix)) {
      const [id = ''] = key.slice(prefix.length).split('/');
      if (!(await store.get(keys.case(id)))) await store.delete(key);
    }
};
