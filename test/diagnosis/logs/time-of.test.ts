import assert from 'node:assert/strict';
import { timeOf } from '../../../src/diagnosis/logs/time-of.ts';

describe('the time of a line', () => {
  for (const [line, time] of [
    ['2026-11-22 10:00:01.123 ERROR it failed', '2026-11-22 10:00:01.123'],
    ['2026-11-22T10:00:01Z it failed', '2026-11-22T10:00:01Z'],
    ['2026-11-22T10:00:01.5+01:00 it failed', '2026-11-22T10:00:01.5+01:00'],
    ['[2026/11/22 10:00] it failed', '2026/11/22 10:00'],
    ['11/22/2026, 9:05:01 AM: it failed', '11/22/2026, 9:05:01 AM'],
    ['22.11.2026 10:00:01,250 | it failed', '22.11.2026 10:00:01,250'],
    ['#~> (11-22-2026 10:00:01):   DEBUG 812 it failed', '11-22-2026 10:00:01'],
    ['Nov  2 10:00:01 host agent: it failed', 'Nov  2 10:00:01'],
    ['10:00:01 it failed', '10:00:01'],
    ['MSI (s) (A4:1C) [10:00:01:123]: it failed', '10:00:01:123'],
  ] as const)
    it(`is ${time} in "${line}"`, () => {
      assert.equal(timeOf(line), time);
    });

  for (const line of [
    'it failed',
    'ratio 12:30 of 2026-11-22',
    'adapter 00:11:22:33:44:55 failed',
    'address fe80:10:00:01:: failed',
    `${'it failed and '.repeat(5)} 10:00:01`,
  ])
    it(`is none in "${line}"`, () => {
      assert.equal(timeOf(line), undefined);
    });
});
