import { inBatches } from '../concurrency/in-batches.ts';
import type { ListedCase } from '../guidance/respond/turn-result.ts';
import { type Case, isOver } from '../guidance/walk/case.ts';
import type { Store } from '../store/store.ts';
import { keys } from './keys.ts';
import { readRecord } from './read-record.ts';

/** More cases than these nobody has: ids tell nothing of age, so all of them are read. */
const mostRead = 5000;
const mostOver = 3;
const hour = 3_600_000;

/**
 * A person's cases, those touched last first: the open ones, then the few that ended last. With a conversation,
 * those that live in it alone: the others there are not to see the rest.
 */
export const listCases = async (
  store: Store,
  person: string,
  conversationKey: string | undefined,
  now: Date,
  idleHours: number,
): Promise<ListedCase[]> => {
  const ids = await ownedBy(store, person);
  const read = await inBatches(ids.slice(0, mostRead), (id) => readRecord(store, keys.case(id)));
  const cases = read
    .flatMap((stored) => (stored?.value.owner === person ? [stored.value] : []))
    .filter(({ conversation }) => conversationKey === undefined || conversation === conversationKey)
    .map((stored) => stored.case)
    .filter(isWorthListing)
    .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  return [
    ...cases
      .filter((one) => !isOver(one))
      .map((one) => ({
        case: one,
        idle: now.getTime() - Date.parse(one.updatedAt) > idleHours * hour,
      })),
    ...cases
      .filter(isOver)
      .slice(0, mostOver)
      .map((one) => ({ case: one, idle: false })),
  ];
};

/** The ids of the cases on a person's list. */
export const ownedBy = async (store: Store, person: string): Promise<string[]> => {
  const prefix = keys.owned(person);
  const ids: string[] = [];
  for await (const key of store.list(prefix)) ids.push(key.slice(prefix.length));
  return ids;
};

/** A mere question what is meant is no work that anybody would come back to. */
const isWorthListing = ({ place, log }: Case): boolean => place.at !== 'choice' || Boolean(log);
