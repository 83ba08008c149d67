import assert from 'node:assert/strict';
import { checkSteps } from '../../src/content-check/check-steps.ts';
import { article, both, madeUp, step } from '../made-up-content.ts';

const run = (shell: 'cmd' | 'text') => ({ shell, elevated: 'no', command: 'hostname\n' }) as const;

const problemsOf = (more: Parameters<typeof step>[1]): string[] => {
  const { content, files } = madeUp({ articles: [article('a', { steps: [step('x', more)] })] });
  return checkSteps(content, files).map(({ path, message }) => `${path}: ${message}`);
};

describe('the check of steps', () => {
  it('accepts a command that says where it is run and what should come of it', () => {
    assert.deepEqual(
      problemsOf({ run: run('cmd'), where: 'source', expect: both('The name.') }),
      [],
    );
  });

  it('accepts a step without a command', () => {
    assert.deepEqual(problemsOf({}), []);
  });

  it('accepts a text to look for that says where', () => {
    assert.deepEqual(problemsOf({ run: run('text'), where: 'source' }), []);
  });

  it('asks where, and what should come of it', () => {
    assert.deepEqual(problemsOf({ run: run('cmd') }), [
      'steps.0.run: of x does not say where it is run: add where',
      'steps.0.run: of x does not say what a good result looks like: add expect',
    ]);
  });
});
