import type { Case } from '../guidance/walk/case.ts';
import type { Store } from '../store/store.ts';
import type { CaseChanged } from './case-changed.ts';
import { isCaseId, keys } from './keys.ts';
import { update } from './update.ts';

/**
 * Changes a case outside a turn of its conversation, from its newest state. Gives the case as it then is;
 * undefined where there is none. A change that gives undefined or the same case changes nothing.
 */
export const changeCase = async (
  { store, learn }: { readonly store: Store; readonly learn?: CaseChanged },
  id: string,
  change: (current: Case) => Case | undefined,
): Promise<Case | undefined> => {
  if (!isCaseId(id)) return undefined;
  const { before, after, isWritten } = await update(store, keys.case(id), (stored) => {
    const next = stored && change(stored.case);
    return next && next !== stored.case ? { put: { ...stored, case: next } } : undefined;
  });
  if (isWritten && after) learn?.(before?.case, after.case);
  return after?.case;
};
