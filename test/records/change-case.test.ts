import assert from 'node:assert/strict';
import type { Case } from '../../src/guidance/walk/case.ts';
import { changeCase } from '../../src/records/change-case.ts';
import { keys } from '../../src/records/keys.ts';
import type { StoredCase } from '../../src/records/stored-case.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { ConflictError, StoreError } from '../../src/store/store.ts';
import { keepCase, keysIn } from './stored.ts';

describe('changing a case outside a turn', () => {
  let store: MemoryStore;
  let current: Case;
  let learnt: [Case | undefined, Case][];
  beforeEach(async () => {
    store = new MemoryStore();
    current = await keepCase(store, 'one');
    learnt = [];
  });
  const change = (
    id: string,
    how: (current: Case) => Case | undefined,
  ): Promise<Case | undefined> =>
    changeCase({ store, learn: (before, after) => void learnt.push([before, after]) }, id, how);
  const grown = (before: Case): Case => ({ ...before, version: before.version + 1 });
  const stored = async (): Promise<StoredCase | undefined> =>
    (await store.get<StoredCase>(keys.case('one')))?.value;

  it('keeps it, and nothing else of its record', async () => {
    const before = await stored();

    const after = await change('one', grown);

    assert.deepEqual(after, grown(current));
    assert.deepEqual(await stored(), { ...before, case: after });
    assert.deepEqual(learnt, [[current, after]]);
  });

  it('writes nothing, and nothing is learnt, where nothing changes', async () => {
    const before = await store.get(keys.case('one'));

    for (const how of [() => undefined, (same: Case) => same])
      assert.deepEqual(await change('one', how), current);

    assert.deepEqual(await store.get(keys.case('one')), before);
    assert.deepEqual(learnt, []);
  });

  it('makes no case where there is none, whatever the id', async () => {
    const before = await keysIn(store);

    for (const id of ['two', '', '../user/x', 'x'.repeat(65)])
      assert.equal(await change(id, grown), undefined, id);

    assert.deepEqual(await keysIn(store), before);
  });

  it('is repeated from the newest state when a turn comes first', async () => {
    const put = store.put.bind(store);
    let overtaken = false;
    store.put = async (key, value, expected) => {
      if (overtaken) return put(key, value, expected);
      overtaken = true;
      const other = await store.get<StoredCase>(key);
      assert.ok(other);
      await put(key, { ...other.value, case: grown(other.value.case) }, other.version);
      throw new ConflictError(key);
    };

    assert.equal((await change('one', grown))?.version, current.version + 2);
    assert.equal(learnt.length, 1);
    assert.equal(learnt[0]?.[0]?.version, current.version + 1);
  });

  it('gives up in the end, and keeps nothing', async () => {
    store.put = async (key) => {
      throw new ConflictError(key);
    };

    await assert.rejects(change('one', grown), ConflictError);
    assert.deepEqual((await stored())?.case, current);
    assert.deepEqual(learnt, []);
  });

  it('does not hide that the store cannot be written', async () => {
    store.put = async () => {
      throw new StoreError('full');
    };

    await assert.rejects(change('one', grown), StoreError);
  });
});
