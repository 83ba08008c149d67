import assert from 'node:assert/strict';
import { keys } from '../../src/records/keys.ts';
import type { User } from '../../src/records/stored-case.ts';
import { update } from '../../src/records/update.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { ConflictError } from '../../src/store/store.ts';

const key = keys.user('person');
const english: User = { format: 1, language: { asked: 'en', client: 'en' } };
const french: User = { format: 1, language: { asked: 'fr', client: 'en' } };

/** A store in which somebody else writes first, so many times. */
class BusyStore extends MemoryStore {
  others = 0;
  attempts = 0;

  override async put<T>(at: string, value: T, expected: string | undefined): Promise<void> {
    this.attempts += 1;
    if (this.others > 0) {
      this.others -= 1;
      await super.put(at, english, (await this.get(at))?.version);
    }
    await super.put(at, value, expected);
  }
}

describe('updating a record', () => {
  let store: BusyStore;
  beforeEach(() => {
    store = new BusyStore();
  });
  const kept = async () => (await store.get<User>(key))?.value;

  it('writes what there was not', async () => {
    const updated = await update(store, key, () => ({ put: french }));

    assert.deepEqual(updated, { before: undefined, after: french, isWritten: true });
    assert.deepEqual(await kept(), french);
  });

  it('leaves it as it is where nothing is to change', async () => {
    await store.put(key, english, undefined);
    store.attempts = 0;

    const updated = await update(store, key, () => undefined);

    assert.deepEqual(updated, { before: english, after: english, isWritten: false });
    assert.equal(store.attempts, 0);
  });

  it('is decided anew from what somebody else wrote first', async () => {
    store.others = 1;
    const seen: (User | undefined)[] = [];

    const updated = await update(store, key, (before) => {
      seen.push(before);
      return { put: french };
    });

    assert.deepEqual(seen, [undefined, english]);
    assert.deepEqual(updated, { before: english, after: french, isWritten: true });
    assert.deepEqual(await kept(), french);
  });

  it('lets stand what somebody else wrote first, where it yields', async () => {
    store.others = 1;

    const updated = await update(store, key, () => ({ put: french, yields: true }));

    assert.deepEqual(updated, { before: undefined, after: undefined, isWritten: false });
    assert.deepEqual(await kept(), english);
    assert.equal(store.attempts, 1);
  });

  it('gives up when somebody else is always first', async () => {
    store.others = Number.POSITIVE_INFINITY;

    await assert.rejects(
      update(store, key, () => ({ put: french })),
      ConflictError,
    );

    assert.equal(store.attempts, 10);
    assert.deepEqual(await kept(), english);
  });
});
