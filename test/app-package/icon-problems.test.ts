import assert from 'node:assert/strict';
import { iconProblems } from '../../src/app-package/icon-problems.ts';

/** The beginning of a PNG file of a size. */
const png = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(33);
  header.write('89504e470d0a1a0a0000000d49484452', 'hex');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
};

describe('an icon', () => {
  it('of the right size has no problem', () => {
    assert.deepEqual(iconProblems('outline.png', png(32, 32), 32), []);
  });

  for (const [width, height] of [
    [31, 32],
    [32, 33],
  ] as const)
    it(`of ${width} x ${height} is refused where 32 x 32 is due`, () => {
      assert.deepEqual(iconProblems('outline.png', png(width, height), 32), [
        `outline.png: must be 32 x 32 pixels, and is ${width} x ${height}`,
      ]);
    });

  for (const [what, bytes] of [
    ['another format', Buffer.from(`GIF89a${' '.repeat(40)}`)],
    ['nothing', Buffer.alloc(0)],
    ['a header that is cut off', png(32, 32).subarray(0, 20)],
  ] as const)
    it(`of ${what} is refused`, () => {
      assert.deepEqual(iconProblems('outline.png', bytes, 32), ['outline.png: must be a PNG file']);
    });
});
