import assert from 'node:assert/strict';
import { respondToText } from '../../../src/guidance/respond/respond-to-text.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import { problemsLeft } from '../../../src/guidance/walk/problems-left.ts';
import { walk } from '../../../src/guidance/walk/walk.ts';
import { later } from '../../cases.ts';
import { content, guide } from '../../test-content.ts';

const opened = (text: string): Case =>
  respondToText(guide, { locale: 'en', now: later, newId: () => 'new1' }, { text }).case as Case;
const after = (current: Case, ...chosen: string[]): Case =>
  chosen.reduce((one, choose) => walk(content, one, { choose }, later).case, current);
const several = opened('95107 and 95520');

describe('the problems that a message reported besides the one that was picked', () => {
  it('are those of the other codes, wherever the walk has come to', () => {
    for (const chosen of [[], ['worked'], ['close'], ['escalate']])
      assert.deepEqual(
        problemsLeft(after(several, 'article.account-not-administrator', ...chosen)).articles,
        ['account-locked-out'],
      );
  });

  it('are none before one was picked, nor once each was', () => {
    const both = ['article.account-not-administrator', 'back', 'article.account-locked-out'];

    assert.deepEqual(problemsLeft(after(several, 'worked')).articles, []);
    assert.deepEqual(
      problemsLeft(after(several, ...both)).articles,
      ['account-not-administrator'],
      'one that was left by Back was not solved',
    );
  });

  it('are none where one code has several causes, or words fit several articles', () => {
    for (const text of ['95105', '806', 'memory'])
      assert.deepEqual(problemsLeft(after(opened(text), 'worked')).articles, []);
  });

  it('leave out the other causes of a code whose article was picked', () => {
    const shared = opened('95105 and 95520');
    const [one] = shared.articles.filter((id) => id !== 'account-locked-out');

    assert.deepEqual(problemsLeft(after(shared, `article.${one}`)).articles, [
      'account-locked-out',
    ]);
  });
});
