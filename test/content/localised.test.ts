import assert from 'node:assert/strict';
import { Id, localeOfTag } from '../../src/content/localised.ts';

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

describe('an id', () => {
  const problemsOf = (id: string): string[] =>
    (Id.safeParse(id).error?.issues ?? []).map(({ message }) => message);

  for (const id of ['a', 'account-disabled', 'agent-from-9-20', 'x'.repeat(64)])
    it(`is ${id}`, () => {
      assert.deepEqual(problemsOf(id), []);
    });

  for (const id of ['', 'A', '9', 'a-', 'a--b', 'a_b', 'a.b', '__proto__', 'hasOwnProperty'])
    it(`is not ${JSON.stringify(id)}, which has another form`, () => {
      assert.match(problemsOf(id).join(), /^is not an id: use small letters/);
    });

  it('is not constructor, which every object has', () => {
    assert.deepEqual(problemsOf('constructor'), [
      'is what every object has by itself: choose another id, such as the-constructor',
    ]);
  });

  it('is not so long that a press with it would not be read', () => {
    assert.deepEqual(problemsOf('x'.repeat(65)), ['has 65 characters: 64 at most']);
  });
});
