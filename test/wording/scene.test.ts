import assert from 'node:assert/strict';
import { locales } from '../../src/content/localised.ts';
import { wordKeys } from '../../src/content/words/word-keys.ts';
import { speaker } from '../../src/wording/scene.ts';
import { content, scenes } from '../test-content.ts';

describe('saying', () => {
  const words = { ...content.words, open: { en: 'Open {what} now', fr: 'Ouvrir {what} vite' } };
  const { say } = speaker({ words }, 'en');

  it('speaks its language', () => {
    assert.equal(speaker({ words }, 'fr').say('open', { what: 'x' }), 'Ouvrir x vite');
    assert.equal(speaker({ words }, 'fr').text({ en: 'a', fr: 'b' }), 'b');
    assert.equal(speaker({ words }, 'en').text({ en: 'a', fr: 'b' }), 'a');
  });

  it('fills names, and leaves those that it is not given', () => {
    assert.equal(say('open', { what: 3 }), 'Open 3 now');
    assert.equal(say('open'), 'Open {what} now');
    assert.equal(say('open', { other: 'x' }), 'Open {what} now');
  });

  it('reads nothing in a value', () => {
    assert.equal(say('open', { what: '{what} $& $1' }), 'Open {what} $& $1 now');
  });

  it('takes no value from the prototype of what it is given', () => {
    const odd = { ...words, open: { en: 'a {constructor}', fr: 'b' } };

    assert.equal(speaker({ words: odd }, 'en').say('open', {}), 'a {constructor}');
  });

  for (const locale of locales)
    it(`has every sentence in ${locale}`, () => {
      for (const key of wordKeys) assert.notEqual(scenes[locale].say(key).trim(), '', key);
    });
});
