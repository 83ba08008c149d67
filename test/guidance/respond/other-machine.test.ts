import assert from 'node:assert/strict';
import { respondToPress } from '../../../src/guidance/respond/respond-to-press.ts';
import { respondToText } from '../../../src/guidance/respond/respond-to-text.ts';
import type { Situation, TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import { walk } from '../../../src/guidance/walk/walk.ts';
import { later } from '../../cases.ts';
import { content, guide } from '../../test-content.ts';

const situation = (current?: Case, more: Partial<Situation> = {}): Situation => ({
  locale: 'en',
  current,
  now: later,
  newId: () => 'new1',
  ...more,
});
const say = (text: string, current?: Case, more: Partial<Situation> = {}): TurnResult =>
  respondToText(guide, situation(current, more), { text });
const press = (choose: string, current: Case, more: Partial<Situation> = {}): TurnResult =>
  respondToPress(content, situation(current, more), { choose, version: current.version });
const opened = (text: string): Case => ({ ...(say(text).case as Case), id: text });
const offered = (result: TurnResult) =>
  result.view === 'note' ? result.note.choices?.map(({ choose }) => choose) : undefined;

const onA = opened('95107 on SRV-A');
const anywhere = opened('95107');

describe('a machine that is named', () => {
  it('stands in the case, and in its commands', () => {
    assert.equal(onA.machine, 'SRV-A');
    assert.deepEqual(onA.values, { 'source-host': 'SRV-A' });
    assert.deepEqual(anywhere.values, {});
  });

  it('is offered a case of its own where the same is reported of it', () => {
    for (const current of [onA, anywhere])
      for (const text of ['95107 on SRV-B too', 'same on SRV-B', 'pareil sur SRV-B'])
        assert.deepEqual(offered(say(text, current)), [{ is: 'machine', id: 'SRV-B' }], text);
    assert.deepEqual(offered(say('SRV-B still has the problem', onA)), [
      { is: 'machine', id: 'SRV-B' },
    ]);
  });

  it('is no other one where it is the same, however it is written', () => {
    assert.equal(say('95107 on srv-a', onA).notice, 'already-open');
  });

  it('gets the case that was offered, with the name in it', () => {
    const { case: after } = press('machine.SRV-B', onA);

    assert.equal(after?.id, 'new1');
    assert.equal(after?.previous, onA.id);
    assert.equal(after?.machine, 'SRV-B');
    assert.deepEqual(after?.place, onA.place);
  });

  it('has its case taken up again where it has one', () => {
    const onB = { ...onA, id: 'b', machine: 'SRV-B' };

    assert.equal(press('machine.srv-b', onA, { previous: onB }).case, onB);
    assert.equal(say('95107 on SRV-B', undefined, { previous: onB }).case, onB);
    assert.equal(say('95107 on SRV-C', undefined, { previous: onB }).case?.id, 'new1');
  });

  it('is believed by no press that names none', () => {
    for (const name of ['', 'a b', "x'; rm", 'x'.repeat(65)])
      assert.equal(press(`machine.${name}`, onA).case?.machine, undefined, name);
  });

  it('is no question to what the message does to the case', () => {
    const moved = walk(content, onA, { choose: 'worked' }, later).case;

    assert.deepEqual(say('it worked', onA).case?.place, moved.place);
    assert.equal(say('95107 on SRV-B', moved).case?.id, 'new1');
  });
});
