import assert from 'node:assert/strict';
import type { HandOver } from '../../src/guidance/hand-over/hand-over-state.ts';
import { forget } from '../../src/records/forget.ts';
import { keys, pseudonym } from '../../src/records/keys.ts';
import type { Conversation, StoredCase } from '../../src/records/stored-case.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { ConflictError } from '../../src/store/store.ts';
import type { Incoming } from '../../src/turns/incoming.ts';
import { later } from '../cases.ts';
import { keepCase, keepKeys, keysIn } from './stored.ts';

const me = pseudonym('user');
const asks = (more: Partial<Incoming> = {}): Incoming => ({
  conversation: 'c',
  isShared: false,
  activity: 'a1',
  user: 'user',
  locale: 'en',
  message: { text: '' },
  ...more,
});
const takenBy = (key: string, name: string): HandOver => ({
  team: 'windows-dcom',
  state: 'taken',
  fields: { what: 'It fails' },
  at: later,
  via: 'channel',
  by: { key, name },
});

describe('a person who is forgotten', () => {
  let store: MemoryStore;
  beforeEach(() => {
    store = new MemoryStore();
  });
  const shows = (conversation: string, id: string): Promise<void> =>
    store.put<Conversation>(
      keys.conversation(pseudonym(conversation)),
      { format: 1, case: id, at: later, recent: [] },
      undefined,
    );
  const kept = async (id: string): Promise<StoredCase | undefined> =>
    (await store.get<StoredCase>(keys.case(id)))?.value;

  it('leaves nothing: language, cases, their cards, list and conversation', async () => {
    await keepKeys(store, keys.user(me));
    await shows('c', 'mine-1');
    for (const id of ['mine-1', 'mine-2']) {
      await keepCase(store, id);
      await keepKeys(
        store,
        keys.card(id),
        keys.teamCard(id, 'windows-dcom'),
        keys.teamCard(id, 'technical-support'),
      );
    }
    await keepKeys(store, keys.owned(me, 'dangling'));

    await forget(store, asks());

    assert.deepEqual(await keysIn(store), []);
  });

  it('leaves what is of others, the channels and the numbers of the report', async () => {
    const colleague = pseudonym('colleague');
    await keepCase(store, 'theirs', { owner: 'colleague', conversation: 'd' });
    await shows('d', 'theirs');
    await keepKeys(
      store,
      keys.user(colleague),
      keys.card('theirs'),
      keys.teamCard('theirs', 'windows-dcom'),
      keys.channel('windows-dcom'),
      keys.tally('2026-11-22', 'writer'),
    );
    const before = await keysIn(store);
    const versions = await Promise.all(before.map(async (key) => (await store.get(key))?.version));
    await keepCase(store, 'mine');

    await forget(store, asks());

    assert.deepEqual(await keysIn(store), before);
    assert.deepEqual(
      await Promise.all(before.map(async (key) => (await store.get(key))?.version)),
      versions,
      'something of others was written',
    );
  });

  it('has said nothing any more in a case that was passed on', async () => {
    const passed = await keepCase(store, 'passed', {
      owner: 'colleague',
      opener: 'user',
      message: 'it fails on my machine',
    });
    const { message: _, ...silent } = passed;

    await forget(store, asks());

    assert.deepEqual((await kept('passed'))?.case, silent);
  });

  it('is named no more in the cases of others', async () => {
    const opened = await keepCase(store, 'opened', { owner: 'colleague', opener: 'user' });
    const taken = await keepCase(store, 'taken', {
      owner: 'colleague',
      escalations: [
        takenBy(me, 'A Person'),
        { ...takenBy(pseudonym('x'), 'X'), team: 'technical-support' },
      ],
    });

    await forget(store, asks());

    assert.equal((await kept('opened'))?.opener, pseudonym('colleague'));
    assert.deepEqual((await kept('opened'))?.case, opened);
    const { by: _, ...unnamed } = takenBy(me, '');
    assert.deepEqual((await kept('taken'))?.case, {
      ...taken,
      escalations: [unnamed, taken.escalations?.[1]],
    });
    for (const key of await keysIn(store)) {
      const text = JSON.stringify((await store.get(key))?.value);
      assert.ok(!text.includes(me) && !text.includes('A Person'), key);
    }
  });

  it('keeps a shared conversation for the others in it', async () => {
    await keepCase(store, 'theirs', { owner: 'colleague', conversation: 'channel' });
    await keepCase(store, 'mine', { conversation: 'channel' });
    await shows('channel', 'theirs');

    await forget(store, asks({ conversation: 'channel', isShared: true }));

    assert.deepEqual(
      await keysIn(store),
      [
        keys.case('theirs'),
        keys.conversation(pseudonym('channel')),
        keys.owned(pseudonym('colleague'), 'theirs'),
      ].toSorted(),
    );
  });

  it('is forgotten in their other conversations, too', async () => {
    await keepCase(store, 'mine', { conversation: 'personal' });
    await shows('personal', 'mine');

    await forget(store, asks({ conversation: 'channel', isShared: true }));

    assert.deepEqual(await keysIn(store), []);
  });

  it('has no case any more that stands on no list', async () => {
    await keepCase(store, 'mine');
    await store.delete(keys.owned(me, 'mine'));

    await forget(store, asks());

    assert.deepEqual(await keysIn(store), []);
  });

  it('leaves a case that was passed on to whoever has it', async () => {
    await keepCase(store, 'passed', { owner: 'colleague', opener: 'user' });
    await keepKeys(store, keys.owned(me, 'passed'));

    await forget(store, asks());

    assert.ok(await kept('passed'));
    assert.deepEqual(await keysIn(store, 'owned/'), [keys.owned(pseudonym('colleague'), 'passed')]);
  });

  it('may be forgotten twice, or never have been there', async () => {
    await keepCase(store, 'theirs', { owner: 'colleague' });
    const before = await keysIn(store);

    await forget(store, asks());
    await forget(store, asks());

    assert.deepEqual(await keysIn(store), before);
  });

  it('is named no more though another turn changes the case meanwhile', async () => {
    await keepCase(store, 'taken', { owner: 'colleague', escalations: [takenBy(me, 'A Person')] });
    const put = store.put.bind(store);
    let overtaken = false;
    store.put = async (key, value, expected) => {
      if (overtaken) return put(key, value, expected);
      overtaken = true;
      const stored = await store.get<StoredCase>(key);
      assert.ok(stored);
      const next = { ...stored.value, case: { ...stored.value.case, version: 9 } };
      await put(key, next, stored.version);
      throw new ConflictError(key);
    };

    await forget(store, asks());

    const after = (await kept('taken'))?.case;
    assert.equal(after?.version, 9);
    assert.equal(after?.escalations?.[0]?.by, undefined);
  });
});
