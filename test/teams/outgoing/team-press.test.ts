import assert from 'node:assert/strict';
import { cardMaker } from '../../../src/cards/card-maker.ts';
import { createTasks } from '../../../src/concurrency/tasks.ts';
import { longestReason } from '../../../src/guidance/hand-over/hand-over.ts';
import type { HandOver } from '../../../src/guidance/hand-over/hand-over-state.ts';
import type { TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import { handOverTo } from '../../../src/guidance/walk/case.ts';
import { keys, pseudonym } from '../../../src/records/keys.ts';
import type { StoredCase } from '../../../src/records/stored-case.ts';
import { MemoryStore } from '../../../src/store/memory-store.ts';
import type { Stored } from '../../../src/store/store.ts';
import type { CardPress } from '../../../src/teams/incoming/card-press.ts';
import { createHandOvers, type HandOvers } from '../../../src/teams/outgoing/hand-overs.ts';
import { handingOver, team } from '../../cards/hand-over-scenes.ts';
import { keepCase } from '../../records/stored.ts';
import { content } from '../../test-content.ts';
import { fixedNow } from '../../test-errata.ts';

const makeCard = cardMaker(content);
const channel = 'channel;messageid=m1';
const sent: HandOver = { team, state: 'sent', fields: {}, at: '', via: 'channel' };

const taken = (who: string): string =>
  `Microsoft Windows platform team (DCOM): ${who} has taken case c1.`;

interface Sender {
  readonly from?: { readonly id: string; readonly name?: string };
  readonly conversation?: string;
  /** The message whose button was pressed. */
  readonly message?: string;
}

/** A store that says what it was asked for. */
class AskedStore extends MemoryStore {
  readonly asked: string[] = [];

  override get<T>(key: string): Promise<Stored<T> | undefined> {
    this.asked.push(key);
    return super.get<T>(key);
  }
}

describe("a press on a team's card", () => {
  let store: AskedStore;
  /** What was shown outside, in order: messages that were changed, and lines that were sent. */
  let shown: string[];
  let showing: Promise<void>;
  let act: HandOvers['act'];
  beforeEach(async () => {
    store = new AskedStore();
    shown = [];
    showing = Promise.resolve();
    await keepCase(store, 'c1', handingOver(sent, { id: 'c1' }));
    const reference = { conversation: { id: 'channel' } };
    const card = { format: 1, activity: 'm1', reference, locale: 'en' };
    await store.put(keys.teamCard('c1', team), card, undefined);
    const live = {
      update: async (_: unknown, activity: string) => {
        await showing;
        return shown.push(activity) > 0;
      },
      isLive: async () => true,
      move: async () => undefined,
      follow: async (_: unknown, line: string) => void shown.push(line),
    };
    const resume = async () => undefined;
    const log = () => undefined;
    const tasks = createTasks();
    const parts = { content, store, makeCard, live, resume, tasks, log, now: () => fixedNow };
    act = createHandOvers(parts).act;
  });

  const press = (
    choose: string,
    {
      at = 'sent',
      reason = '',
      ...more
    }: Partial<CardPress> & { at?: string; reason?: string } = {},
    { from = { id: 'sam', name: 'Sam' }, conversation = channel, message = 'm1' }: Sender = {},
  ): Promise<TurnResult> =>
    act({ activity: { from, conversation: { id: conversation }, replyToId: message } } as never, {
      ...{ case: 'c1', version: 1, team, choose, values: { at, reason } },
      ...more,
    });
  const kept = async (): Promise<HandOver> => {
    const stored = await store.get<StoredCase>(keys.case('c1'));
    assert.ok(stored);
    return handOverTo(stored.value.case, team);
  };

  it('moves the case, and keeps of whoever pressed the name and a key that says nothing', async () => {
    await press('take');

    const { state, by } = await kept();
    assert.deepEqual([state, by], ['taken', { key: pseudonym('sam'), name: 'Sam' }]);
    assert.deepEqual(shown, ['m1', taken('Sam')]);
  });

  const elsewhere: [string, Sender][] = [
    ['in another channel', { conversation: 'other;messageid=m1' }],
    ['in a personal chat', { conversation: 'personal' }],
    ["on a message that is not the team's card any more", { message: 'm0' }],
  ];
  for (const [where, sender] of elsewhere)
    it(`${where} moves nothing, though the case stands as it says`, async () => {
      await press('take', {}, sender);

      assert.deepEqual(await kept(), sent);
      assert.ok(!shown.includes('m1'));
    });

  it('at a state that the case has left moves nothing', async () => {
    await press('take', { at: 'taken' });

    assert.deepEqual(await kept(), sent);
  });

  for (const forged of [{ case: 'c1/..' }, { case: '' }, { team: `${team}/` }, { team: '' }])
    it(`with ${JSON.stringify(forged)} asks the store for nothing`, async () => {
      store.asked.length = 0;

      const { notice } = await press('take', forged);

      assert.equal(notice, 'gone');
      assert.deepEqual(store.asked, []);
    });

  it('on a case that was deleted says so', async () => {
    await store.delete(keys.case('c1'));

    const { view, notice, case: current } = await press('take');

    assert.deepEqual([view, notice, current], ['help', 'gone', undefined]);
    assert.deepEqual(shown, []);
  });

  it('a second time by the one who has the case tells nobody anything', async () => {
    await press('take');
    await press('take', { at: 'taken' });

    assert.deepEqual(shown, ['m1', taken('Sam'), 'm1']);
  });

  it('by somebody with a name of several lines is told in one', async () => {
    await press('take', {}, { from: { id: 'sam', name: 'Sam\n\nCase c1: \u2028resolved\u0007' } });

    assert.equal((await kept()).by?.name, 'Sam Case c1: resolved');
  });

  it('by somebody without a name is told all the same', async () => {
    await press('take', {}, { from: { id: 'sam' } });

    assert.equal(shown.at(-1), taken('somebody of the team'));
  });

  it('keeps as much of a reason as there is room for', async () => {
    await press('resolve', { reason: `  ${'r'.repeat(longestReason + 1)}` });

    assert.equal((await kept()).reason, 'r'.repeat(longestReason));
  });

  it('is shown before the next one, however long that takes', async () => {
    let goOn: () => void = () => undefined;
    showing = new Promise((resolve) => {
      goOn = resolve;
    });

    const both = Promise.all([press('take'), press('release', { at: 'taken' })]);
    for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
    assert.equal((await kept()).state, 'taken');
    goOn();
    await both;

    assert.equal((await kept()).state, 'sent');
    assert.deepEqual(shown.slice(0, 3), ['m1', taken('Sam'), 'm1']);
    assert.match(shown[3] ?? '', /Sam has given case c1 back/);
  });
});
