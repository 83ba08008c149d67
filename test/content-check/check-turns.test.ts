import assert from 'node:assert/strict';
import { checkTurns } from '../../src/content-check/check-turns.ts';
import { article, madeUp, step, tree } from '../made-up-content.ts';

type ArticleInput = ReturnType<typeof article>;

const steps: ArticleInput['steps'] = [
  step('one'),
  { kind: 'escalate', id: 'ask', team: 'windows-dcom', next: 'two' },
  step('two'),
  step('three'),
];

const problemsOf = (escalate: ArticleInput['escalate'], nodes = steps): string[] => {
  const { content, files } = madeUp({ articles: [article('a', { steps: nodes, escalate })] });
  return checkTurns(content, files).map(({ path, message }) => `${path}: ${message}`);
};

const support = 'technical-support';
const first = { team: 'windows-dcom' };

describe('the check of teams in turn', () => {
  it('accepts a team that has its turn, and another one after it', () => {
    assert.deepEqual(problemsOf({ ...first, later: [{ from: 'two', team: support }] }), []);
  });

  it('accepts a team that comes back after another one', () => {
    const later = [
      { from: 'ask', team: 'windows-dcom' },
      { from: 'two', team: support },
    ];

    assert.deepEqual(problemsOf({ team: support, later }), []);
  });

  it('refuses a later team that is not listed', () => {
    assert.deepEqual(problemsOf({ ...first, later: [{ from: 'two', team: 'nobody' }] }), [
      'escalate.later.0.team: nobody is not in lists/teams.yaml',
    ]);
  });

  it('refuses a node that is not there', () => {
    assert.deepEqual(
      problemsOf({ ...first, later: [{ from: 'gone', team: support }] }, [step('one')]),
      ['escalate.later.0.from: there is no node gone in this file'],
    );
  });

  it('refuses turns that do not begin one after the other', () => {
    const later = [
      { from: 'three', team: support },
      { from: 'two', team: 'antivirus-vendor' },
    ];

    assert.deepEqual(problemsOf({ ...first, later }), [
      'escalate.later.1.from: two does not lie further on than the turn before it',
    ]);
    assert.deepEqual(
      problemsOf({ ...first, later: [{ from: 'one', team: support }] }, [step('one')]),
      ['escalate.later.0.from: one does not lie further on than the turn before it'],
    );
  });

  it('refuses a turn of the team that has it already', () => {
    assert.deepEqual(problemsOf({ team: support, later: [{ from: 'two', team: support }] }), [
      `escalate.later.0.team: ${support} has the turn already: remove this one`,
    ]);
  });

  it('refuses to lead a case back to the team that has just had its turn', () => {
    assert.deepEqual(problemsOf(first), [
      'steps.1.next: windows-dcom has had its turn before two: add a later team from there on to escalate',
    ]);
  });

  it('looks at the teams of dialog trees too', () => {
    const { content, files } = madeUp({
      trees: [{ ...tree('t', [step('one')]), escalate: { team: 'nobody' } }],
    });

    assert.deepEqual(
      checkTurns(content, files).map(({ file, message }) => `${file}: ${message}`),
      ['dialogs/t.yaml: nobody is not in lists/teams.yaml'],
    );
  });
});
