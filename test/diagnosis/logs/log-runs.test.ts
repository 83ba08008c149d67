import assert from 'node:assert/strict';
import { explanation } from '../../../src/cli/explain/explanation.ts';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { type Reading, read } from '../../../src/diagnosis/reading.ts';
import { content, knowledge, scenes } from '../../test-content.ts';

const run = '12:00:00 Trace Session Started';
const success = '12:00:59 Push install succeeded';
const code = (number: string): string => `12:00:10 ErrorID: ${number}`;
const quiet = Array.from({ length: 6 }, (_, at) => `12:00:0${at} step done`);
const log = (...lines: string[]): string => [...quiet, ...lines].join('\n');

const readLog = (...lines: string[]): Reading => read(knowledge, log(...lines));
const found = (...lines: string[]): [string, number][] =>
  readLog(...lines).evidence.map(({ code: of, line }) => [of, line]);
/** The line of a log that is so far after its quiet lines. */
const at = (line: number): number => quiet.length + line;

describe('the runs of a log', () => {
  it('count only by the last of them', () => {
    assert.deepEqual(found(run, code('95107'), run, code('95117')), [['95117', at(4)]]);
    assert.deepEqual(found(code('95107'), run, code('95117')), [['95117', at(3)]]);
    assert.deepEqual(found(code('95107'), run, code('95107')), [['95107', at(3)]]);
  });

  it('are left out where the last one shows something, and how many is said', () => {
    const runs = [run, code('95107'), run, code('95117'), run, ...quiet, run, code('95106')];

    assert.equal(readLog(...runs).earlierRuns, 2);
    assert.equal(readLog(run, run, code('95107')).earlierRuns, 0);
    assert.equal(readLog(code('95107')).earlierRuns, 0);
  });

  it('leave it to the one before where the last shows nothing and does not succeed', () => {
    assert.deepEqual(found(run, code('95107'), run, code('95117'), run, ...quiet), [
      ['95117', at(4)],
    ]);
    assert.equal(readLog(run, code('95107'), run, code('95117'), run, ...quiet).earlierRuns, 1);
    assert.equal(readLog(run, code('95107'), run, ...quiet).earlierRuns, 0);
  });

  it('leave it to the last one with something, however many show nothing after it', () => {
    assert.deepEqual(found(run, code('95107'), run, run, ...quiet, run), [['95107', at(2)]]);
  });

  it('show nothing where the last one succeeded', () => {
    const { evidence, earlierRuns, succeeded } = readLog(run, code('95107'), run, success);

    assert.deepEqual(evidence, []);
    assert.equal(earlierRuns, 1);
    assert.equal(succeeded, at(4));
  });

  it('begin before what stands on their first line', () => {
    assert.deepEqual(found(code('95107'), `${run}, ErrorID: 95117`), [['95117', at(2)]]);
  });

  it('begin in whatever way a log says it', () => {
    for (const text of content.lists['log-lines'].runStarts)
      assert.deepEqual(found(code('95107'), `${text}.`, code('95117')), [['95117', at(3)]], text);
  });

  it('have words each', () => {
    const { words } = readLog('12:00:00 it failed', run, '12:00:00 access denied', code('95107'));

    assert.match(words, /access denied/);
    assert.doesNotMatch(words, /it failed/);
  });

  it('are told of in the explanation, where something was found in them', () => {
    const explained = (...lines: string[]): string =>
      explanation(knowledge, scenes.en, readLog(...lines), []);

    assert.match(explained(run, code('95107'), run, code('95117')), /Earlier runs.*: 1$/m);
    assert.doesNotMatch(explained(run, code('95117')), /Earlier runs/);
  });
});

describe('a success in a log', () => {
  const reasonOf = (...lines: string[]): [string, string, string[], number | undefined] => {
    const { kind, reason, articles } = diagnose(knowledge, log(...lines));
    return [kind, reason.kind, [...articles], reason.line];
  };

  it('asks whether what stands before it is over', () => {
    assert.deepEqual(reasonOf(run, code('95107'), success), [
      'choose',
      'over',
      ['account-not-administrator'],
      at(3),
    ]);
  });

  it('is all that there is where nothing stands before it', () => {
    const all = ['unknown', 'succeeded', [], at(2)];

    assert.deepEqual(reasonOf(run, success), all);
    assert.deepEqual(reasonOf('12:00:00 wmi blocked by the firewall, failed', success), all);
    assert.deepEqual(reasonOf('12:00:00 error 0x81234567', success), all);
  });

  it('is none any more when something is found after it', () => {
    assert.deepEqual(reasonOf(run, success, code('95107')), [
      'answer',
      'codes',
      ['account-not-administrator'],
      undefined,
    ]);
    assert.equal(readLog(success, '12:00:00 error 0x81234567').succeeded, undefined);
    assert.equal(readLog(`${success}, ErrorID: 95107`).succeeded, undefined);
  });

  it('stays one when a number that may mean nothing stands after it', () => {
    assert.equal(readLog(code('95107'), success, '12:00:00 reached 95117').succeeded, at(2));
  });

  it('is none any more when a new run begins', () => {
    assert.equal(readLog(success, run, ...quiet).succeeded, undefined);
  });

  it('is the last of several', () => {
    assert.equal(readLog(success, code('95107'), success, success).succeeded, at(4));
  });

  it('counts in whatever way a log says it', () => {
    for (const text of content.lists['log-lines'].successes)
      assert.deepEqual(
        reasonOf(code('95107'), `12:00:59 ${text}`).slice(0, 2),
        ['choose', 'over'],
        text,
      );
  });

  it('counts for nothing in a message', () => {
    const { kind, reason } = diagnose(knowledge, 'Push install succeeded\nErrorID: 95107');

    assert.deepEqual([kind, reason.kind], ['answer', 'codes']);
    assert.equal(diagnose(knowledge, 'ErrorID: 95107\nPush install succeeded').kind, 'answer');
  });
});

describe('a harmless line', () => {
  const harmless = '12:00:00 Action skipped: condition is false';

  it('is told with its reason, its first line, and how often it stands there', () => {
    const { reason } = content.lists['log-lines'].harmless.find(
      ({ text }) => text === 'condition is false',
    ) as { reason: object };

    const { harmless: told, evidence } = readLog(harmless, code('95107'), harmless, harmless);

    assert.deepEqual(told, [{ text: 'condition is false', reason, line: at(1), count: 3 }]);
    assert.deepEqual(
      evidence.map(({ code: of }) => of),
      ['95107'],
    );
  });

  for (const { text, reason } of content.lists['log-lines'].harmless)
    it(`is "${text}", and no evidence`, () => {
      const reading = readLog(`12:00:00 ${text}`);

      assert.deepEqual(reading.evidence, []);
      assert.deepEqual(reading.harmless, [{ text, reason, line: at(1), count: 1 }]);
    });

  it('is no evidence by a code that is unknown, nor by a line that identifies a problem', () => {
    for (const more of ['0x81234567', 'ErrorID: 95999', 'There is not enough space on the disk']) {
      const reading = readLog(`${harmless}, ${more}`);

      assert.deepEqual(reading.evidence, [], more);
      assert.equal(reading.harmless.length, 1, more);
    }
  });

  it('is evidence by a code that is known, and then not told as harmless', () => {
    for (const [more, of] of [
      ['ErrorID: 95107', '95107'],
      ['0x800706BE', '0x800706BE'],
      ['exit code 806', '806'],
    ] as const) {
      const reading = readLog(`${harmless}, ${more}`);

      assert.deepEqual(
        reading.evidence.map(({ code: one, line }) => [one, line]),
        [[of, at(1)]],
      );
      assert.deepEqual(reading.harmless, []);
    }
  });

  it('does not make a success none', () => {
    assert.equal(readLog(success, harmless, `${harmless} 0x81234567`).succeeded, at(1));
  });

  it('of an earlier run is not told', () => {
    assert.deepEqual(readLog(harmless, code('95107'), run, code('95117')).harmless, []);
  });

  it('is told in both languages in the explanation', () => {
    for (const locale of ['en', 'fr'] as const) {
      const { reason } = readLog(harmless).harmless[0] as { reason: Record<'en' | 'fr', string> };
      const told = explanation(knowledge, scenes[locale], readLog(harmless), []);

      assert.ok(told.includes(reason[locale]), told);
    }
  });
});

describe('the findings of a log', () => {
  it('are counted by the lines they stand on', () => {
    const [evidence, ...more] = readLog(
      code('95107'),
      code('95107'),
      '12:00:00 ErrorID: 95107 and once more ErrorID: 95107',
    ).evidence;

    assert.deepEqual(more, []);
    assert.deepEqual([evidence?.line, evidence?.count], [at(1), 3]);
  });

  it('are counted in their own run', () => {
    const [evidence] = readLog(code('95107'), code('95107'), run, code('95107')).evidence;

    assert.deepEqual([evidence?.line, evidence?.count], [at(4), 1]);
  });

  const consequences: [string, string[], string[]][] = [
    [
      'an account without rights before the access that is denied',
      [code('95517'), code('95107')],
      ['account-not-administrator', 'access-denied'],
    ],
    [
      'a service that is stopped before the logon servers that are missing',
      [code('95521'), '12:00:00 The Netlogon service has not been started'],
      ['netlogon-stopped', 'logon-servers-unavailable'],
    ],
  ];
  for (const [what, lines, articles] of consequences)
    it(`put the cause first: ${what}`, () => {
      for (const order of [lines, [...lines].reverse()])
        assert.deepEqual(diagnose(knowledge, log(...order)).articles, articles);
    });

  it('are of few lines, however many different ones a log has', () => {
    const lines = Array.from({ length: 3000 }, (_, line) => `12:00:00 ErrorID: ${100_000 + line}`);

    assert.ok(readLog(...lines).evidence.length <= 1000);
  });

  it('are not searched by the words of lines that are harmless', () => {
    const harmless = content.lists['log-lines'].harmless.map(({ text }) => `12:00:01 WARN ${text}`);

    assert.equal(diagnose(knowledge, log(...harmless)).kind, 'unknown');
    assert.equal(readLog(...harmless).words, '');
  });
});
