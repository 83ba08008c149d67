import assert from 'node:assert/strict';
import {
  anchor,
  articleOf,
  enter,
  isValidPlace,
  lastTeamOf,
  nodeAt,
  resolve,
} from '../../../src/guidance/walk/place.ts';
import { article, madeUp, procedure, question, step, tree } from '../../made-up-content.ts';

const { content } = madeUp({
  articles: [
    article('a', {
      steps: [{ kind: 'do', id: 'call', procedure: 'p' }],
      escalate: { team: 'windows-dcom' },
    }),
    article('b', { steps: [question('q', ['yes', 'no'], { fact: 'clustered' }), step('x')] }),
  ],
  procedures: [procedure('p', [step('inner')])],
  trees: [
    tree('t', [{ kind: 'tree', id: 'deep', tree: 'u' }]),
    tree('u', [{ kind: 'article', id: 'to-a', article: 'a' }]),
  ],
});

describe('places', () => {
  it('enter a unit at its first stop, through every call', () => {
    assert.deepEqual(enter(content, 't', {}), {
      at: 'node',
      stack: ['t/deep', 'u/to-a', 'a/call', 'p/inner'],
    });
  });

  it('enter a unit past a question whose answer is known', () => {
    assert.deepEqual(enter(content, 'b', { clustered: 'yes' }), { at: 'node', stack: ['b/x'] });
    assert.deepEqual(enter(content, 'b', {}), { at: 'node', stack: ['b/q'] });
  });

  it('resolve a reference to its unit and node, and an unknown one to nothing', () => {
    assert.equal(resolve(content, 'p/inner')?.node.kind, 'step');
    for (const ref of ['p/outer', 'q/inner', 'p', '', '/'])
      assert.equal(resolve(content, ref), undefined, ref);
  });

  it('have a node but for a choice and an empty stack', () => {
    assert.equal(nodeAt(content, { at: 'node', stack: ['a/call', 'p/inner'] })?.id, 'inner');
    assert.equal(nodeAt(content, { at: 'choice' }), undefined);
    assert.equal(nodeAt(content, { at: 'solved', stack: [] }), undefined);
  });

  it('belong to the innermost article', () => {
    assert.equal(
      articleOf(content, { at: 'node', stack: ['t/deep', 'u/to-a', 'a/call', 'p/inner'] }),
      'a',
    );
    assert.equal(articleOf(content, { at: 'node', stack: ['t/deep'] }), undefined);
    assert.equal(articleOf(content, { at: 'choice' }), undefined);
  });

  it('stand as long as every node of their stack does', () => {
    assert.ok(isValidPlace(content, { at: 'node', stack: ['a/call', 'p/inner'] }));
    assert.ok(!isValidPlace(content, { at: 'node', stack: ['a/gone', 'p/inner'] }));
    assert.ok(
      !isValidPlace(content, { at: 'escalation', team: 'windows-dcom', stack: ['p/gone'] }),
    );
    assert.ok(isValidPlace(content, { at: 'choice' }));
  });

  it('stand at what is asked or done, and at no mere call', () => {
    assert.ok(isValidPlace(content, { at: 'node', stack: ['b/q'] }));
    assert.ok(!isValidPlace(content, { at: 'node', stack: ['a/call'] }));
    assert.ok(!isValidPlace(content, { at: 'node', stack: [] }));
  });

  it('of a hand-over stand as long as its team does', () => {
    assert.ok(isValidPlace(content, { at: 'escalation', team: 'windows-dcom', stack: ['b/x'] }));
    assert.ok(!isValidPlace(content, { at: 'escalation', team: 'gone', stack: ['b/x'] }));
  });

  it('of a case that is over need nothing to stand on', () => {
    assert.ok(isValidPlace(content, { at: 'solved', stack: ['p/gone'] }));
    assert.ok(isValidPlace(content, { at: 'closed', stack: ['p/gone'] }));
  });

  it('are anchored at the article, with the facts that are known', () => {
    assert.deepEqual(anchor(content, { at: 'node', stack: ['b/gone'] }, { clustered: 'no' }), {
      at: 'node',
      stack: ['b/x'],
    });
    assert.deepEqual(anchor(content, { at: 'node', stack: ['p/gone'] }, {}), { at: 'choice' });
  });

  it('are anchored at the team of the article, or the last one, where their team is gone', () => {
    const gone = { at: 'escalation', team: 'gone' } as const;
    const at = (...stack: string[]) => anchor(content, { ...gone, stack }, {});

    assert.deepEqual(at('a/call', 'p/inner'), {
      at: 'escalation',
      team: 'windows-dcom',
      stack: ['a/call', 'p/inner'],
    });
    assert.deepEqual(at(), { at: 'escalation', team: 'technical-support', stack: [] });
    assert.deepEqual(at('b/gone'), { at: 'node', stack: ['b/q'] });
  });

  it('have the team of the first article that was left, else technical support', () => {
    assert.equal(lastTeamOf(content, ['p', 'a', 'b']), 'windows-dcom');
    assert.equal(lastTeamOf(content, ['p']), 'technical-support');
    assert.equal(lastTeamOf(content, []), 'technical-support');
  });
});
