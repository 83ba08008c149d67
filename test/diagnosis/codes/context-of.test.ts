import assert from 'node:assert/strict';
import { type Context, contextOf } from '../../../src/diagnosis/codes/context-of.ts';
import { compileLabels } from '../../../src/diagnosis/codes/labels.ts';
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

describe('the words round a number', () => {
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
    ['an error: une 95107', { label: 'errorId' }],
    ['Job no. 95107', { aside: 'Job' }],
    ['error no. 95107', { label: 'errorId' }],
    ['process server ticket 95107', {}],
    ['ticket about something quite 95107', { aside: 'ticket', far: true }],
    ['it returned 95107 rows', { aside: 'rows' }],
    ['error 95107 rows', { label: 'errorId' }],
    ['error on 95107 rows', { aside: 'rows' }],
    ['SRV-95107', { aside: 'SRV-' }],
    ['error-95107', { label: 'errorId' }],
    ['EP-95107', {}],
    ['95107 please (exit code)', { label: 'exitCode' }],
    ['95107 then exit', {}],
    ['in Osny 95107', { town: true }],
    ['in Escalon (95107)', { town: true }],
    ['Arcata, CA 95107', { town: true }],
    ['95107 Saint-Ouen', { town: true }],
    ['Osny 95107', {}],
    ['Stopped. Osny 95107', {}],
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
