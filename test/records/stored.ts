import type { Case } from '../../src/guidance/walk/case.ts';
import { keys, pseudonym } from '../../src/records/keys.ts';
import type { StoredCase } from '../../src/records/stored-case.ts';
import type { Store } from '../../src/store/store.ts';
import { atNode } from '../cases.ts';

export interface ToKeep extends Partial<Case> {
  readonly owner?: string;
  readonly opener?: string;
  readonly conversation?: string;
}

/** Puts a case into a store as a turn would: with its record and on its owner's list. */
export const keepCase = async (
  store: Store,
  id: string,
  { owner = 'user', opener = owner, conversation = 'c', ...more }: ToKeep = {},
): Promise<Case> => {
  const current = { ...atNode('account-not-administrator/check-account'), id, ...more };
  await store.put<StoredCase>(
    keys.case(id),
    {
      format: 1,
      conversation: pseudonym(conversation),
      opener: pseudonym(opener),
      owner: pseudonym(owner),
      applied: [],
      case: current,
    },
    undefined,
  );
  await store.put(keys.owned(pseudonym(owner), id), { format: 1 }, undefined);
  return current;
};

/** Puts something under each of these keys. */
export const keepKeys = async (store: Store, ...all: readonly string[]): Promise<void> => {
  for (const key of all) await store.put(key, { format: 1 }, undefined);
};

export const keysIn = async (store: Store, prefix = ''): Promise<string[]> => {
  const found: string[] = [];
  for await (const key of store.list(prefix)) found.push(key);
  return found.toSorted();
};
