import assert from 'node:assert/strict';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { diagnoseWithQuote } from '../../src/diagnosis/diagnose-with-quote.ts';
import { knowledge } from '../test-content.ts';

describe('a message that quotes another', () => {
  const known = 'ErrorID: 95107';
  const rows: [what: string, text: string, quoted: string, isQuoted: boolean][] = [
    ['that quotes nothing', 'hello', '', false],
    ['whose own code is known', known, 'ErrorID: 95108', false],
    [
      'whose own words are enough',
      'the account is not an administrator of the source',
      known,
      false,
    ],
    ['whose own code is one slip away', 'ErrorID: 95170', known, false],
    ['that says nothing itself', 'any idea?', known, true],
    ['whose own code has no steps', '0x80070005', known, true],
    ['whose own code has no steps, where the quote says nothing', '0x80070005', 'any idea?', false],
    [
      'that says nothing, where the code of the quote has no steps',
      'any idea?',
      '0x80070005',
      true,
    ],
    ['that says nothing, like its quote', 'any idea?', 'hello', false],
  ];

  for (const [what, text, quoted, isQuoted] of rows)
    it(`${what} is diagnosed by ${isQuoted ? 'the quote' : 'its own words'}`, () => {
      assert.deepEqual(diagnoseWithQuote(knowledge, { text, quoted }), {
        outcome: diagnose(knowledge, isQuoted ? quoted : text),
        isQuoted,
      });
    });
});
