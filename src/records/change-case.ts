import type { Case } from '../guidance/walk/case.ts';
import { ConflictError, type Store } from '../store/store.ts';
import type { CaseChanged } from './case-changed.ts';
import { isCaseId, keys } from './keys.ts';
import type { StoredCase } from './stored-case.ts';

const mostAttempts = 10;

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
  for (let attempt = 1; ; attempt += 1) {
    const stored = await store.get<StoredCase>(keys.case(id));
    if (!stored) return undefined;
    const before = stored.value.case;
    const after = change(before);
    if (after === undefined || after === before) return before;
    try {
      await store.put<StoredCase>(keys.case(id), { ...stored.value, case: after }, stored.version);
      learn?.(before, after);
      return after;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === mostAttempts) throw error;
    }
  }
};
