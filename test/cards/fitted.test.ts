import assert from 'node:assert/strict';
import { bytesOf, fitted, shortened } from '../../src/cards/fitted.ts';

describe('a text that a card shows twice', () => {
  it('is whole where there is room', () => {
    assert.deepEqual(fitted('one\n\ntwo'), { text: 'one\n\ntwo', isCut: false });
  });

  it('ends with the last line that there is room for', () => {
    for (const line of ['a'.repeat(90), '', '"\\', '漢'.repeat(400)]) {
      const { text, isCut } = fitted(Array(500).fill(line).join('\n'));
      const lines = text.split('\n');

      assert.ok(isCut);
      assert.equal(lines.pop(), '…');
      assert.ok(lines.length > 5);
      for (const one of lines) assert.equal(one, line);
    }
  });
});

describe('a shortened text', () => {
  it('is the same where it is short enough', () => {
    assert.equal(shortened('abc', 5), 'abc');
  });

  for (const text of ['a'.repeat(900), '"'.repeat(900), '漢'.repeat(900), '😀'.repeat(900)])
    it(`takes no more bytes than it may: ${text.slice(0, 2)}`, () => {
      const short = shortened(text, 200);

      assert.ok(bytesOf(short) <= 200);
      assert.ok(bytesOf(short) > 190);
      assert.ok(short.endsWith('…') && text.startsWith(short.slice(0, -1)));
    });
});
