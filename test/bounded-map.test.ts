import assert from 'node:assert/strict';
import { BoundedMap } from '../src/bounded-map.ts';

const full = (): BoundedMap<string, number> =>
  new BoundedMap<string, number>(2).set('a', 1).set('b', 2);
const keys = (map: ReadonlyMap<string, unknown>): string[] => [...map.keys()];

describe('a bounded map', () => {
  it('holds as many entries as it may', () => {
    assert.deepEqual(
      [...full()],
      [
        ['a', 1],
        ['b', 2],
      ],
    );
  });

  it('lets go of the entry used longest ago where there is one too many', () => {
    assert.deepEqual(keys(full().set('c', 3)), ['b', 'c']);
  });

  it('counts reading a value as a use', () => {
    const map = full();

    assert.equal(map.get('a'), 1);

    assert.deepEqual(keys(map.set('c', 3)), ['a', 'c']);
  });

  it('counts writing a value anew as a use', () => {
    assert.deepEqual(
      [...full().set('a', 3).set('c', 4)],
      [
        ['a', 3],
        ['c', 4],
      ],
    );
  });

  it('does not count asking whether there is a value as a use', () => {
    const map = full();

    assert.ok(map.has('a'));

    assert.deepEqual(keys(map.set('c', 3)), ['b', 'c']);
  });

  it('takes nothing in by being asked for what it does not hold', () => {
    const map = full();

    assert.equal(map.get('c'), undefined);

    assert.deepEqual(keys(map), ['a', 'b']);
  });
});
