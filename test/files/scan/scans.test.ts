import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { teamsFileHosts } from '../../../src/files/allowed-hosts.ts';
import { fileLimits } from '../../../src/files/file-limits.ts';
import type { FileOutcome } from '../../../src/files/scan/scan-job.ts';
import { createScans, type Scans } from '../../../src/files/scan/scans.ts';
import { built } from '../../built.ts';
import { content } from '../../test-content.ts';
import { type FileHost, startFileHost } from '../file-host.ts';
import { logOf, streamed, zipOf } from '../files.ts';

const allowedHosts = { ...teamsFileHosts, loopback: true };

/** In milliseconds. */
const never = 600_000;

const shortly = (outcome: FileOutcome): unknown[] =>
  outcome.kind === 'refused'
    ? ['refused', outcome.refusal]
    : [outcome.name, outcome.outcome.kind, ...outcome.outcome.articles];

/** Bytes that wait until they are let go. */
const held = (bytes: Uint8Array): { bytes: AsyncIterable<Uint8Array>; letGo: () => void } => {
  let letGo = (): void => undefined;
  const wait = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  async function* waiting(): AsyncGenerator<Uint8Array> {
    await wait;
    yield bytes;
  }
  return { bytes: waiting(), letGo };
};

describe('scans in worker threads', () => {
  const log = Buffer.from(logOf('95107'));
  const answer = ['a.log', 'answer', 'account-not-administrator'];
  let host: FileHost;
  let worker: URL;
  let scans: Scans;

  before(async () => {
    worker = pathToFileURL(await built('files/scan/scan-worker.js'));
    scans = createScans({ content, worker });
    host = await startFileHost((request, response) => {
      if (request.url !== '/a.log') response.writeHead(404);
      response.end(request.url === '/a.log' ? log : '');
    });
  });

  after(() => host.close());

  it('read a file behind a link', async () => {
    const outcome = await scans.scan('1', {
      name: '../a.log',
      url: `${host.address}/a.log`,
      allowedHosts,
    });

    assert.ok(outcome.kind === 'read');
    assert.deepEqual(shortly(outcome), answer);
    assert.deepEqual(outcome.log, {
      name: 'a.log',
      lines: 1000,
      earlierRuns: 0,
      harmless: [],
      moreHarmless: 0,
    });
    const [evidence] = outcome.outcome.evidence;
    assert.deepEqual([evidence?.line, evidence?.time], [1000, '12:00:10']);
  });

  it('read with the worker as it was written, which tsx reads', async () => {
    const scan = createScans({ content }).scan('1', { name: 'a.log', bytes: streamed(log) });

    assert.deepEqual(shortly(await scan), answer);
  });

  it('read a stream, whatever its pieces', async () => {
    const scanned = await Promise.all(
      [500, log.length].map((size) =>
        scans.scan(`${size}`, { name: 'a.log', bytes: streamed(log, size) }),
      ),
    );

    for (const outcome of scanned) assert.deepEqual(shortly(outcome), answer);
  });

  it('read an archive, and lead with the log that answers', async () => {
    const bytes = streamed(
      zipOf({ 'none.log': logOf('1'), 'ask.log': 'exit code 511\n', 'a.log': log }),
    );

    const outcome = await scans.scan('1', { name: 'all.zip', bytes });

    assert.ok(outcome.kind === 'read');
    assert.deepEqual(shortly(outcome), answer);
    assert.equal(outcome.texts, 3);
    assert.deepEqual(
      outcome.others.map(({ name, kind }) => [name, kind]),
      [
        ['ask.log', 'choose'],
        ['none.log', 'unknown'],
      ],
    );
  });

  it('refuse what cannot be read, and say why', async () => {
    const link = (url: string, hosts = allowedHosts): Promise<FileOutcome> =>
      scans.scan(url, { name: 'a.log', url, allowedHosts: hosts });
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield log;
      throw new Error('the sender has gone');
    }
    const stream = (key: string, bytes: AsyncIterable<Uint8Array>): Promise<FileOutcome> =>
      scans.scan(key, { name: 'a.log', bytes });

    const outcomes = await Promise.all([
      link(`${host.address}/none`),
      link(`${host.address}/a.log`, teamsFileHosts),
      stream('1', breaking()),
      stream('2', streamed(Buffer.alloc(9))),
      stream('3', streamed(gzipSync(Buffer.alloc(15_000_000, 'a')))),
    ]);

    assert.deepEqual(
      outcomes.map((outcome) => outcome.kind === 'refused' && outcome.refusal),
      ['link-expired', 'foreign-host', 'unreachable', 'binary', 'bomb'],
    );
  });

  it('refuse more bytes than the limit, and close their stream', async () => {
    const small = createScans({ content, worker, limits: { ...fileLimits, size: 100_000 } });
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield log;
      } finally {
        closed = true;
      }
    }

    const outcome = await small.scan('1', { name: 'a.log', bytes: endless() });

    assert.deepEqual(shortly(outcome), ['refused', 'too-big']);
    assert.ok(closed);
  });

  it('join a scan that is running for the same key', async () => {
    const { bytes, letGo } = held(log);
    const first = scans.scan('same', { name: 'a.log', bytes });
    const again = scans.scan('same', { name: 'a.log', url: 'https://gone', allowedHosts });

    letGo();

    assert.deepEqual(shortly(await first), answer);
    assert.equal(await again, await first);
    assert.notDeepEqual(
      await scans.scan('same', { name: 'a.log', bytes: streamed(Buffer.alloc(0)) }),
      await first,
    );
  });

  it('end a file that takes too long; twenty wait for two, and the next is refused', async () => {
    const impatient = createScans({ content, worker, limits: { ...fileLimits, scanTime: 10 } });
    const scan = (key: number): Promise<FileOutcome> =>
      impatient.scan(`${key}`, { name: 'a.log', bytes: held(log).bytes });
    const all = Array.from({ length: 22 }, (_, key) => scan(key));

    assert.deepEqual(shortly(await scan(22)), ['refused', 'busy']);

    for (const outcome of await Promise.all(all))
      assert.deepEqual(shortly(outcome), ['refused', 'too-long']);
    assert.deepEqual(shortly(await scan(22)), ['refused', 'too-long']);
  });

  it('are finished when no more are begun; those that wait and those that come are refused', async () => {
    const stopping = createScans({ content, worker });
    const files = [held(log), held(log), held(log)];
    const scanned = files.map(({ bytes }, at) => stopping.scan(`${at}`, { name: 'a.log', bytes }));

    stopping.stop(never);
    assert.deepEqual(shortly((await scanned[2]) as FileOutcome), ['refused', 'stopped']);
    const late = stopping.scan('late', { name: 'a.log', bytes: streamed(log) });
    assert.deepEqual(shortly(await late), ['refused', 'stopped']);

    for (const { letGo } of files) letGo();
    for (const outcome of await Promise.all(scanned.slice(0, 2)))
      assert.deepEqual(shortly(outcome), answer);
  });

  it('are given up when they take longer than they have left', async () => {
    const stopping = createScans({ content, worker });
    const scanned = stopping.scan('1', { name: 'a.log', bytes: held(log).bytes });

    stopping.stop(10);

    assert.deepEqual(shortly(await scanned), ['refused', 'stopped']);
  });

  it('refuse a file whose worker fails, and go on with the next', async () => {
    const logged: unknown[] = [];
    const broken = createScans({
      content: { ...content, lists: {} as never },
      worker,
      log: (...event) => logged.push(event),
    });

    for (const key of ['1', '2', '3'])
      assert.deepEqual(shortly(await broken.scan(key, { name: 'a.log', bytes: streamed(log) })), [
        'refused',
        'failed',
      ]);
    const cloneless = createScans({
      content: { ...content, lists: (() => undefined) as never },
      worker,
      log: (...event) => logged.push(event),
    });
    await cloneless.scan('4', { name: 'a.log', bytes: streamed(log) });
    assert.deepEqual(logged.pop(), ['scan-failed', { error: 'DataCloneError' }]);
    assert.deepEqual(logged, Array(3).fill(['scan-failed', { error: 'TypeError' }]));
  });
});
