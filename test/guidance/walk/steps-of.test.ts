import assert from 'node:assert/strict';
import { stepsOf } from '../../../src/guidance/walk/steps-of.ts';
import { article, madeUp, procedure, question, step } from '../../made-up-content.ts';

describe('the steps of an article', () => {
  const { content } = madeUp({
    articles: [
      article('a', {
        steps: [
          step('one'),
          question('q', ['yes', 'no']),
          { kind: 'do', id: 'call', procedure: 'p' },
          step('two'),
        ],
      }),
    ],
    procedures: [procedure('p', [step('inner')])],
  });

  it('are those written in it and in its procedures, in order, without its questions', () => {
    assert.deepEqual(
      stepsOf(content, 'a').map(({ ref }) => ref),
      ['a/one', 'p/inner', 'a/two'],
    );
  });

  it('have the nodes that call them, which tell apart the steps of a procedure used twice', () => {
    const twice = madeUp({
      articles: [
        article('a', {
          steps: [
            { kind: 'do', id: 'first', procedure: 'p' },
            { kind: 'do', id: 'again', procedure: 'p' },
          ],
        }),
      ],
      procedures: [procedure('p', [step('inner')])],
    });

    assert.deepEqual(
      stepsOf(twice.content, 'a').map(({ path }) => path),
      [
        ['a/first', 'p/inner'],
        ['a/again', 'p/inner'],
      ],
    );
  });

  it('are none of a unit that is gone', () => {
    assert.deepEqual(stepsOf(content, 'gone'), []);
  });
});
