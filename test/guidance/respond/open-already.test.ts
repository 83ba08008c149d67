import assert from 'node:assert/strict';
import { respondToPress } from '../../../src/guidance/respond/respond-to-press.ts';
import { respondToText } from '../../../src/guidance/respond/respond-to-text.ts';
import type { Situation } from '../../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import { walk } from '../../../src/guidance/walk/walk.ts';
import { caseIn, later } from '../../cases.ts';
import { content, guide } from '../../test-content.ts';

const current = caseIn(content, 'account-locked-out', { id: 'current' });
const open = caseIn(content, 'account-not-administrator', { id: 'open' });
const situation = (more: Partial<Situation>): Situation => ({
  locale: 'en',
  current,
  now: later,
  newId: () => 'new1',
  ...more,
});
const after = (choose: string): Case => walk(content, open, { choose }, later).case;

describe('a problem that a case is open about already', () => {
  it('is no second case: the one that was interrupted, or shown before, goes on', () => {
    for (const one of [open, after('failed'), after('escalate')])
      for (const beside of [{ previous: one }, { shownBefore: one }]) {
        const { case: taken, notice } = respondToText(guide, situation(beside), { text: '95107' });

        assert.equal(taken, one);
        assert.equal(notice, 'resumed');
      }
  });

  it('is no second case where it is pressed on a suggestion, or picked in a choice', () => {
    const press = { choose: 'article.account-not-administrator', version: 1 };
    const choice = respondToText(guide, situation({}), { text: '95107 and 95117' }).case as Case;

    for (const at of [current, choice]) {
      const beside = situation({ current: at, previous: open });
      assert.equal(respondToPress(content, beside, press).case, open);
    }
  });

  it('is a case of its own once that one is over', () => {
    const said = { text: '95107' };

    for (const choose of ['worked', 'close'])
      assert.equal(
        respondToText(guide, situation({ previous: after(choose) }), said).case?.id,
        'new1',
      );
  });

  it('is a case of its own where that one is open about something else', () => {
    assert.equal(
      respondToText(guide, situation({ previous: open }), { text: '95117' }).case?.id,
      'new1',
    );
  });
});
