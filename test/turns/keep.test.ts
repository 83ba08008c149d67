import assert from 'node:assert/strict';
import { keys, pseudonym } from '../../src/records/keys.ts';
import {
  type Conversation,
  mostApplied,
  mostRoutes,
  type StoredCase,
} from '../../src/records/stored-case.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { turnTaker } from '../../src/turns/turn-taker.ts';
import { guide } from '../test-content.ts';
import { countedIds, fixedNow } from '../test-errata.ts';

const common = { conversation: 'c', isShared: false, user: 'user', locale: 'en' } as const;
const idsTo = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `activity-${index + 1}`);

describe('what is kept of the activities that came', () => {
  let store: MemoryStore;
  let says: (text: string) => Promise<unknown>;
  beforeEach(() => {
    store = new MemoryStore();
    const newId = countedIds('case');
    const activityIds = countedIds('activity');
    const take = turnTaker({ guide, store, now: () => fixedNow, newId, idleHours: 48 });
    says = (text) =>
      take({ ...common, activity: activityIds(), message: { text } }, async (response) => response);
  });

  it('is of a case those that moved it last, and no more, however often it moves', async () => {
    const moves = mostApplied + 4;
    await says('95107');
    for (let made = 1; made < moves; made += 1) await says(made % 2 === 1 ? 'hand over' : 'back');

    const stored = await store.get<StoredCase>(keys.case('case-1'));

    assert.equal(stored?.value.case.version, moves);
    assert.deepEqual(stored.value.applied, idsTo(moves).slice(4));
  });

  it('is of a conversation what came last, and no more, however long it is', async () => {
    const messages = mostRoutes + 4;
    for (let sent = 0; sent < messages; sent += 1) await says('help');

    const stored = await store.get<Conversation>(keys.conversation(pseudonym('c')));

    assert.deepEqual(
      stored?.value.recent.map(({ activity }) => activity),
      idsTo(messages).slice(4),
    );
  });
});
