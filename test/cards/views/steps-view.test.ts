import assert from 'node:assert/strict';
import { stepsView } from '../../../src/cards/views/steps-view.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import { walk } from '../../../src/guidance/walk/walk.ts';
import { snapshotOf } from '../../../src/wording/case-snapshot.ts';
import { caseIn, later } from '../../cases.ts';
import { article, madeUp, procedure, step } from '../../made-up-content.ts';
import { scenes } from '../../test-content.ts';

describe('all steps of an article that uses a procedure twice', () => {
  const { content } = madeUp({
    articles: [
      article('a', {
        steps: [
          step('prepare'),
          { kind: 'do', id: 'install', procedure: 'p' },
          step('repair'),
          { kind: 'do', id: 'again', procedure: 'p' },
        ],
      }),
    ],
    procedures: [procedure('p', [step('inner')])],
  });
  const after = (...choices: string[]): Case =>
    choices.reduce(
      (current, choose) => walk(content, current, { choose }, later).case,
      caseIn(content, 'a'),
    );
  const here = 'you are here';
  const failed = 'did not help';

  for (const [what, choices, statuses] of [
    ['its first step', [], [here, '', '', '']],
    ['the procedure', ['failed'], [failed, here, '', '']],
    ['the step after it', ['failed', 'failed'], [failed, failed, here, '']],
    ['the procedure again', ['failed', 'failed', 'failed'], [failed, failed, failed, here]],
    [
      'the procedure, from a step back',
      ['failed', 'failed', 'failed', 'back', 'back'],
      [failed, here, failed, ''],
    ],
    [
      'the hand-over behind all',
      ['failed', 'failed', 'failed', 'failed'],
      [failed, '', failed, here],
    ],
  ] as const)
    it(`are marked once where the case stands at ${what}`, () => {
      const view = stepsView({ ...scenes.en, content }, snapshotOf(after(...choices), {}));

      assert.deepEqual(
        (view.data.steps as { status: string }[]).map(({ status }) => status),
        statuses,
      );
    });

  it('say of the procedure what came of it where the case left it last', () => {
    const { trail, ...shown } = snapshotOf(after('failed', 'failed', 'failed', 'escalate'), {});
    const place = { at: 'node', stack: ['a/repair'] } as const;
    const tried = [{ node: 'p/inner', choose: 'failed' }];

    const view = stepsView({ ...scenes.en, content }, { ...shown, trail, place, tried });

    assert.deepEqual(
      (view.data.steps as { status: string }[]).map(({ status }) => status),
      ['', '', here, failed],
    );
  });
});
