import assert from 'node:assert/strict';
import { periodOf } from '../../../src/cli/report/period-of.ts';
import { UnusableInput } from '../../../src/cli/subcommand.ts';

const now = new Date('2026-03-01T23:59:59.999Z');

describe('the period of a report', () => {
  it('is the last 30 days, today included', () => {
    assert.deepEqual(periodOf({}, now), { from: '2026-01-31', to: '2026-03-01' });
  });

  it('is what the options name', () => {
    const month = { from: '2025-11-01', to: '2025-11-30' };

    assert.deepEqual(periodOf(month, now), month);
    assert.deepEqual(periodOf({ from: '2026-03-01' }, now), {
      from: '2026-03-01',
      to: '2026-03-01',
    });
    assert.deepEqual(periodOf({ to: '2024-03-01' }, now), { from: '2024-02-01', to: '2024-03-01' });
  });

  it('refuses what is no day', () => {
    for (const from of [
      '',
      'yesterday',
      '2026-02-30',
      '2026-2-3',
      '2026-02-03T00:00:00Z',
      '20260203',
    ])
      assert.throws(() => periodOf({ from }, now), UnusableInput, from);
  });

  it('refuses an end before its beginning', () => {
    assert.throws(() => periodOf({ from: '2026-03-02' }, now), /--from 2026-03-02 --to 2026-03-01/);
  });
});
