import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/** A data folder that is gone after the suite. */
export interface Folder {
  /** What makes the program use it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Does something with the store in it. */
  read<T>(work: (store: Store) => Promise<T>): Promise<T>;
}

export const newFolder = (): Folder => {
  const folder = mkdtempSync(join(tmpdir(), 'errata-durability-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return {
    settings: { ERRATA_STORE: 'embedded', ERRATA_DATA_FOLDER: folder },
    read: async (work) => {
      const store = await openStore({ kind: 'embedded', folder });
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    },
  };
};
