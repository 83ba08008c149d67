import assert from 'node:assert/strict';
import { literalsOf } from '../../src/content-check/literals-of.ts';

const texts: [string, string[]][] = [
  ['ErrorID 95107 again: 95107.', ['95107']],
  ['Version 9.23 or later.', ['9.23']],
  ['0x800706BE and 0x8004e00f', ['0x800706BE', '0x8004e00f']],
  ['Run `net use`, then `exit`.', ['`net use`', '`exit`']],
  ['See https://a.example/b#c).', ['https://a.example/b#c']],
  ['Open C:\\Windows\\System32, please', ['C:\\Windows\\System32']],
  ['Matched on your words: {words}', ['{words}']],
  ['Nothing of the kind', []],
];

describe('literals of a text', () => {
  for (const [text, literals] of texts)
    it(`are ${JSON.stringify(literals)} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(literalsOf(text), literals);
    });
});
