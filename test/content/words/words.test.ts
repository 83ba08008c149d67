import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { content, root } from '../../test-content.ts';

const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('word-keys.ts'))
  .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
  .join('\n');

/** What stands in quotes, or names a field. */
const written = new Set(
  [...code.matchAll(/'([a-z][a-z-]*)'|^\s*([a-z]+):/gm)].map(
    ([, quoted, field]) => quoted ?? field,
  ),
);

/** Templates such as `file-${kind}`, as what stands before and after the part that varies. */
const families = [...code.matchAll(/`([a-z-]*)\$\{[^{}]*\}([a-z-]*)`/g)]
  .map(([, start = '', end = '']) => [start, end] as const)
  .filter(([start, end]) => start.endsWith('-') || end.startsWith('-'));

const isSaid = (key: string): boolean =>
  written.has(key) ||
  families.some(
    ([start, end]) =>
      key.startsWith(start) &&
      key.endsWith(end) &&
      written.has(key.slice(start.length, key.length - end.length)),
  );

describe('the sentences of the bot', () => {
  it('has none that no code says', () => {
    assert.deepEqual(
      Object.keys(content.words).filter((key) => !isSaid(key)),
      [],
    );
  });
});
