import assert from 'node:assert/strict';
import { type Slip, slipBetween } from '../../../src/diagnosis/codes/slip.ts';

const cases: [string, string, Slip | undefined][] = [
  ['95017', '95107', 'transposed'],
  ['59107', '95107', 'transposed'],
  ['95170', '95107', 'transposed'],
  ['95117', '95107', 'wrong'],
  ['05107', '95107', 'wrong'],
  ['95100', '95107', 'wrong'],
  ['9510', '95107', 'missing'],
  ['5107', '95107', 'missing'],
  ['9107', '95107', 'missing'],
  ['951077', '95107', 'extra'],
  ['995107', '95107', 'extra'],
  ['951107', '95107', 'extra'],
  ['95107', '95107', undefined],
  ['95710', '95107', undefined],
  ['95071', '95107', undefined],
  ['59170', '95107', undefined],
  ['951', '95107', undefined],
  ['9510700', '95107', undefined],
  ['9501', '95107', undefined],
  ['', '7', 'missing'],
  ['7', '', 'extra'],
  ['', '', undefined],
  ['', '77', undefined],
];

describe('a slip of the hand', () => {
  for (const [written, meant, slip] of cases)
    it(`between "${written}" and "${meant}" is ${slip}`, () => {
      assert.equal(slipBetween(written, meant), slip);
    });
});
