import assert from 'node:assert/strict';
import type { TurnResult } from '../../src/guidance/respond/turn-result.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { turnTaker } from '../../src/turns/turn-taker.ts';
import { guide } from '../test-content.ts';
import { countedIds, fixedNow } from '../test-errata.ts';

const first = '2k3b9htv44';
const second = 'x7y8z9abcd';
const third = 'p4q5r6s7tu';

describe('a reference that is typed', () => {
  let says: (text: string, user?: string, conversation?: string) => Promise<TurnResult>;
  beforeEach(async () => {
    const ids = [first, second, third];
    const activityId = countedIds('activity');
    const take = turnTaker({
      guide,
      store: new MemoryStore(),
      now: () => fixedNow,
      newId: () => ids.shift() as string,
      idleHours: 48,
    });
    says = (text, user = 'ada', conversation = `with ${user}`) =>
      take(
        {
          user,
          conversation,
          isShared: conversation === 'group',
          activity: activityId(),
          locale: 'en',
          message: { text },
        },
        async (result) => result,
      );
    await says('95520');
    await says('95107');
  });

  it('takes its case up again, in whatever letters, and the conversation goes on with it', async () => {
    for (const text of [first, ' 2K3B9HTV44 ']) {
      const { view, notice, case: taken } = await says(text);
      assert.deepEqual([view, notice, taken?.id], ['overview', 'resumed', first]);
    }
    assert.equal((await says("it didn't help")).case?.id, first);
  });

  it('takes it along to another conversation of its owner, unless others would see it there', async () => {
    assert.equal((await says(second, 'ada', 'group')).view, 'note');

    assert.equal((await says(second, 'ada', 'elsewhere')).case?.id, second);
    assert.equal((await says("it didn't help", 'ada', 'elsewhere')).case?.id, second);
  });

  it('is unknown to everybody else, as one that does not exist', async () => {
    for (const [text, user] of [
      [first, 'grace'],
      ['9k3b9htv44', 'ada'],
    ] as const) {
      const result = await says(text, user);
      assert.ok(result.view === 'note');
      assert.deepEqual(result.note.lines, [{ say: 'note-no-such-case' }]);
      assert.notEqual(result.case?.id, first);
    }
  });

  it('of a case that lives in a group is good for all of them there', async () => {
    assert.equal((await says('95517', 'ada', 'group')).case?.id, third);

    const { view, case: taken } = await says(third, 'grace', 'group');

    assert.deepEqual([view, taken?.id], ['overview', third]);
  });
});
