import assert from 'node:assert/strict';
import { longestReason } from '../../../src/guidance/hand-over/hand-over.ts';
import type { HandOver } from '../../../src/guidance/hand-over/hand-over-state.ts';
import { teamPress } from '../../../src/guidance/hand-over/team-press.ts';
import { handOverTo } from '../../../src/guidance/walk/case.ts';
import { caseAt, later, now } from '../../cases.ts';

const team = 'windows-dcom';
const ada = { key: 'ada', name: 'Ada' };
const grace = { key: 'grace', name: 'Grace' };
const sent: HandOver = { team, state: 'sent', fields: {}, at: now, via: 'channel' };
const states = {
  sent,
  taken: { ...sent, state: 'taken', by: ada },
  resolved: { ...sent, state: 'resolved', by: ada, reason: 'done' },
  withdrawn: { ...sent, state: 'withdrawn' },
  'handed over by the requester': { ...sent, via: 'self' },
} satisfies Record<string, HandOver>;

type Press = Partial<Parameters<typeof teamPress>[1]>;

const pressed = (state: keyof typeof states, event: string, press: Press = {}) => {
  const one = states[state];
  const before = caseAt({ at: 'escalation', team, stack: [] }, { escalations: [one] });
  const common = { team, event, by: grace, reason: '', at: one.state, isFormer: false };
  const { view: shown, answer, event: done } = teamPress(before, { ...common, ...press }, later);
  return { before, shown, answer, done, after: handOverTo(shown.case, team) };
};

describe("a press on a team's card", () => {
  const moves: [keyof typeof states, string, Press, Partial<HandOver>][] = [
    ['sent', 'take', {}, { state: 'taken', by: grace }],
    ['sent', 'resolve', { reason: ' reset ' }, { state: 'resolved', by: grace, reason: 'reset' }],
    ['taken', 'take', {}, { state: 'taken', by: grace }],
    ['taken', 'release', {}, { state: 'sent' }],
    ['taken', 'release', { reason: 'typed' }, { state: 'sent' }],
    ['taken', 'resolve', { reason: 'reset' }, { state: 'resolved', by: grace, reason: 'reset' }],
  ];
  for (const [state, event, press, expected] of moves)
    it(`${event} ${JSON.stringify(press)} moves a case that is ${state}`, () => {
      const { before, shown, answer, done, after } = pressed(state, event, press);

      assert.deepEqual(after, { ...sent, ...expected, at: later });
      assert.equal(shown.case.version, before.version + 1);
      assert.deepEqual(answer, { view: 'team', case: shown.case, team });
      assert.deepEqual(shown, answer);
      assert.equal(done, event);
    });

  const typed = { reason: 'typed' };
  const stays: [string, keyof typeof states, string, Press, object][] = [
    [
      'of a state that it has left',
      'taken',
      'take',
      { at: 'sent' },
      { notice: 'stale', typed: { reason: '' } },
    ],
    [
      'that says no state',
      'sent',
      'take',
      { at: undefined },
      { notice: 'stale', typed: { reason: '' } },
    ],
    [
      'too late, with a reason',
      'taken',
      'resolve',
      { at: 'sent', ...typed },
      { notice: 'stale', typed },
    ],
    [
      'too late, without a reason',
      'taken',
      'resolve',
      { at: 'sent' },
      { notice: 'stale', typed: { reason: '' } },
    ],
    [
      'without a reason',
      'sent',
      'resolve',
      { reason: ' \n' },
      { notice: 'no-reason', typed: { reason: '' } },
    ],
    ['by the one who has it', 'taken', 'take', { by: ada }, {}],
    ['that its state does not know', 'sent', 'release', {}, {}],
    ['after its end', 'resolved', 'take', {}, {}],
    ['after it was withdrawn', 'withdrawn', 'resolve', typed, {}],
    ['though no card of ours brought it there', 'handed over by the requester', 'take', {}, {}],
    ["of the requester's", 'sent', 'withdraw', {}, {}],
    ['of nothing that there is', 'sent', 'toString', {}, {}],
  ];
  for (const [name, state, event, press, expected] of stays)
    it(`${event} ${name} leaves a case as it is`, () => {
      const { before, shown, answer, done } = pressed(state, event, press);

      assert.equal(shown.case, before);
      assert.deepEqual(shown, { view: 'team', case: before, team });
      assert.deepEqual(answer, { ...shown, ...expected });
      assert.equal(done, undefined);
    });

  for (const press of [{}, { at: 'taken' }, typed])
    it(`on a former card with ${JSON.stringify(press)} says that it is not the one`, () => {
      const { before, shown, answer, done } = pressed('sent', 'resolve', {
        isFormer: true,
        ...press,
      });

      assert.deepEqual(shown, { view: 'superseded', case: before });
      assert.deepEqual(answer, { ...shown, notice: 'stale' });
      assert.equal(done, undefined);
    });

  it('keeps as much of a reason as there is room for', () => {
    const { after } = pressed('sent', 'resolve', { reason: 'r'.repeat(longestReason + 1) });

    assert.equal(after.reason, 'r'.repeat(longestReason));
  });
});
