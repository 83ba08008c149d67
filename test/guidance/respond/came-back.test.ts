import assert from 'node:assert/strict';
import { respondToPress } from '../../../src/guidance/respond/respond-to-press.ts';
import { respondToText } from '../../../src/guidance/respond/respond-to-text.ts';
import type { Situation, TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import { caseIn, later } from '../../cases.ts';
import { content, guide } from '../../test-content.ts';

const situation = (current: Case, follows?: Case): Situation => ({
  locale: 'en',
  current,
  follows,
  now: later,
  newId: () => 'new1',
});
const say = (text: string, current: Case, follows?: Case): TurnResult =>
  respondToText(guide, situation(current, follows), { text });
const press = (choose: string, current: Case): Case =>
  respondToPress(content, situation(current), { choose, version: current.version }).case as Case;

const walking = caseIn(content, 'account-not-administrator');
const ended = [press('worked', walking), press('close', walking)];
const asksBack = ['it came back', 'reopen', 'rouvrir', 'le problème est revenu'];

describe('a case that was over', () => {
  it('is remembered by what is begun after it, and never led back to', () => {
    for (const over of ended) {
      const choice = say('95017', over).case as Case;
      const opened = say('95117', choice).case as Case;

      for (const { previous, follows } of [choice, opened])
        assert.deepEqual([previous, follows], [undefined, over.id]);
      assert.equal(say('back', opened, over).notice, 'nothing-before');
    }
  });

  it('is open again when it came back, while no more than a choice or a first step came after it', () => {
    for (const over of ended)
      for (const text of asksBack)
        for (const begun of ['95017', '95117', 'browse'].map(
          (said) => say(said, over).case as Case,
        )) {
          const { case: after, notice } = say(text, begun, over);

          assert.equal(notice, 'reopened', text);
          assert.equal(after?.id, over.id);
          assert.deepEqual(after?.place, walking.place);
        }
  });

  it('stays over once something was done in the case after it', () => {
    const opened = say('95520', ended[0] as Case).case as Case;
    const begun = press('failed', opened);

    for (const text of asksBack) assert.notEqual(say(text, begun, ended[0]).case?.id, walking.id);
  });

  it('gives way to the case after it, once that is over too', () => {
    const second = press('worked', say('95117', ended[0] as Case).case as Case);

    const { case: after, notice } = say('it came back', second, ended[0]);

    assert.deepEqual([after?.id, notice], [second.id, 'reopened']);
  });
});
