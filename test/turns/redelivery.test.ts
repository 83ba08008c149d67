import assert from 'node:assert/strict';
import type { TurnResult } from '../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../src/guidance/walk/case.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Incoming } from '../../src/turns/incoming.ts';
import { turnTaker } from '../../src/turns/turn-taker.ts';
import { guide } from '../test-content.ts';
import { countedIds, fixedNow } from '../test-errata.ts';

type Take = (incoming: Incoming) => Promise<TurnResult>;

const instance = (store: Store, prefix = 'case'): Take => {
  const newId = countedIds(prefix);
  const takeTurn = turnTaker({ guide, store, now: () => fixedNow, newId, idleHours: 48 });
  return (incoming) => takeTurn(incoming, async (response) => response);
};

const common = { conversation: 'c', isShared: false, user: 'user', locale: 'en' } as const;

const says = (activity: string, text: string): Incoming => ({
  ...common,
  activity,
  message: { text },
});

const presses = (
  activity: string,
  current: Pick<Case, 'id' | 'version'>,
  choose: string,
): Incoming => ({
  ...common,
  activity,
  message: { text: '' },
  press: { case: current.id, version: current.version, choose },
});

const caseOf = ({ case: current }: TurnResult): Case => {
  assert.ok(current, 'the response has no case');
  return current;
};

/** All cases, as they are kept, oldest first. */
const casesIn = async (store: Store): Promise<Case[]> => {
  const cases: Case[] = [];
  for await (const key of store.list('case/')) {
    const stored = await store.get<{ case: Case }>(key);
    if (stored) cases.push(stored.value.case);
  }
  return cases.toSorted((one, other) => one.id.localeCompare(other.id));
};

/** A process that ends at its n-th write: from there on nothing is written. */
class DyingStore extends MemoryStore {
  left = Number.POSITIVE_INFINITY;

  override async put<T>(key: string, value: T, expected: string | undefined): Promise<void> {
    if (this.left <= 0) throw new Error('killed');
    this.left -= 1;
    await super.put(key, value, expected);
  }
}

describe('an activity that is delivered twice', () => {
  let store: DyingStore;
  let take: Take;
  beforeEach(() => {
    store = new DyingStore();
    take = instance(store);
  });

  it('opens one case, and is answered with it both times', async () => {
    const first = caseOf(await take(says('a1', '95107')));
    const second = await take(says('a1', '95107'));

    assert.deepEqual(caseOf(second), first);
    assert.equal(second.notice, undefined);
    assert.equal((await casesIn(store)).length, 1);
  });

  it('moves its case once, though it comes through another instance', async () => {
    await take(says('a1', '95107'));
    const moved = caseOf(await take(says('a2', 'done')));

    const second = caseOf(await instance(store, 'other')(says('a2', 'done')));

    assert.deepEqual(second, moved);
    assert.equal(moved.version, 2);
  });

  it('moves no other case that is shown meanwhile', async () => {
    await take(says('a1', '95107'));
    await take(says('a2', 'done'));
    const other = caseOf(await take(says('a3', '0x800706BE')));

    await take(says('a2', 'done'));

    const [, kept] = await casesIn(store);
    assert.deepEqual(kept, other);
  });

  it('does nothing the second time, though it now could', async () => {
    assert.equal((await take(says('a1', 'back'))).notice, 'no-case');
    await take(says('a2', '95107'));
    const moved = caseOf(await take(says('a3', 'done')));

    const again = await take(says('a1', 'back'));

    assert.deepEqual(caseOf(again), moved);
    assert.deepEqual(await casesIn(store), [moved]);
  });

  it('is answered by the list again where it asked for a list', async () => {
    await take(says('a1', '95107'));
    await take(says('a2', 'cases'));

    const again = await take(says('a2', 'cases'));

    assert.equal(again.view, 'cases');
    assert.equal(again.cases?.length, 1);
  });

  it('as a press is not called out of date', async () => {
    const opened = caseOf(await take(says('a1', '95107')));
    const moved = caseOf(await take(presses('a2', opened, 'done')));

    const again = await take(presses('a2', opened, 'done'));

    assert.equal(again.notice, undefined);
    assert.deepEqual(caseOf(again), moved);
  });

  it('as a press on a card of no case opens one case', async () => {
    const help = { id: '', version: 0 };
    const opened = caseOf(await take(presses('a1', help, 'browse')));

    const again = caseOf(await take(presses('a1', help, 'browse')));

    assert.deepEqual(again, opened);
    assert.equal((await casesIn(store)).length, 1);
  });

  it('is told from another press on the same card, which is out of date', async () => {
    const opened = caseOf(await take(says('a1', '95107')));

    const both = await Promise.all([
      take(presses('a2', opened, 'done')),
      take(presses('a3', opened, 'done')),
    ]);

    assert.deepEqual(
      both.map(({ notice }) => notice),
      [undefined, 'stale'],
    );
    assert.equal((await casesIn(store))[0]?.version, 2);
  });

  it('as a press that changed nothing leads back to no other case', async () => {
    const opened = caseOf(await take(says('a1', '95107')));
    await take(presses('a2', opened, 'steps'));
    const other = caseOf(await take(says('a3', '0x800706BE')));
    await take(presses('a2', opened, 'steps'));

    const next = caseOf(await take(says('a4', 'done')));

    assert.equal(next.id, other.id);
  });

  it('as a press on the list closes no case that has long been taken up again', async () => {
    const list = { id: '', version: 0 };
    const { id } = caseOf(await take(says('a1', '95107')));
    await take(presses('a2', list, `close.${id}`));
    await take(presses('a3', list, `reopen.${id}`));
    for (let turn = 4; turn < 16; turn += 1)
      await take(says(`a${turn}`, turn % 2 === 0 ? 'done' : 'back'));
    const before = await casesIn(store);

    await take(presses('a2', list, `close.${id}`));

    assert.deepEqual(await casesIn(store), before);
  });

  it('forgets a person once', async () => {
    const list = { id: '', version: 0 };
    await take(says('a1', '95107'));
    await take(presses('a2', list, 'forget-confirmed'));
    const later = caseOf(await take(says('a3', '95118')));

    await take(presses('a2', list, 'forget-confirmed'));

    assert.deepEqual(await casesIn(store), [later]);
  });

  it('opens no case again that was forgotten meanwhile', async () => {
    await take(says('a1', '95107'));
    await take(presses('a2', { id: '', version: 0 }, 'forget-confirmed'));

    await take(says('a1', '95107'));

    assert.deepEqual(await casesIn(store), []);
  });

  it('without an id is another one each time', async () => {
    await take(says('', '95107'));
    await take(says('', 'done'));
    const response = await take(says('', 'yes'));

    assert.notEqual(caseOf(response).version, 1);
  });

  it('does as once, through two instances at the same moment', async () => {
    const other = instance(store, 'other');
    await take(says('a1', '95107'));

    await Promise.all([take(says('a2', 'done')), other(says('a2', 'done'))]);

    assert.deepEqual(
      (await casesIn(store)).map(({ version }) => version),
      [2],
    );
  });
});

describe('a program that ends in the middle of a turn', () => {
  /** How many writes a turn makes, to end the program before each of them. */
  const writesOf = async (turns: readonly Incoming[]): Promise<number> => {
    const store = new DyingStore();
    const take = instance(store);
    for (const turn of turns.slice(0, -1)) await take(turn);
    store.left = 1000;
    await take(turns.at(-1) as Incoming);
    return 1000 - store.left;
  };

  const scripts = {
    'a message that opens a case': [says('a1', '95107')],
    'a message that moves a case': [says('a1', '95107'), says('a2', 'done')],
    'a message that interrupts a case': [
      says('a1', '95107'),
      says('a2', 'done'),
      says('a3', '0x800706BE'),
    ],
    'a command that goes back to another case': [
      says('a1', '95107'),
      says('a2', 'done'),
      says('a3', '0x800706BE'),
      says('a4', 'back'),
    ],
    'a change of language': [says('a1', '95107'), says('a2', 'français')],
  } satisfies Record<string, Incoming[]>;

  for (const [name, turns] of Object.entries(scripts))
    it(`leaves ${name} done once when it is delivered again`, async () => {
      const once = new MemoryStore();
      const takeOnce = instance(once);
      let last: TurnResult | undefined;
      for (const turn of turns) last = await takeOnce(turn);
      const expected = await casesIn(once);
      const writes = await writesOf(turns);
      assert.ok(writes >= 1);

      for (let survived = 0; survived < writes; survived += 1) {
        const store = new DyingStore();
        const before = instance(store);
        for (const turn of turns.slice(0, -1)) await before(turn);
        store.left = survived;
        await assert.rejects(before(turns.at(-1) as Incoming), /killed/);
        store.left = Number.POSITIVE_INFINITY;
        const response = await instance(store, 'later')(turns.at(-1) as Incoming);

        const kept = await casesIn(store);
        assert.deepEqual(unnamed(kept), unnamed(expected), `after ${survived} writes`);
        assert.equal(response.case?.version, last?.case?.version);
      }
    });

  it('leaves no case on a list that is not there', async () => {
    for (const survived of [0, 1, 2]) {
      const store = new DyingStore();
      store.left = survived;
      await assert.rejects(instance(store)(says('a1', '95107')), /killed/);
      store.left = Number.POSITIVE_INFINITY;
      await instance(store, 'later')(says('a1', '95107'));

      const listed: string[] = [];
      for await (const key of store.list('owned/')) listed.push(key);
      assert.equal(listed.length, 1, `after ${survived} writes`);
    }
  });

  it('leaves the language of a case to whoever opened it', async () => {
    for (const survived of [0, 1]) {
      const store = new DyingStore();
      const shared = { ...common, isShared: true };
      await instance(store)({ ...shared, activity: 'a1', message: { text: '95107' } });
      const asks = { ...shared, activity: 'a2', user: 'colleague', message: { text: 'français' } };
      store.left = survived;
      await assert.rejects(instance(store)(asks), /killed/);
      store.left = Number.POSITIVE_INFINITY;
      await instance(store, 'later')(asks);

      const [kept] = await casesIn(store);
      assert.equal(kept?.locale, 'en', `after ${survived} writes`);
    }
  });

  it('keeps the case that was shown, when the message that interrupted it never comes again', async () => {
    const store = new DyingStore();
    const before = instance(store);
    const walked = caseOf(await before(says('a1', '95107')));
    store.left = 2;
    await assert.rejects(before(says('a2', '0x800706BE')), /killed/);
    store.left = Number.POSITIVE_INFINITY;

    const response = await instance(store, 'after')(says('a3', 'done'));

    assert.equal(caseOf(response).id, walked.id);
    assert.equal(caseOf(response).version, 2);
  });
});

/** Cases without their ids, which chance gives. */
const unnamed = (cases: readonly Case[]): unknown => {
  const ids = cases.map(({ id }) => id);
  return cases.map(({ id, previous, ...rest }) => ({
    ...rest,
    previous: previous === undefined ? undefined : ids.indexOf(previous),
  }));
};
