import assert from 'node:assert/strict';
import { checkReach } from '../../../src/content-check/proof/check-reach.ts';
import { article, madeUp, question, step, tree } from '../../made-up-content.ts';
import { content, files } from '../../test-content.ts';

/** A start that asks `questions` things before it opens the article. */
const startWith = (questions: number) => {
  const asked = Array.from({ length: questions }, (_, index) =>
    question(`q${index}`, ['go', ['stop', 'end']]),
  );
  const { content: made, files: read } = madeUp({
    articles: [article('far')],
    trees: [
      tree('start', [
        ...asked,
        { kind: 'article', id: 'open', article: 'far', next: 'end' },
        step('end'),
      ]),
    ],
  });
  return checkReach(made, read).map(({ file, message }) => `${file}: ${message}`);
};

describe('the check of reach', () => {
  it('finds every article a few presses from the start', () => {
    assert.deepEqual(checkReach(content, files), []);
  });

  it('accepts an article four presses away, and refuses one five away', () => {
    assert.deepEqual(startWith(4), []);
    assert.deepEqual(startWith(5), [
      'dialogs/start.yaml: far is not reached within 4 presses: lead to it sooner',
    ]);
  });
});
