import assert from 'node:assert/strict';
import type { Evidence } from '../../src/diagnosis/evidence.ts';
import { Reader, read } from '../../src/diagnosis/reading.ts';
import { knowledge } from '../test-content.ts';

const evidenceOf = (text: string): readonly Evidence[] => read(knowledge, text).evidence;
const noise = (lines: number): string =>
  Array.from({ length: lines }, (_, at) => `09:51:0${at % 10} PID 95107 port 806 step ok`).join(
    '\n',
  );

describe('evidence', () => {
  it('names the first line of a code, and counts the lines it stands on', () => {
    const text = ['start', 'ErrorID: 95107', 'ok', 'ErrorID: 95107', 'error 95107 and 95107'];

    const [evidence, ...more] = evidenceOf(text.join('\n'));

    assert.deepEqual(more, []);
    assert.deepEqual(evidence, {
      kind: 'errorId',
      code: '95107',
      written: '95107',
      line: 2,
      lastLine: 5,
      quote: 'ErrorID: 95107',
      strength: 'strong',
      known: true,
      count: 3,
      articles: ['account-not-administrator'],
    });
  });

  it('names the first and the last line of a code, with the times that stand before them', () => {
    const [evidence] = evidenceOf(
      '2026-11-22 10:00:01.123 ErrorID: 95107\nagain: error 95107\n10:00:07 ErrorID: 95107',
    );

    assert.deepEqual(
      [evidence?.line, evidence?.time, evidence?.lastLine, evidence?.lastTime],
      [1, '2026-11-22 10:00:01.123', 3, '10:00:07'],
    );
  });

  it('has no time where the line has none', () => {
    const [evidence] = evidenceOf('ErrorID: 95107\n10:00:07 ErrorID: 95107\nErrorID: 95107');

    assert.equal(evidence?.lastLine, 3);
    assert.ok(evidence && !('time' in evidence) && !('lastTime' in evidence));
  });

  it('counts empty lines, however lines end', () => {
    for (const end of ['\n', '\r\n', '\r'])
      assert.equal(
        evidenceOf(['', '', 'ErrorID: 95107'].join(end))[0]?.line,
        3,
        JSON.stringify(end),
      );
  });

  it('keeps the surest of several findings of one code, and counts no other', () => {
    const [evidence] = evidenceOf('value 0x7 here\nerror 0x7\nvalue 0x7');

    assert.equal(evidence?.strength, 'strong');
    assert.equal(evidence?.line, 2);
    assert.equal(evidence?.quote, 'error 0x7');
    assert.equal(evidence?.count, 1);
  });

  it('reads a code in two spellings as one', () => {
    const found = evidenceOf('0x800706BE\n-2147023170\n800706beh');

    assert.deepEqual(
      found.map(({ code, count, written }) => ({ code, count, written })),
      [{ code: '0x800706BE', count: 3, written: '0x800706BE' }],
    );
  });

  it('reads the lines of a log that identify a problem, in whatever case and spacing', () => {
    const found = evidenceOf(
      'noise\n  there are currently NO logon servers  available to service the logon request.',
    );

    assert.equal(found[0]?.kind, 'signature');
    assert.equal(found[0]?.line, 2);
    assert.deepEqual(found[0]?.articles, ['logon-servers-unavailable']);
  });

  it('is read out of a long log among timestamps, process ids and ports', () => {
    const text = `${noise(15)}\nVSS provider failed: 0x800706BE\n${noise(15)}`;

    const found = evidenceOf(text);

    assert.deepEqual(
      found.map(({ code, line, quote }) => ({ code, line, quote })),
      [{ code: '0x800706BE', line: 16, quote: 'VSS provider failed: 0x800706BE' }],
    );
  });

  it('is not a bare number of a log', () => {
    const bare = 'the counter stands at 95107 now';

    assert.equal(evidenceOf(`${noise(2)}\n${bare}`).length, 1);
    assert.deepEqual(evidenceOf(`${noise(5)}\n${bare}`), []);
  });

  const bare: [string, string, string][] = [
    ['strong', 'stands in a sentence', 'what do I do with 95107 today'],
    [
      'weak',
      'stands beside one that is labelled',
      'ErrorID 95117, while a colleague in the next team has seen 95107',
    ],
    ['weak', 'stands beside the name of another product', 'outlook tells me 95107 today'],
    ['weak', 'stands behind a name, as a postal code does', 'we deliver to Osny 95107 today'],
    ['weak', 'stands before a name, as a postal code does', 'the site of 95107 Saint-Ouen'],
    ['weak', 'is unknown', 'what do I do with 95999 today'],
  ];
  for (const [strength, why, text] of bare)
    it(`is ${strength} for a bare number that ${why}`, () => {
      const found = evidenceOf(text).find(({ written }) => /^95(?:107|999)$/.test(written));

      assert.equal(found?.strength, strength);
    });

  it('is read out of the first 4000 characters of a line', () => {
    const found = evidenceOf(`ErrorID: 95107 ${'x'.repeat(4000)} ErrorID: 95117`);

    assert.deepEqual(
      found.map(({ code, strength }) => [code, strength]),
      [['95107', 'strong']],
    );
  });

  it('quotes a long line in part', () => {
    const [evidence] = evidenceOf(`${'x '.repeat(900)}ErrorID: 95107${' y'.repeat(900)}`);

    assert.ok((evidence?.quote.length ?? 0) <= 160);
    assert.ok(evidence?.quote.includes('95107'));
  });
});

describe('a reading', () => {
  it('knows a message that is ours, and one that names another product', () => {
    const cases: [string, boolean, boolean][] = [
      ['the mobility service does not install', true, false],
      ['le serveur de traitement ne répond pas', true, false],
      ['replication stopped', true, false],
      ['replication of mysql stopped', false, true],
      ['outlook does not start', false, true],
      ['site recovery and outlook', true, false],
      ['nothing of either', false, false],
    ];

    for (const [text, ours, foreign] of cases) {
      const reading = read(knowledge, text);
      assert.equal(reading.ours, ours, `${text}: ours`);
      assert.equal(reading.foreign, foreign, `${text}: foreign`);
    }
  });

  it('keeps the words of a message, and of a log the lines that speak of trouble', () => {
    assert.equal(read(knowledge, 'one\ntwo').words, 'one\ntwo');

    const log = read(knowledge, `${noise(8)}\nAccès refusé\ncannot open it\n${noise(2)}`);

    assert.equal(log.words, 'Accès refusé\ncannot open it');
    assert.equal(log.lines, 12);
  });

  it('is the same, read line by line', () => {
    const text = 'push installation\nErrorID: 95107\nexit code 511';
    const reader = new Reader(knowledge);

    for (const line of text.split('\n')) reader.line(line);

    assert.deepEqual(reader.end(), read(knowledge, text));
  });

  it('keeps little of a text of any length', () => {
    const reader = new Reader(knowledge);

    for (let line = 0; line < 20_000; line += 1) reader.line(`it failed again on disk ${line}`);

    assert.ok(reader.end().words.length < 10_000);
    assert.equal(reader.end().lines, 20_000);
  });
});

describe('the platform of a message', () => {
  const cases: [string, string | undefined][] = [
    ['the agent on our Ubuntu 20.04 box', 'linux'],
    ['le serveur Windows 2019', 'windows'],
    ['Windows or Linux, it is all the same', undefined],
    ['the agent does not install', undefined],
  ];
  for (const [text, platform] of cases)
    it(`is ${platform ?? 'unknown'} in "${text}"`, () => {
      assert.equal(read(knowledge, text).platform, platform);
    });
});
