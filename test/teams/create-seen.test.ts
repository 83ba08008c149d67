import assert from 'node:assert/strict';
import { createSeen } from '../../src/teams/create-seen.ts';

const seenBefore = (others: number): boolean => {
  const isNew = createSeen();
  isNew('first');
  for (let other = 0; other < others; other += 1) {
    isNew(`${other}`);
    isNew('0');
  }
  return !isNew('first');
};

describe('what is seen', () => {
  it('is new once', () => {
    const isNew = createSeen();

    assert.deepEqual(['a', 'b', 'a', 'b'].map(isNew), [true, true, false, false]);
  });

  it('is remembered while fewer than 1,000 others come', () => {
    assert.ok(seenBefore(999));
    assert.ok(!seenBefore(1000));
  });
});
