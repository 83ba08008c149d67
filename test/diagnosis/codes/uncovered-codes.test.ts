import assert from 'node:assert/strict';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Outcome } from '../../../src/diagnosis/outcome.ts';
import { knowledge } from '../../test-content.ts';

const diagnosed = (text: string): Outcome => diagnose(knowledge, text);

const codesOf = ({ evidence }: Outcome): string[] =>
  evidence.map(({ kind, code }) => `${kind} ${code}`);

describe('a number that is known but not covered', () => {
  const unknown: [string, string][] = [
    ['78007', 'errorId 78007'],
    ['Error 78007: the requested operation could not be completed', 'errorId 78007'],
    ['ErrorID: 8061', 'errorId 8061'],
    ['error 150097 between two regions', 'errorId 150097'],
    ['exit code 3', 'exitCode 3'],
    ['Windows event 517', 'event 517'],
    ['Event ID 517 in the backup log', 'event 517'],
    ['0x80070005', 'hresult 0x80070005'],
    ['2147754994', 'hresult 0x800423F2'],
  ];
  for (const [text, code] of unknown)
    it(`is named and no article is guessed: ${text}`, () => {
      const outcome = diagnosed(text);

      assert.equal(outcome.kind, 'unknown');
      assert.equal(outcome.reason.kind, 'neighbour');
      assert.deepEqual(codesOf(outcome), [code]);
    });

  const asked: [string, string[]][] = [
    ['95525', ['account-not-root']],
    ['EP0963', ['account-not-root']],
    ['exit code 42', ['operating-system-unsupported']],
    [
      'Unified agent installation has failed with exit code - 42.',
      ['operating-system-unsupported'],
    ],
    ['the VSS provider gives 0x80070005', ['vss-other']],
  ];
  for (const [text, articles] of asked)
    it(`is a question where it may come down to an article: ${text}`, () => {
      const outcome = diagnosed(text);

      assert.equal(outcome.kind, 'choose');
      assert.deepEqual(outcome.articles, articles);
    });

  it('is not taken for a slip of a code', () => {
    assert.deepEqual(diagnosed('ErrorID 95104').near, []);
  });

  it('keeps the ErrorID 806 of the process server beside the exit code 806', () => {
    const { kind, articles, reason } = diagnosed('806');

    assert.deepEqual([kind, reason.kind, articles], ['choose', 'bare', ['vss-cscript-denied']]);
  });

  it('gives way to a code that has an article', () => {
    const { kind, articles } = diagnosed('78007, provider error 95107');

    assert.deepEqual([kind, articles], ['answer', ['account-not-administrator']]);
  });

  const silent = [
    'ticket 78007',
    'PID 95104',
    '95104 rows',
    'my python script ended with exit code 2',
    'outlook says 0x80070005',
    'Windows Update fails with 0x80070005',
  ];
  for (const text of silent)
    it(`is left aside in "${text}"`, () => {
      assert.deepEqual([diagnosed(text).kind, diagnosed(text).reason.kind], ['unknown', 'none']);
    });
});

describe('exit codes of the VSS script', () => {
  for (const [code, article] of [
    ['517', 'vss-service-marked-for-deletion'],
    ['802', 'vss-dcom-critical'],
    ['806', 'vss-cscript-denied'],
    ['501', 'vss-other'],
    ['516', 'vss-other'],
    ['560', 'vss-other'],
    ['804', 'vss-other'],
  ] as const)
    it(`lead by ${code} to ${article}`, () => {
      const { kind, articles } = diagnosed(`exit code ${code}`);

      assert.deepEqual([kind, articles], ['answer', [article]]);
    });

  it('lead to the article of the error number where both stand', () => {
    assert.deepEqual(
      diagnosed('0x80070430, exit code 513').articles[0],
      'vss-service-marked-for-deletion',
    );
  });
});
