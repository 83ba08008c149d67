import assert from 'node:assert/strict';
import { localeOfTag } from '../../src/content/localised.ts';

describe('the language of a client', () => {
  for (const [tag, language] of [
    ['fr', 'fr'],
    ['fr-FR', 'fr'],
    ['FR-ca', 'fr'],
    ['en-US', 'en'],
    ['de-DE', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)
    it(`is ${language} for ${tag}`, () => {
      assert.equal(localeOfTag(tag), language);
    });
});
