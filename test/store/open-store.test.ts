import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LmdbStore } from '../../src/store/lmdb-store.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreError } from '../../src/store/store.ts';

describe('openStore', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'errata-open-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('opens a store in memory', async () => {
    assert.ok((await openStore({ kind: 'memory' })) instanceof MemoryStore);
  });

  it('opens the store in a folder', async () => {
    const store = await openStore({ kind: 'embedded', folder });

    assert.ok(store instanceof LmdbStore);
    await store.close();
  });

  it('says what is wrong with a store that it cannot open', async () => {
    await assert.rejects(
      openStore({ kind: 'azure', connectionString: 'none', container: 'errata' }),
      StoreError,
    );
  });
});
