import assert from 'node:assert/strict';
import { useFakeTimers } from 'sinon';
import type { TurnResult } from '../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../src/guidance/walk/case.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { ConflictError, type Store, type Stored } from '../../src/store/store.ts';
import type { Incoming } from '../../src/turns/incoming.ts';
import { turnTaker } from '../../src/turns/turn-taker.ts';
import { guide } from '../test-content.ts';
import { countedIds, fixedNow } from '../test-errata.ts';

const taker = (store: Store, prefix = 'case'): ((incoming: Incoming) => Promise<TurnResult>) => {
  const takeTurn = turnTaker({
    guide,
    store,
    now: () => fixedNow,
    newId: countedIds(prefix),
    idleHours: 48,
  });
  return (incoming) => takeTurn(incoming, async (response) => response);
};

const says = (text: string, conversation = 'c1'): Incoming => ({
  conversation,
  isShared: false,
  activity: '',
  user: 'user',
  locale: 'en',
  message: { text },
});

const presses = (current: Case, choose: string, conversation = 'c1'): Incoming => ({
  conversation,
  isShared: false,
  activity: '',
  user: 'user',
  locale: 'en',
  message: { text: '' },
  press: { case: current.id, version: current.version, choose },
});

const caseOf = ({ case: current }: TurnResult): Case => {
  assert.ok(current, 'the response has no case');
  return current;
};

const keptCase = async (store: Store, id: string): Promise<Case | undefined> =>
  (await store.get<{ case: Case }>(`case/${id}`))?.value.case;

/** A store in which another writer comes first, at the writes that it is told of. */
class OvertakenStore extends MemoryStore {
  readonly #overtaken: (key: string, write: number) => boolean;
  #writes = 0;

  constructor(overtaken: (key: string, write: number) => boolean) {
    super();
    this.#overtaken = overtaken;
  }

  override async put<T>(key: string, value: T, expected: string | undefined): Promise<void> {
    this.#writes += 1;
    if (this.#overtaken(key, this.#writes)) throw new ConflictError(key);
    await super.put(key, value, expected);
  }
}

describe('turn', () => {
  it('keeps the case before it answers', async () => {
    const store = new MemoryStore();

    const response = await taker(store)(says('95520'));

    const current = caseOf(response);
    assert.equal(current.version, 1);
    assert.deepEqual(await keptCase(store, current.id), current);
  });

  it('goes on from what is kept, in another process too', async () => {
    const store = new MemoryStore();
    const opened = caseOf(await taker(store)(says('95520')));

    const response = await taker(store, 'later')(says("it didn't help"));

    assert.equal(caseOf(response).id, opened.id);
    assert.equal(caseOf(response).version, 2);
    assert.deepEqual(await keptCase(store, opened.id), caseOf(response));
  });

  it('keeps nothing that JSON would lose', async () => {
    const store = new MemoryStore();
    const takeTurn = taker(store);
    const texts = [
      '95118',
      'linux',
      '95017',
      'back',
      'français',
      '0x800706BE exit code 511',
      'escalate',
    ];

    for (const text of texts) await takeTurn(says(text));

    for await (const key of store.list('')) {
      const value = (await store.get(key))?.value;
      assert.deepEqual(JSON.parse(JSON.stringify(value)), value, key);
    }
  });

  it('does not wait for ever for an answer that the channel does not take', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const takeTurn = turnTaker({
        guide,
        store: new MemoryStore(),
        now: () => fixedNow,
        newId: countedIds('case'),
        idleHours: 48,
      });
      void takeTurn(says('95520'), () => new Promise(() => undefined));

      const next = takeTurn(says("it didn't help"), async (response) => response);
      await clock.tickAsync(3000);

      assert.equal(caseOf(await next).version, 2);
    } finally {
      clock.restore();
    }
  });

  it('writes nothing when nothing changed', async () => {
    let writes = 0;
    const store = new OvertakenStore(() => {
      writes += 1;
      return false;
    });
    const takeTurn = taker(store);
    await takeTurn(says('95520'));
    const before = writes;

    const response = await takeTurn(says('xyzzy'));

    assert.equal(response.view, 'note');
    assert.equal(writes, before);
  });

  it('keeps conversations apart', async () => {
    const takeTurn = taker(new MemoryStore());
    await takeTurn(says('95520', 'c1'));

    const response = await takeTurn(says("it didn't help", 'c2'));

    assert.equal(response.view, 'help');
    assert.equal(response.case, undefined);
  });

  it('does not take the case of another conversation', async () => {
    const store = new MemoryStore();
    const takeTurn = taker(store);
    const foreign = caseOf(await takeTurn(says('95520', 'c1')));

    const response = await takeTurn(presses(foreign, 'failed', 'c2'));

    assert.equal(response.notice, 'gone');
    assert.equal(response.case, undefined);
    assert.equal((await keptCase(store, foreign.id))?.version, 1);
  });

  it('asks the store for no case under what cannot be an id', async () => {
    const asked: string[] = [];
    class AskedStore extends MemoryStore {
      override get<T>(key: string): Promise<Stored<T> | undefined> {
        asked.push(key);
        return super.get<T>(key);
      }
    }
    const takeTurn = taker(new AskedStore());
    const nobodys = caseOf(await takeTurn(says('95520')));
    asked.length = 0;

    for (const id of ['', '../user/x', 'case-1/..', 'x'.repeat(65), 'é', 'a b'])
      for (const press of [
        presses({ ...nobodys, id }, 'failed'),
        presses({ ...nobodys, id: '' }, `resume.${id}`),
      ])
        assert.equal((await takeTurn(press)).case, undefined, id);

    assert.deepEqual(
      asked.filter((key) => key.startsWith('case/')),
      [],
    );
  });

  it('says that a case is gone, and opens the next one', async () => {
    const store = new MemoryStore();
    const takeTurn = taker(store);
    const opened = caseOf(await takeTurn(says('95520')));
    await store.delete(`case/${opened.id}`);

    const pressed = await takeTurn(presses(opened, 'failed'));
    const typed = await takeTurn(says("it didn't help"));
    const again = await takeTurn(says('95520'));

    assert.equal(pressed.notice, 'gone');
    assert.equal(typed.view, 'help');
    assert.equal(caseOf(again).version, 1);
  });

  it('remembers the language that was asked for', async () => {
    const takeTurn = taker(new MemoryStore());
    await takeTurn(says('français'));

    const response = await takeTurn(says('95520'));

    assert.equal(response.locale, 'fr');
    assert.equal(caseOf(response).locale, 'fr');
  });

  it('takes the turns of one conversation one at a time, so that no write is refused', async () => {
    let conflicts = 0;
    class CountingStore extends MemoryStore {
      override async put<T>(key: string, value: T, expected: string | undefined): Promise<void> {
        await super.put(key, value, expected).catch((error) => {
          conflicts += 1;
          throw error;
        });
      }
    }
    const store = new CountingStore();
    const takeTurn = taker(store);
    const opened = caseOf(await takeTurn(says('95520')));

    const responses = await Promise.all(
      Array.from({ length: 10 }, () => takeTurn(presses(opened, 'failed'))),
    );

    const stale = responses.filter(({ notice }) => notice === 'stale');
    assert.equal(stale.length, 9);
    assert.equal((await keptCase(store, opened.id))?.version, 2);
    assert.equal(conflicts, 0);
  });

  it('lets one of two processes win, and the other see what came of it', async () => {
    const store = new MemoryStore();
    const [here, there] = [taker(store), taker(store, 'there')];
    const opened = caseOf(await here(says('95520')));

    const responses = await Promise.all([
      here(presses(opened, 'failed')),
      there(presses(opened, 'escalate')),
    ]);

    const notice = responses.map((response) => response.notice);
    assert.deepEqual(notice.toSorted(), ['stale', undefined]);
    const kept = await keptCase(store, opened.id);
    assert.equal(kept?.version, 2);
    for (const response of responses) assert.deepEqual(caseOf(response), kept);
  });

  it('is repeated when another writer came first', async () => {
    const store = new OvertakenStore((_, write) => write <= 4);

    const response = await taker(store)(says('95520'));

    assert.deepEqual(await keptCase(store, caseOf(response).id), caseOf(response));
  });

  it('gives up after five conflicts', async () => {
    let writes = 0;
    const store = new OvertakenStore((key) => {
      const isCase = key.startsWith('case/');
      if (isCase) writes += 1;
      return isCase;
    });

    await assert.rejects(taker(store)(says('95520')), ConflictError);

    assert.equal(writes, 5);
  });

  it('is not repeated after any other error', async () => {
    let writes = 0;
    const store = new OvertakenStore(() => {
      writes += 1;
      throw new Error('disk full');
    });

    await assert.rejects(taker(store)(says('95520')), /disk full/);

    assert.equal(writes, 1);
  });

  it('that moved its case, but lost a race for the conversation, does not call itself stale', async () => {
    let overtake = false;
    const store = new OvertakenStore((key) => {
      const now = overtake && key.startsWith('conversation/');
      if (now) overtake = false;
      return now;
    });
    const takeTurn = taker(store);
    const first = caseOf(await takeTurn(says('95520')));
    await takeTurn(says('0x800706BE'));
    overtake = true;

    const response = await takeTurn(presses(first, 'failed'));

    assert.equal(response.notice, undefined);
    assert.equal((await keptCase(store, first.id))?.version, 2);
  });
});
