import assert from 'node:assert/strict';
import type { Case } from '../../src/guidance/walk/case.ts';
import { forget } from '../../src/records/forget.ts';
import { sweep } from '../../src/records/sweep.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { ConflictError, type Store } from '../../src/store/store.ts';
import { turnTaker } from '../../src/turns/turn-taker.ts';
import { readTallies } from '../../src/usage/read-tallies.ts';
import { createTallyWriter, type TallyWriter } from '../../src/usage/tally-writer.ts';
import { caseAt, caseIn } from '../cases.ts';
import { content, guide } from '../test-content.ts';
import { countedIds } from '../test-errata.ts';

const day = '2026-11-22';
const next = '2026-11-23';
const noon = new Date(`${day}T12:00:00Z`);
const article = 'account-not-administrator';
const opened = caseIn(content, article);

interface Logged {
  readonly event: string;
  readonly fields: unknown;
}

const writerOn = (
  store: Store,
  more: { now?: () => Date; name?: string; logged?: Logged[] } = {},
): TallyWriter =>
  createTallyWriter({
    content,
    store,
    now: more.now ?? (() => noon),
    newId: countedIds(more.name ?? 'writer'),
    log: (event, fields) => more.logged?.push({ event, fields }),
  });

const keysOf = async (store: Store): Promise<string[]> => {
  const found: string[] = [];
  for await (const key of store.list('tally/')) found.push(key);
  return found.sort();
};

const timesAsked = async (store: Store, from = day, to = from): Promise<number | undefined> =>
  (await readTallies(store, from, to)).articles[article]?.asked;

/** A store whose writes wait until they are let go, counted; the first may fail then. */
class SlowStore extends MemoryStore {
  puts = 0;
  error: Error | undefined;
  go = (): void => undefined;
  #begin = (): void => undefined;
  readonly begun = new Promise<void>((resolve) => {
    this.#begin = resolve;
  });
  readonly #gate = new Promise<void>((resolve) => {
    this.go = resolve;
  });

  override async put<T>(key: string, value: T, expected: string | undefined): Promise<void> {
    this.puts += 1;
    this.#begin();
    await this.#gate;
    const { error } = this;
    this.error = undefined;
    if (error) throw error;
    await super.put(key, value, expected);
  }
}

/** A store that throws at its first writes. */
class FailingStore extends MemoryStore {
  readonly errors: Error[];

  constructor(...errors: Error[]) {
    super();
    this.errors = errors;
  }

  override async put<T>(key: string, value: T, expected: string | undefined): Promise<void> {
    const error = this.errors.shift();
    if (error) throw error;
    await super.put(key, value, expected);
  }
}

describe('the tally of a process', () => {
  it('is written under the day, and read again', async () => {
    const store = new MemoryStore();
    const { learn, flush } = writerOn(store);
    learn(undefined, opened);
    learn(undefined, opened);
    await flush();

    assert.deepEqual(await keysOf(store), [`tally/${day}/writer-1`]);
    assert.equal(await timesAsked(store), 2);
  });

  it('is not written where nothing is learnt', async () => {
    const store = new MemoryStore();
    const { learn, flush } = writerOn(store);
    learn(opened, { ...opened, locale: 'fr', version: 2 });
    await flush();

    assert.deepEqual(await keysOf(store), []);
  });

  it('is written once for all that comes while a write is on its way', async () => {
    const store = new SlowStore();
    const { learn, flush } = writerOn(store);
    for (let count = 0; count < 50; count += 1) learn(undefined, opened);
    const flushed = flush();
    store.go();
    await flushed;

    assert.ok(store.puts <= 2, `${store.puts} writes`);
    assert.equal(await timesAsked(store), 50);
  });

  it('holds what is learnt while it is being written', async () => {
    const store = new SlowStore();
    const { learn, flush } = writerOn(store);
    learn(undefined, opened);
    const first = flush();
    learn(undefined, opened);
    store.go();
    await first;
    learn(undefined, opened);
    await flush();

    assert.equal(await timesAsked(store), 3);
  });

  it('begins anew at midnight of UTC', async () => {
    const store = new MemoryStore();
    let now = new Date(`${day}T23:59:59.999Z`);
    const { learn, flush } = writerOn(store, { now: () => now });
    learn(undefined, opened);
    now = new Date(`${next}T00:00:00.000Z`);
    learn(undefined, opened);
    learn(undefined, opened);
    await flush();

    assert.deepEqual([await timesAsked(store, day), await timesAsked(store, next)], [1, 2]);
    assert.equal(await timesAsked(store, day, next), 3);
  });

  it('loses nothing of a day whose last write fails after midnight', async () => {
    const store = new SlowStore();
    store.error = new Error('refused');
    let now = noon;
    const { learn, flush } = writerOn(store, { now: () => now, logged: [] });
    learn(undefined, opened);
    const first = flush();
    await store.begun;
    now = new Date(`${next}T00:00:01Z`);
    learn(undefined, opened);
    store.go();
    await first;
    await flush();

    assert.equal(await timesAsked(store, day, next), 2);
  });

  it('loses nothing when the clock goes back over midnight', async () => {
    const store = new MemoryStore();
    let now = noon;
    const { learn, flush } = writerOn(store, { now: () => now });
    for (const at of [noon, new Date(`${next}T00:00:01Z`), noon]) {
      now = at;
      learn(undefined, opened);
      await flush();
    }

    assert.equal(await timesAsked(store, day), 2);
  });

  it('adds up with those of other processes', async () => {
    const store = new MemoryStore();
    const writers = ['one', 'two'].map((name) => writerOn(store, { name }));
    for (const { learn } of writers) learn(undefined, opened);
    for (const { flush } of writers) await flush();

    assert.deepEqual(await keysOf(store), [`tally/${day}/one-1`, `tally/${day}/two-1`]);
    assert.equal(await timesAsked(store), 2);
  });

  it('survives a store that fails, says so once, and is written later', async () => {
    const secret = 'the text of the error';
    const logged: Logged[] = [];
    const store = new FailingStore(new Error(secret), new Error(secret), new ConflictError('key'));
    const { learn, flush } = writerOn(store, { logged });
    for (let count = 0; count < 4; count += 1) {
      learn(undefined, opened);
      await flush();
    }

    assert.deepEqual(logged, [{ event: 'tally-not-written', fields: { error: 'Error' } }]);
    assert.equal(await timesAsked(store), 4);
  });

  it('survives a case that cannot be understood', () => {
    const logged: Logged[] = [];
    const { learn } = writerOn(new MemoryStore(), { logged });

    learn(undefined, {} as Case);

    assert.deepEqual(
      logged.map(({ event }) => event),
      ['not-counted'],
    );
  });

  it('outlives retention, and whoever wants to be forgotten', async () => {
    const store = new MemoryStore();
    const { learn, flush } = writerOn(store);
    const newId = countedIds('case');
    const takeTurn = turnTaker({ guide, store, now: () => noon, newId, idleHours: 48, learn });
    const incoming = {
      conversation: 'c',
      isShared: false,
      activity: 'a',
      user: 'u',
      locale: 'en',
      message: { text: '95107' },
    } as const;
    await takeTurn(incoming, async (response) => response);
    await flush();

    await forget(store, incoming);
    await sweep(store, new Date('2030-01-01T00:00:00Z'), 1);

    assert.equal(await timesAsked(store), 1);
  });

  it('counts what was not understood once, however often it is delivered', async () => {
    const store = new MemoryStore();
    const { unclear, flush } = writerOn(store);
    const newId = countedIds('case');
    const takeTurn = turnTaker({ guide, store, now: () => noon, newId, idleHours: 48, unclear });
    const say = (activity: string, text: string) =>
      takeTurn(
        {
          ...{ conversation: 'c', isShared: false, user: 'u', locale: 'en' },
          activity,
          message: { text },
        },
        async (response) => response,
      );
    await say('a', '95107');
    await say('b', 'MARKER jabberwocky');
    await say('b', 'MARKER jabberwocky');
    await say('c', 'why?');
    await flush();

    const counted = await readTallies(store, day, day);
    assert.deepEqual(
      Object.values(counted.unclear).flatMap((counts) => Object.entries(counts)),
      [['missed', 1]],
    );
    assert.doesNotMatch(JSON.stringify(counted), /marker|jabberwocky/i);
  });

  it('holds no text, no person and no case', async () => {
    const store = new MemoryStore();
    const { learn, flush } = writerOn(store);
    const marker = 'MARKER';
    const known = opened.place.at === 'node' ? opened.place.stack : [];
    const evidence = (kind: 'errorId' | 'hresult' | 'signature', code: string, written = marker) =>
      ({
        kind,
        code,
        written,
        line: 1,
        time: marker,
        quote: marker,
        strength: 'strong',
        known: false,
        count: 1,
        articles: [],
      }) as const;
    const full: Case = caseAt(opened.place, {
      id: marker,
      previous: marker,
      evidence: [evidence('errorId', '95999'), evidence('signature', marker)],
      reason: { kind: 'words', words: [marker] },
      log: {
        name: marker,
        lines: 1,
        earlierRuns: 0,
        harmless: [{ text: marker, reason: { en: marker, fr: marker }, line: 1, count: 1 }],
        moreHarmless: 0,
        others: [{ name: marker, articles: [marker] }],
      },
      values: { 'source-host': marker },
      facts: { platform: marker },
      tried: [{ node: known[0] as string, choose: 'failed', at: marker }],
    });
    const escalation = (state: 'draft' | 'sent' | 'resolved') => ({
      team: 'windows-dcom',
      state,
      fields: { [marker]: marker },
      at: marker,
      by: { key: marker, name: marker },
      reason: marker,
    });
    const sent: Case = { ...full, escalations: [escalation('sent')] };
    const resolved: Case = { ...full, escalations: [escalation('resolved')] };
    const solved: Case = { ...full, place: { at: 'solved', stack: known } };
    const closed: Case = { ...full, place: { at: 'closed', stack: known } };
    const changes = [
      [undefined, full],
      [{ ...full, tried: [] }, full],
      [full, solved],
      [solved, full],
      [full, closed],
      [full, sent],
      [sent, resolved],
      [resolved, sent],
    ] as const;
    for (const [before, after] of changes) learn(before, after);
    await flush();

    const records = await Promise.all((await keysOf(store)).map((key) => store.get(key)));
    const json = JSON.stringify(records);
    assert.match(json, /"errorId 95999":1/);
    assert.match(json, /"returned":1/);
    assert.doesNotMatch(json, new RegExp(marker));
  });
});
