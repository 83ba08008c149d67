import assert from 'node:assert/strict';
import {
  blank,
  type HandOverEvent,
  type HandOverState,
  handOverEvents,
  handOverStates,
  isWithTeam,
  nextState,
} from '../../../src/guidance/hand-over/hand-over-state.ts';

/** What each event leads to, in the order of the columns; a dash is an event that means nothing there. */
const table = `
              preview  edit   send     handed  withdraw   reopen  posted  failed       take   release  resolve
  draft       preview  -      -        -       -          -       -       -            -      -        -
  preview     -        draft  sending  sent    -          -       -       -            -      -        -
  sending     -        draft  sending  sent    -          -       sent    undelivered  -      -        -
  undelivered -        draft  sending  sent    -          -       sent    -            -      -        -
  sent        -        -      -        -       withdrawn  -       sent    -            taken  -        resolved
  taken       -        -      -        -       withdrawn  -       -       -            taken  sent     resolved
  resolved    -        -      -        -       -          sending -       -            -      -        -
  withdrawn   -        draft  -        -       -          -       -       -            -      -        -
`;

const [columns = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

describe('the lifecycle of a hand-over', () => {
  for (const [state = '', ...cells] of rows)
    for (const [index, event] of columns.entries()) {
      const next = cells[index];
      const does = next === '-' ? 'means nothing' : `leads to ${next}`;
      it(`${event} at ${state} ${does}`, () => {
        assert.equal(nextState(state as HandOverState, event as HandOverEvent) ?? '-', next);
      });
    }

  it('is told of by the table whole', () => {
    assert.deepEqual(rows.map(([state]) => state).toSorted(), [...handOverStates].toSorted());
    assert.deepEqual([...columns].toSorted(), [...handOverEvents].toSorted());
    assert.ok(rows.every((row) => row.length === columns.length + 1));
  });

  it('begins with a form that nobody has touched', () => {
    assert.deepEqual(blank('windows-dcom'), {
      team: 'windows-dcom',
      state: 'draft',
      fields: {},
      at: '',
    });
  });

  it('has the team act on what was sent, or taken, and on nothing else', () => {
    const withTeam = handOverStates.filter((state) => isWithTeam({ ...blank('any'), state }));

    assert.deepEqual(withTeam, ['sent', 'taken']);
  });

  it('never strands: from every state the requester or the team leads on', () => {
    const theirs = handOverEvents.filter((event) => event !== 'posted' && event !== 'failed');
    for (const state of handOverStates)
      assert.ok(
        theirs.some((event) => nextState(state, event) !== undefined),
        state,
      );
  });
});
