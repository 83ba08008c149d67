import assert from 'node:assert/strict';
import type { ListedCase } from '../../src/guidance/respond/turn-result.ts';
import { keys, pseudonym } from '../../src/records/keys.ts';
import { listCases, ownedBy } from '../../src/records/list-cases.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import type { Stored } from '../../src/store/store.ts';
import { keepCase, keepKeys, type ToKeep } from './stored.ts';

const hour = 3_600_000;
const now = new Date('2026-11-22T10:30:00Z');
/** A time so many hours ago. */
const ago = (hours: number): string => new Date(now.getTime() - hours * hour).toISOString();

const solved = { at: 'solved', stack: [] } as const;
const closed = { at: 'closed', stack: [] } as const;
const me = pseudonym('user');

describe("the list of a person's cases", () => {
  let store: MemoryStore;
  beforeEach(() => {
    store = new MemoryStore();
  });
  const keep = (id: string, hours: number, more: ToKeep = {}) =>
    keepCase(store, id, { updatedAt: ago(hours), ...more });
  const list = (place?: string): Promise<ListedCase[]> =>
    listCases(store, me, place === undefined ? undefined : pseudonym(place), now, 48);
  const idsOf = (listed: readonly ListedCase[]): string[] => listed.map((one) => one.case.id);

  it('is empty for somebody without a case', async () => {
    await keep('other', 1, { owner: 'somebody else' });

    assert.deepEqual(await list(), []);
  });

  it('has those touched last first', async () => {
    await keep('old', 30);
    await keep('new', 1);
    await keep('middle', 20);

    assert.deepEqual(idsOf(await list()), ['new', 'middle', 'old']);
  });

  it('has those that ended last, and only the three that did so last', async () => {
    await keep('ended-1', 1, { place: solved });
    await keep('ended-4', 40, { place: closed });
    await keep('ended-2', 2, { place: closed });
    await keep('ended-3', 3, { place: solved });
    await keep('open', 100);

    assert.deepEqual(idsOf(await list()), ['open', 'ended-1', 'ended-2', 'ended-3']);
  });

  it('calls a case idle after the hours of the configuration, and not before', async () => {
    await keep('just-idle', 48 + 1 / hour);
    await keep('not-yet', 48);

    assert.deepEqual(
      (await list()).map((one) => [one.case.id, one.idle]),
      [
        ['not-yet', false],
        ['just-idle', true],
      ],
    );
    const strict = await listCases(store, me, undefined, now, 1);
    assert.ok(strict.every(({ idle }) => idle));
  });

  it('calls no case idle that is over', async () => {
    await keep('ended', 1000, { place: solved });

    assert.deepEqual(
      (await list()).map(({ idle }) => idle),
      [false],
    );
  });

  it('tells each case as it is kept', async () => {
    const kept = await keep('one', 1);

    assert.deepEqual(await list(), [{ case: kept, idle: false }]);
  });

  it('leaves out the choices that nobody took, but not what was found in a file', async () => {
    await keep('choice', 1, { place: { at: 'choice' } });
    const log = { lines: 1 } as unknown as NonNullable<ToKeep['log']>;
    await keep('file', 2, { place: { at: 'choice' }, log });

    assert.deepEqual(idsOf(await list()), ['file']);
  });

  it('has, for a shared conversation, the cases of that conversation alone', async () => {
    await keep('personal', 1);
    await keep('here', 2, { conversation: 'channel' });
    await keep('elsewhere', 3, { conversation: 'group' });
    await keep('not-mine', 4, { conversation: 'channel', owner: 'somebody else' });

    assert.deepEqual(idsOf(await list('channel')), ['here']);
    assert.deepEqual(idsOf(await list()), ['personal', 'here', 'elsewhere']);
  });

  it('leaves out what stands on the list without a case, or with one of somebody else', async () => {
    await keep('mine', 1);
    await keep('passed-on', 2, { owner: 'colleague' });
    await keepKeys(store, keys.owned(me, 'deleted'), keys.owned(me, 'passed-on'));

    assert.deepEqual(idsOf(await list()), ['mine']);
  });

  it('reads no more cases than anybody has, whatever stands on a list', async () => {
    let read = 0;
    class CountingStore extends MemoryStore {
      override get<T>(key: string): Promise<Stored<T> | undefined> {
        read += 1;
        return super.get<T>(key);
      }
    }
    store = new CountingStore();
    await keepKeys(store, ...Array.from({ length: 5001 }, (_, at) => keys.owned(me, `${at}`)));

    assert.deepEqual(await list(), []);

    assert.equal(read, 5000);
  });

  it('finds the newest of more cases than anybody looks at', async () => {
    const ids = Array.from({ length: 350 }, (_, at) => `case-${at}`);
    for (const [at, id] of ids.entries())
      await keep(id, 2000 - at, { place: at % 2 === 0 ? { at: 'choice' } : solved });
    await keep('zz-newest', 1);

    assert.deepEqual(idsOf(await list()), ['zz-newest', 'case-349', 'case-347', 'case-345']);
  });
});

describe("the ids of a person's cases", () => {
  it('are those of this person, and of nobody whose key begins alike', async () => {
    const store = new MemoryStore();
    await keepKeys(store, 'owned/ab/1', 'owned/ab/2', 'owned/abc/3', 'owned/a/4');

    assert.deepEqual((await ownedBy(store, 'ab')).toSorted(), ['1', '2']);
  });
});
