import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { zip } from '../../src/app-package/zip.ts';

const files = new Map([
  ['b.json', Buffer.from('{}')],
  ['a.png', Buffer.from('é')],
]);

describe('a ZIP file', () => {
  it('holds the files in their order', () => {
    const found = Object.entries(unzipSync(zip(files)));

    assert.deepEqual(
      found.map(([name, bytes]) => [name, Buffer.from(bytes)]),
      [...files],
    );
  });

  it('carries the first date that there is, so that its bytes are the same at any time', () => {
    assert.equal(Buffer.from(zip(files)).toString('hex', 10, 14), '00002100');
  });
});
