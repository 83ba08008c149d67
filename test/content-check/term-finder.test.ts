import assert from 'node:assert/strict';
import { termFinder } from '../../src/content-check/term-finder.ts';

const find = termFinder([
  {
    right: { en: 'process server', fr: 'serveur de traitement' },
    avoid: { en: ['Process Server', 'PS'], fr: ['serveur de processus'] },
  },
  { right: { en: 'GRUB', fr: 'GRUB' }, avoid: { en: ['grub'], fr: ['grub'] } },
]);

describe('product terms', () => {
  it('are found in a form to avoid, with the right one', () => {
    assert.deepEqual(find('en', 'On the Process Server, or PS, look.'), [
      { found: 'Process Server', right: 'process server' },
      { found: 'PS', right: 'process server' },
    ]);
  });

  it('are looked for in their own language', () => {
    assert.deepEqual(find('fr', 'Process Server'), []);
    assert.deepEqual(find('fr', 'Sur le serveur de processus.'), [
      { found: 'serveur de processus', right: 'serveur de traitement' },
    ]);
  });

  for (const text of [
    'the process server',
    'PSX',
    'Run `grub`.',
    '/boot/grub/x',
    'grub.cfg',
    'éPS',
  ])
    it(`stand well in "${text}"`, () => {
      assert.deepEqual(find('en', text), []);
    });

  it('may be none', () => {
    assert.deepEqual(termFinder([])('en', 'any'), []);
  });
});
