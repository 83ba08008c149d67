import assert from 'node:assert/strict';
import { forget } from '../../src/records/forget.ts';
import { keys, pseudonym, recordKinds } from '../../src/records/keys.ts';
import { sweep } from '../../src/records/sweep.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import type { Store } from '../../src/store/store.ts';
import { later } from '../cases.ts';
import { keepCase, keysIn } from './stored.ts';

const kinds = Object.entries(recordKinds);
const idOf = {
  case: 'c1',
  conversation: pseudonym('personal'),
  person: pseudonym('user'),
  team: 'windows-dcom',
  day: '2026-11-22',
};

/** A record of every kind there is, all of one case, person, conversation, team and day. */
const keepAll = async (store: Store): Promise<void> => {
  await keepCase(store, idOf.case, { conversation: 'personal', updatedAt: later });
  for (const [kind, { of, each }] of kinds) {
    const key = [kind, idOf[of], ...(each === undefined ? [] : [idOf.case])].join('/');
    if (await store.get(key)) continue;
    await store.put(key, { format: 1, case: idOf.case, at: later, recent: [] }, undefined);
  }
};

const left = async (store: Store): Promise<string[]> =>
  [...new Set((await keysIn(store)).map((key) => key.split('/')[0] ?? ''))].toSorted();

/** The kinds of records of these. */
const kindsOfAll = (...all: readonly string[]): string[] =>
  kinds.flatMap(([kind, { of }]) => (all.includes(of) ? [kind] : [])).toSorted();

describe('the kinds of records', () => {
  it('each have keys, and no key is of another kind', () => {
    const made = Object.values(keys).map((key) => key('id', 'part').split('/'));

    assert.deepEqual(made.map(([kind]) => kind).toSorted(), kinds.map(([kind]) => kind).toSorted());
    for (const [kind = '', id, part] of made) {
      assert.equal(id, 'id', kind);
      assert.equal(
        part !== undefined,
        kinds.some(([one, { each }]) => one === kind && each),
        kind,
      );
    }
  });

  it('all go with whoever is forgotten, but for those of a team and a day', async () => {
    const store = new MemoryStore();
    await keepAll(store);
    assert.equal((await left(store)).length, kinds.length);

    await forget(store, { user: 'user', conversation: 'personal', isShared: false });

    assert.deepEqual(await left(store), kindsOfAll('team', 'day'));
  });

  it('all go with time, but for the language of a person, and those of a team and a day', async () => {
    const store = new MemoryStore();
    await keepAll(store);

    await sweep(store, new Date('2028-01-01'), 90);

    const lasting = kindsOfAll('person', 'team', 'day').filter((kind) => kind !== 'owned');
    assert.deepEqual(await left(store), lasting);
  });

  it('of a case that is gone go with the next sweep', async () => {
    const store = new MemoryStore();
    await keepAll(store);
    await store.delete(keys.case(idOf.case));

    await sweep(store, new Date(later), 90);

    assert.ok((await left(store)).every((kind) => !kindsOfAll('case').includes(kind)));
  });
});
