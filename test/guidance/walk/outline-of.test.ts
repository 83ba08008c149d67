import assert from 'node:assert/strict';
import { outlineOf } from '../../../src/guidance/walk/outline-of.ts';
import { article, both, madeUp, procedure, question, step } from '../../made-up-content.ts';
import { content as real } from '../../test-content.ts';

type Steps = NonNullable<NonNullable<Parameters<typeof article>[1]>['steps']>;

/** The outline of an article with these steps, a line a text: "1 ask >2 >3", "2 act then 4". */
const outline = (steps: Steps, ...procedures: ReturnType<typeof procedure>[]): string[] => {
  const { content } = madeUp({ articles: [article('a', { steps })], procedures });
  return outlineOf(content, 'a').map(({ number, node, options, next, again }) =>
    [
      number,
      node.id,
      ...options.map((line) => `>${line}`),
      ...(next === undefined ? [] : [`then ${next}`]),
      ...(again ? [`again ${again.first}-${again.last}`] : []),
    ].join(' '),
  );
};

describe('the outline of an article', () => {
  it('lists steps in the order they are written', () => {
    assert.deepEqual(outline([step('one'), step('two')]), ['1 one', '2 two']);
  });

  it('says where each answer of a question leads', () => {
    const steps = [question('q', ['yes', ['no', 'two']]), step('one'), step('two')];

    assert.deepEqual(outline(steps), ['1 q >2 >3', '2 one', '3 two']);
  });

  it('says where a step goes on that does not go on below', () => {
    const steps = [
      question('q', [
        ['yes', 'one'],
        ['no', 'two'],
      ]),
      step('one', { next: 'three' }),
      step('two'),
      step('three'),
    ];

    assert.deepEqual(outline(steps), ['1 q >2 >3', '2 one then 4', '3 two', '4 three']);
  });

  it('counts the hand-over after the last line as a line', () => {
    const steps = [
      question('q', [['yes', 'call'], 'no']),
      step('one'),
      { kind: 'do', id: 'call', procedure: 'p' } as const,
    ];
    const asking = procedure('p', [
      question('r', [['stop', 'last'], 'go']),
      step('x'),
      step('last'),
    ]);

    assert.deepEqual(outline(steps, asking), ['1 q >3 >2', '2 one', '3 r >5 >4', '4 x', '5 last']);
    assert.deepEqual(outline([question('q', ['yes', ['no', 'one']]), step('one')]), ['1 one']);
  });

  it('writes a procedure out where it is called, and goes on where the call says', () => {
    const steps = [
      { kind: 'do', id: 'call', procedure: 'p', next: 'two' } as const,
      step('one'),
      step('two'),
    ];

    assert.deepEqual(outline(steps, procedure('p', [step('x'), step('y')])), [
      '1 x',
      '2 y then 4',
      '3 one',
      '4 two',
    ]);
  });

  it('names the lines to do over again where a procedure is called anew', () => {
    const steps = [
      { kind: 'do', id: 'first', procedure: 'p' } as const,
      step('one'),
      { kind: 'do', id: 'second', procedure: 'p' } as const,
    ];

    assert.deepEqual(outline(steps, procedure('p', [step('x'), step('y')])), [
      '1 x',
      '2 y',
      '3 one',
      '4 second again 1-2',
    ]);
  });

  it('leaves out a question whose answers lead on alike, and goes past it', () => {
    const steps = [
      question('q', ['yes', ['no', 'two']]),
      step('one', { next: 'idle' }),
      step('two'),
      question('idle', ['a', 'b'], { fact: 'platform' }),
      step('three'),
    ];

    assert.deepEqual(outline(steps), ['1 q >2 >3', '2 one then 4', '3 two', '4 three']);
  });

  it('keeps such a question for the command that it shows, without its answers', () => {
    const run = { shell: 'cmd', elevated: 'no', command: 'ver\nver\n' } as const;
    const steps = [question('look', ['seen', 'not-seen'], { run }), step('one')];

    assert.deepEqual(outline(steps), ['1 look', '2 one']);
  });

  it('goes nowhere from an end and from a hand-over that nothing follows', () => {
    const steps = [
      question('q', ['yes', ['no', 'last']]),
      { kind: 'end', id: 'end', text: both('Done') } as const,
      { kind: 'escalate', id: 'last', team: 'technical-support' } as const,
    ];

    assert.deepEqual(outline(steps), ['1 q >2 >3', '2 end', '3 last']);
  });

  for (const id of real.articles.keys())
    it(`leads only forward in ${id}, to lines that there are`, () => {
      const entries = outlineOf(real, id);

      for (const { number, next, options } of entries)
        for (const line of next === undefined ? options : [next, ...options])
          assert.ok(line > number && line <= entries.length + 1, `${number} leads to ${line}`);
      assert.deepEqual(
        entries.map(({ number }) => number),
        entries.map((_, index) => index + 1),
      );
    });
});
