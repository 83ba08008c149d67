import assert from 'node:assert/strict';
import { blobName, keyOf, prefixName } from '../../src/store/blob-name.ts';
import { StoreError } from '../../src/store/store.ts';

/** What an ordinary id is made of, and what names, addresses and listings treat in their own way. */
const pieces = ['a', 'Z', '0', '/', '.', '..', '~', '%2F', '\\', '?', '#', ' ', ':', ';', '@', '-'];
const odd = ['_', '=', '\u0000', '\u007f', 'é', 'д', '🙂', '\ud800', '\uffff', 'e\u0301', '~u0041'];

const keys = [...pieces, ...odd].flatMap((one) => [
  one,
  `case/${one}`,
  ...[...pieces, ...odd].flatMap((two) => [`${one}${two}`, `case/${one}/${two}x`]),
]);

describe('blobName', () => {
  it('leaves ordinary ids as they are', () => {
    for (const key of ['case/abc123', 'conversation/19:a_b-c@d;messageid=1'])
      assert.equal(blobName(key), key);
  });

  it('gives every key a name of its own, which leads back to it', () => {
    const names = new Set(keys.map(blobName));

    assert.equal(names.size, new Set(keys).size);
    for (const key of keys) assert.equal(keyOf(blobName(key)), key);
  });

  it('uses only characters that every name may have, and no dots or second slashes', () => {
    for (const key of keys) assert.match(blobName(key), /^[\w:;=@~-]*\/?[\w:;=@~-]*$/);
  });

  it('begins with the name of each prefix of its key', () => {
    for (const key of keys)
      for (let end = 0; end <= key.length; end += 1)
        assert.ok(blobName(key).startsWith(prefixName(key.slice(0, end))), JSON.stringify(key));
  });

  it('refuses what is too long for a name, and nothing at all', () => {
    assert.equal(blobName('x'.repeat(1024)).length, 1024);
    for (const key of ['', 'x'.repeat(1025), 'д'.repeat(300)])
      assert.throws(() => blobName(key), StoreError);
  });
});
