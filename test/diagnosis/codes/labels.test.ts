import assert from 'node:assert/strict';
import { type Context, compileLabels, contextOf } from '../../../src/diagnosis/codes/labels.ts';
import { tokenise } from '../../../src/diagnosis/text/token.ts';

const labels = compileLabels({
  errorId: ['error', 'errorid', 'code'],
  exitCode: ['exit', 'sortie', 'returned'],
  event: ['event'],
  vss: ['vss'],
  notCodeBefore: ['ticket', 'pid', 'port'],
  notCodeAfter: ['rows', 'ms', '€'],
  joiners: ['and'],
  filler: ['the', 'please'],
  verbs: ['returned'],
  numberWords: ['no'],
  articles: ['une'],
  servers: ['server'],
});

const contextIn = (line: string): Context => {
  const tokens = tokenise(line);
  const index = tokens.findIndex(({ text }) => text === '95107');
  assert.notEqual(index, -1);
  return contextOf(labels, tokens, index);
};

describe('labels', () => {
  const cases: [string, Context][] = [
    ['ErrorID: 95107', { label: 'errorId' }],
    ['ERROR 95107', { label: 'errorId' }],
    ['érror 95107', { label: 'errorId' }],
    ['exit 95107', { label: 'exitCode' }],
    ['exit code 95107', { label: 'exitCode' }],
    ['code de sortie VSS: 95107', { label: 'vss' }],
    ['sortie, code 95107', { label: 'exitCode' }],
    ['VSS 95107', { label: 'vss' }],
    ['the job failed 95107', {}],
    ['ticket 95107', { aside: 'ticket' }],
    ['Ticket #95107', { aside: 'Ticket' }],
    ['error in ticket 95107', { aside: 'ticket' }],
    ['ticket says error 95107', { label: 'errorId' }],
    ['srv01 95107', {}],
    ['pid_1 95107', { aside: 'pid_1' }],
    ['the 95107 rows', { aside: 'rows' }],
    ['95107 ms', { aside: 'ms' }],
    ['95107 €', { aside: '€' }],
    ['€95107', { aside: '€' }],
    ['nginx[95107]', { aside: 'nginx' }],
    ['nginx [95107]', {}],
    ['ErrorID[95107]', { label: 'errorId' }],
    ['[95107]', {}],
    ['error one two three 95107', { label: 'errorId' }],
    ['error one two three four 95107', {}],
    ['95107 error', {}],
  ];
  for (const [line, context] of cases)
    it(`say ${JSON.stringify(context)} of 95107 in "${line}"`, () => {
      assert.deepEqual(contextIn(line), context);
    });

  it('know the words that add nothing to a lone code', () => {
    for (const word of ['the', 'please', 'and', 'error', 'exit', 'vss'])
      assert.ok(labels.empty.has(word), word);
    for (const word of ['ticket', 'rows', 'printer']) assert.ok(!labels.empty.has(word), word);
  });
});
