import assert from 'node:assert/strict';
import { deadlines } from '../../src/concurrency/deadlines.ts';
import { longestWait } from '../../src/store/blob-store.ts';

describe('the deadlines of a turn', () => {
  it('together keep to what Teams waits, a slow store included', () => {
    const { teams, ...steps } = deadlines;
    const sum = Object.values(steps).reduce((all, one) => all + one, longestWait);

    assert.equal(sum, 13_500);
    assert.ok(sum < teams);
  });
});
