import { ConflictError, type Store } from '../../src/store/store.ts';

/** Adds one to the number under a key, over and over until no other writer comes between. */
export const addOne = async (store: Store, key: string): Promise<void> => {
  for (;;) {
    const count = await store.get<number>(key);
    try {
      return await store.put(key, (count?.value ?? 0) + 1, count?.version);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
};
