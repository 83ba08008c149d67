import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes `src/content/words/word-keys.ts`, the keys of `cards/words.yaml`, so that a key that is misspelt in the code
 * does not compile. Whatever compiles or runs `src/` imports this first.
 */

const from = new URL('../cards/words.yaml', import.meta.url);
const to = new URL('../src/content/words/word-keys.ts', import.meta.url);

// Lines, not YAML: a file that is not sound is the check's to tell of.
const keys = [...readFileSync(from, 'utf8').matchAll(/^([\w-]+):/gm)].map(([, key]) => `'${key}'`);
const text = `/** Of cards/words.yaml, by tools/write-word-keys.ts. */
export const wordKeys = [
${[...new Set(keys)].join(', ')},
] as const;
`;
if (!existsSync(to) || readFileSync(to, 'utf8') !== text) writeFileSync(to, text);
