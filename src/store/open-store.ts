import { type BlobPlace, BlobStore } from './blob-store.ts';
import { LmdbStore } from './lmdb-store.ts';
import { MemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

/** Which store to use: `memory` ends with the process, `embedded` is a folder, `azure` a blob container. */
export type StoreSettings =
  | { readonly kind: 'memory' }
  | { readonly kind: 'embedded'; readonly folder: string }
  | ({ readonly kind: 'azure' } & BlobPlace);

/**
 * Opens a store, and makes its folder or container if it is missing. Loads the package of that store
 * alone. Throws StoreError when the store cannot be used.
 */
export const openStore = async (settings: StoreSettings): Promise<Store> => {
  switch (settings.kind) {
    case 'memory':
      return new MemoryStore();
    case 'embedded':
      return LmdbStore.open(settings.folder);
    case 'azure':
      return BlobStore.open(settings);
  }
};
