import assert from 'node:assert/strict';
import { checkWalks } from '../../src/content-check/check-walks.ts';
import { article, both, madeUp, procedure, question, step, tree } from '../made-up-content.ts';

type Parts = Parameters<typeof madeUp>[0];

const problemsOf = (parts: Parts): string[] => {
  const { content, files } = madeUp(parts);
  return checkWalks(content, files).map(
    ({ file, path, message }) => `${file}: ${path}: ${message}`,
  );
};

const end = { kind: 'end', id: 'end', text: both('Done') } as const;

describe('the check of walks', () => {
  const sound: [string, Parts][] = [
    ['steps one after the other', { articles: [article('a', { steps: [step('x'), step('y')] })] }],
    [
      'options that lead on',
      { trees: [tree('t', [question('q', ['yes', ['no', 'y']]), step('x'), step('y')])] },
    ],
    [
      'calls of procedures, articles and trees',
      {
        articles: [
          article('a', { steps: [{ kind: 'do', id: 'call', procedure: 'p' }, step('last')] }),
        ],
        procedures: [procedure('p', [step('x')])],
        trees: [
          tree('t', [
            { kind: 'article', id: 'one', article: 'a' },
            { kind: 'tree', id: 'two', tree: 'u' },
          ]),
          tree('u', [step('x')]),
        ],
      },
    ],
    [
      'a hand-over that goes on',
      {
        articles: [
          article('a', {
            steps: [
              { kind: 'escalate', id: 'team', team: 'technical-support', next: 'after' },
              step('after'),
            ],
          }),
        ],
      },
    ],
    [
      'one procedure called from two places',
      {
        articles: ['a', 'b'].map((id) =>
          article(id, { steps: [{ kind: 'do', id: 'call', procedure: 'p' }] }),
        ),
        procedures: [procedure('p', [step('x')])],
      },
    ],
  ];
  for (const [what, parts] of sound)
    it(`accepts ${what}`, () => {
      assert.deepEqual(problemsOf(parts), []);
    });

  const unsound: [string, Parts, string[]][] = [
    [
      'an id that two nodes share',
      { articles: [article('a', { steps: [step('x'), step('x')] })] },
      ['knowledge/a.yaml: steps.1.id: x is used twice: rename one'],
    ],
    [
      'a target that is no node',
      { articles: [article('a', { steps: [step('x', { next: 'z' }), step('y')] })] },
      [
        'knowledge/a.yaml: steps.0.next: there is no node z in this file',
        'knowledge/a.yaml: steps.1: y is never reached: no node leads to it',
      ],
    ],
    [
      'an option whose target is no node',
      { trees: [tree('t', [question('q', ['yes', ['no', 'z']]), step('x')])] },
      ['dialogs/t.yaml: nodes.0.options.1.goto: there is no node z in this file'],
    ],
    [
      'a target that lies behind',
      { procedures: [procedure('p', [step('x'), step('y', { next: 'x' })])] },
      ['knowledge/procedures/p.yaml: steps.1.next: x does not lie further on: a walk must end'],
    ],
    [
      'a target that is the node itself',
      { trees: [tree('t', [question('q', [['yes', 'q'], 'no']), step('x')])] },
      ['dialogs/t.yaml: nodes.0.options.0.goto: q does not lie further on: a walk must end'],
    ],
    [
      'a node after an end that no target names',
      { trees: [tree('t', [end, step('x')])] },
      ['dialogs/t.yaml: nodes.1: x is never reached: no node leads to it'],
    ],
    [
      'a node after a hand-over that no target names',
      {
        trees: [
          tree('t', [{ kind: 'escalate', id: 'team', team: 'technical-support' }, step('x')]),
        ],
      },
      ['dialogs/t.yaml: nodes.1: x is never reached: no node leads to it'],
    ],
    [
      'a node that every option jumps over',
      {
        trees: [
          tree('t', [
            question('q', [
              ['yes', 'y'],
              ['no', 'y'],
            ]),
            step('x'),
            step('y'),
          ]),
        ],
      },
      ['dialogs/t.yaml: nodes.1: x is never reached: no node leads to it'],
    ],
    [
      'a procedure that does not exist',
      { articles: [article('a', { steps: [{ kind: 'do', id: 'call', procedure: 'p' }] })] },
      ['knowledge/a.yaml: steps.0.procedure: there is no procedure p'],
    ],
    [
      'an article that does not exist',
      { trees: [tree('t', [{ kind: 'article', id: 'call', article: 'a' }])] },
      ['dialogs/t.yaml: nodes.0.article: there is no article a'],
    ],
    [
      'a tree that does not exist',
      { trees: [tree('t', [{ kind: 'tree', id: 'call', tree: 'u' }])] },
      ['dialogs/t.yaml: nodes.0.tree: there is no tree u'],
    ],
    [
      'an article called as if it were a procedure',
      {
        articles: [
          article('a'),
          article('b', { steps: [{ kind: 'do', id: 'c', procedure: 'a' }] }),
        ],
      },
      ['knowledge/b.yaml: steps.0.procedure: there is no procedure a'],
    ],
    [
      'a team that is not listed',
      { trees: [tree('t', [{ kind: 'escalate', id: 'team', team: 'nobody' }])] },
      ['dialogs/t.yaml: nodes.0.team: nobody is not in lists/teams.yaml'],
    ],
    [
      'a place that is not listed',
      { articles: [article('a', { steps: [step('x', { where: 'moon' })] })] },
      ['knowledge/a.yaml: steps.0.where: moon is not in lists/places.yaml'],
    ],
    [
      'two options with one id',
      { trees: [tree('t', [question('q', ['yes', 'yes']), step('x')])] },
      ['dialogs/t.yaml: nodes.0.options: two options share an id'],
    ],
    [
      'an option with the name of a button',
      { trees: [tree('t', [question('q', ['yes', 'close']), step('x')])] },
      [
        'dialogs/t.yaml: nodes.0.options.1.id: close is what every case can do: give the option another id, such as option-close',
      ],
    ],
    [
      'options that close the case and go back, in place of being chosen',
      { articles: [article('a', { steps: [question('q', ['worked', 'back']), step('x')] })] },
      ['worked', 'back'].map(
        (id, at) =>
          `knowledge/a.yaml: steps.0.options.${at}.id: ${id} is what every case can do: give the option another id, such as option-${id}`,
      ),
    ],
    [
      'a tree that calls itself',
      { trees: [tree('t', [{ kind: 'tree', id: 'call', tree: 't' }])] },
      ['dialogs/t.yaml: nodes: calls itself: t -> t'],
    ],
    [
      'units that call each other, from each of them',
      {
        articles: [article('a', { steps: [{ kind: 'do', id: 'call', procedure: 'p' }] })],
        procedures: [procedure('p', [{ kind: 'tree', id: 'call', tree: 't' }])],
        trees: [tree('t', [{ kind: 'article', id: 'call', article: 'a' }])],
      },
      [
        'knowledge/a.yaml: steps: calls itself: a -> p -> t -> a',
        'knowledge/procedures/p.yaml: steps: calls itself: p -> t -> a -> p',
        'dialogs/t.yaml: nodes: calls itself: t -> a -> p -> t',
      ],
    ],
  ];
  for (const [what, parts, problems] of unsound)
    it(`refuses ${what}`, () => {
      assert.deepEqual(problemsOf(parts), problems);
    });

  it('does not complain of a call to a file that could not be read', () => {
    const { content, files } = madeUp({
      articles: [article('a', { steps: [{ kind: 'do', id: 'call', procedure: 'p' }] })],
      procedures: [procedure('p', [step('x')])],
    });
    const units = new Map([...content.units].filter(([id]) => id !== 'p'));

    const problems = checkWalks({ ...content, units, procedures: new Map() }, files);

    assert.deepEqual(problems, []);
  });
});
