import assert from 'node:assert/strict';
import { encodingOf } from '../../src/cli/encoding.ts';
import { UnusableInput } from '../../src/cli/unusable-input.ts';

const bom16 = Buffer.from([0xff, 0xfe]);

describe('the encoding of a text', () => {
  const encodings: [string, Uint8Array, string][] = [
    ['UTF-8', Buffer.from('Échec du serveur'), 'utf-8'],
    ['plain letters', Buffer.from('ErrorID: 95107'), 'utf-8'],
    ['nothing', Buffer.alloc(0), 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.from('\ufeffÉchec'), 'utf-8'],
    ['UTF-8 that is cut in a character', Buffer.from('abc €').subarray(0, -1), 'utf-8'],
    ['UTF-16 LE with a byte-order mark', bom16, 'utf-16le'],
    ['UTF-16 LE without one', Buffer.from('Error', 'utf16le'), 'utf-16le'],
    ['a letter that is no UTF-8', Buffer.from('Échec du serveur', 'latin1'), 'windows-1252'],
  ];
  for (const [what, bytes, encoding] of encodings)
    it(`is ${encoding} for ${what}`, () => {
      assert.equal(encodingOf(bytes), encoding);
    });

  it('is none for binary data', () => {
    for (const hex of ['89504e470d0a1a0a0000000d49484452', '504b0304140000000800', 'feff00450072'])
      assert.throws(() => encodingOf(Buffer.from(hex, 'hex')), UnusableInput);
  });
});
