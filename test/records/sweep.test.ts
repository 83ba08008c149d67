import assert from 'node:assert/strict';
import { useFakeTimers } from 'sinon';
import { keys, pseudonym } from '../../src/records/keys.ts';
import type { Conversation } from '../../src/records/stored-case.ts';
import { sweep } from '../../src/records/sweep.ts';
import { sweeper } from '../../src/records/sweeper.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { type Store, StoreError } from '../../src/store/store.ts';
import { keepCase, keepKeys, keysIn, type ToKeep } from './stored.ts';

const day = 86_400_000;
const now = new Date('2026-11-22T10:30:00Z');
const ago = (days: number): string => new Date(now.getTime() - days * day).toISOString();

const solved = { at: 'solved', stack: [] } as const;
const closed = { at: 'closed', stack: [] } as const;
const choice = { at: 'choice' } as const;
const me = pseudonym('user');

describe('retention', () => {
  let store: MemoryStore;
  beforeEach(() => {
    store = new MemoryStore();
  });
  const keep = (id: string, days: number, more: ToKeep = {}) =>
    keepCase(store, id, { openedAt: ago(days), updatedAt: ago(days), ...more });
  const casesAfter = async (days: number, at = now): Promise<string[]> => {
    await sweep(store, at, days);
    return (await keysIn(store, keys.case(''))).map((key) => key.slice(keys.case('').length));
  };
  const remember = (conversation: string, id: string, days: number): Promise<void> =>
    store.put<Conversation>(
      keys.conversation(conversation),
      { format: 1, case: id, at: ago(days), recent: [] },
      undefined,
    );

  it('deletes what has been over for the days of the configuration, and not before', async () => {
    const soon = 1 / day;
    await keep('solved-long', 90 + soon, { place: solved });
    await keep('closed-long', 90 + soon, { place: closed });
    await keep('solved-just', 90, { place: solved });
    await keep('closed-just', 90 - soon, { place: closed });

    assert.deepEqual(await casesAfter(90), ['closed-just', 'solved-just']);
  });

  it('goes by when a case was touched last, not by when it was opened', async () => {
    await keep('reopened', 3, { openedAt: ago(300), place: closed });

    assert.deepEqual(await casesAfter(90), ['reopened']);
  });

  it('keeps open cases, whoever has them', async () => {
    await keep('walking', 364);
    await keep('with-a-team', 364, {
      place: { at: 'escalation', team: 'windows-dcom', stack: [] },
    });

    assert.deepEqual(await casesAfter(1), ['walking', 'with-a-team']);
  });

  it('deletes open cases that nobody touched for a year', async () => {
    await keep('year', 366);
    await keep('almost', 364);

    assert.deepEqual(await casesAfter(30), ['almost']);
  });

  it('keeps open cases for as long as closed ones, where that is more than a year', async () => {
    await keep('open', 400);
    await keep('older', 501);
    await keep('closed', 400, { place: closed });

    assert.deepEqual(await casesAfter(500), ['closed', 'open']);
  });

  it('deletes choices that nobody took', async () => {
    await keep('left', 8, { place: choice });
    await keep('fresh', 6, { place: choice });

    assert.deepEqual(await casesAfter(7), ['fresh']);
  });

  it('deletes all that stands beside a case, and nothing of others', async () => {
    await keep('gone', 100, { place: solved });
    await keep('kept', 10, { place: solved });
    for (const id of ['gone', 'kept'])
      await keepKeys(
        store,
        keys.card(id),
        keys.teamCard(id, 'windows-dcom'),
        keys.teamCard(id, 'technical-support'),
      );
    await keepKeys(
      store,
      keys.user(me),
      keys.channel('windows-dcom'),
      keys.tally('2026-08-01', 'w'),
    );
    const before = await keysIn(store);

    assert.equal(await sweep(store, now, 90), 1);

    assert.deepEqual(
      await keysIn(store),
      before.filter((key) => !key.split('/').includes('gone')),
    );
    assert.equal(before.filter((key) => key.split('/').includes('gone')).length, 5);
  });

  it('deletes a case from the list of whoever has it now', async () => {
    await keep('gone', 100, { place: solved, owner: 'colleague', opener: 'user' });

    await sweep(store, now, 90);

    assert.deepEqual(await keysIn(store), []);
  });

  it('forgets conversations without a case after the same days', async () => {
    await keep('kept', 1);
    await remember('shows-it', 'kept', 200);
    await remember('long-ago', 'deleted', 91);
    await remember('no-case', '', 91);
    await remember('lately', 'deleted', 89);

    await sweep(store, now, 90);

    assert.deepEqual(await keysIn(store, keys.conversation('')), [
      keys.conversation('lately'),
      keys.conversation('shows-it'),
    ]);
  });

  it('forgets the conversation together with its case', async () => {
    await keep('gone', 100, { place: closed });
    await remember('showed-it', 'gone', 100);

    assert.equal(await sweep(store, now, 90), 1);

    assert.deepEqual(await keysIn(store), []);
  });

  it('asks for no case of a conversation that never had one', async () => {
    await remember('no-case', '', 91);
    const get = store.get.bind(store);
    const asked: string[] = [];
    store.get = (key) => {
      asked.push(key);
      return get(key);
    };

    await sweep(store, now, 90);

    assert.deepEqual(asked, [keys.conversation('no-case')]);
  });

  it('deletes nothing the second time', async () => {
    await keep('gone', 100, { place: solved });
    await keep('kept', 10, { place: solved });

    assert.equal(await sweep(store, now, 90), 1);
    assert.equal(await sweep(store, now, 90), 0);
  });

  it('finishes later what it was ended in the middle of', async () => {
    await keep('gone', 100, { place: solved });
    await keepKeys(store, keys.card('gone'), keys.teamCard('gone', 'windows-dcom'));
    const all = (await keysIn(store)).length;
    for (let survived = 0; survived < all; survived += 1) {
      const dying = new MemoryStore();
      for (const key of await keysIn(store))
        await dying.put(key, (await store.get(key))?.value, undefined);
      const remove = dying.delete.bind(dying);
      let left = survived;
      dying.delete = async (key) => {
        if (left <= 0) throw new StoreError('ended');
        left -= 1;
        await remove(key);
      };
      await assert.rejects(sweep(dying, now, 90), StoreError);
      left = Number.POSITIVE_INFINITY;

      await sweep(dying, now, 90);

      assert.deepEqual(await keysIn(dying), [], `after ${survived} deletions`);
    }
  });
});

describe('the sweeper', () => {
  const minute = 60_000;
  const hour = 60 * minute;
  let clock: ReturnType<typeof useFakeTimers>;
  beforeEach(() => {
    clock = useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => clock.restore());

  const swept = (store: Store) => {
    const logged: string[] = [];
    const log = (event: string) => void logged.push(event);
    return { logged, ...sweeper({ store, now: () => new Date(), days: 90, log }) };
  };

  it('sweeps soon after the start, then every six hours', async () => {
    const store = new MemoryStore();
    await keepCase(store, 'one', { updatedAt: ago(91), place: solved });
    await keepCase(store, 'two', { updatedAt: ago(90 - 1 / 12), place: solved });
    const { logged, stop } = swept(store);

    await clock.tickAsync(minute - 1);
    assert.equal((await keysIn(store)).length, 4);
    await clock.tickAsync(1);
    assert.deepEqual(await keysIn(store, 'case/'), ['case/two']);
    await clock.tickAsync(6 * hour);
    assert.deepEqual(await keysIn(store), []);
    assert.deepEqual(logged, ['cases-deleted', 'cases-deleted']);
    stop();
  });

  it('says so when the store cannot be read, and goes on', async () => {
    const store = new MemoryStore();
    await keepCase(store, 'one', { updatedAt: ago(91), place: solved });
    const list = store.list.bind(store);
    store.list = () => {
      throw new StoreError('unreachable');
    };
    const { logged, stop } = swept(store);

    await clock.tickAsync(minute);
    store.list = list;
    await clock.tickAsync(6 * hour);

    assert.deepEqual(logged, ['sweep-failed', 'cases-deleted']);
    stop();
  });

  it('stops, also in the middle of a sweep', async () => {
    const store = new MemoryStore();
    const { stop } = swept(store);
    const list = store.list.bind(store);
    store.list = (prefix) => {
      stop();
      return list(prefix);
    };

    await clock.tickAsync(minute);

    assert.equal(clock.countTimers(), 0);
  });

  it('that was stopped before it began sweeps nothing', async () => {
    const store = new MemoryStore();
    await keepCase(store, 'one', { updatedAt: ago(91), place: solved });
    swept(store).stop();

    await clock.tickAsync(7 * hour);

    assert.equal((await keysIn(store)).length, 2);
  });
});

describe('what is swept beside cases', () => {
  it('is the address of a message whose case is gone, and no other', async () => {
    const store = new MemoryStore();
    await keepCase(store, 'there', { updatedAt: ago(1) });
    for (const id of ['there', 'gone'])
      for (const key of [keys.card(id), keys.teamCard(id, 'team')])
        await store.put(key, { format: 1 }, undefined);

    await sweep(store, now, 90);

    assert.deepEqual(await keysIn(store, keys.card('')), [keys.card('there')]);
    assert.deepEqual(await keysIn(store, 'team-card/'), [keys.teamCard('there', 'team')]);
  });
});
