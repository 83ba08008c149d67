import assert from 'node:assert/strict';
import { quoteOf } from '../../src/diagnosis/evidence.ts';

describe('the quote of a line', () => {
  it('is the line without the spaces at its ends', () => {
    assert.equal(quoteOf('  ErrorID: 95107  ', 11), 'ErrorID: 95107');
  });

  it('is a whole line of 160 characters', () => {
    const line = 'a'.repeat(160);

    assert.equal(quoteOf(line, 0), line);
  });

  for (const [where, at] of [
    ['at the start', 0],
    ['in the middle', 500],
    ['at the end', 994],
  ] as const)
    it(`is at most 160 characters of a long line, with what was found ${where}`, () => {
      const line = `${'x'.repeat(at)}#95107${'y'.repeat(994 - at)}`;

      const quote = quoteOf(line, at);

      assert.ok(quote.length <= 160, String(quote.length));
      assert.ok(quote.includes('#95107'), quote);
      assert.equal(quote.startsWith('…'), at > 0);
    });
});
