import assert from 'node:assert/strict';
import { createGzip, gzipSync } from 'node:zlib';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { type FileLimits, fileLimits } from '../../../src/files/file-limits.ts';
import { FileRefusal, type RefusalKind } from '../../../src/files/file-refusal.ts';
import { type Scanned, scanFile } from '../../../src/files/scan/scan-file.ts';
import { knowledge } from '../../test-content.ts';
import { logOf, streamed, zipOf } from '../files.ts';

const sizes = [1, 7, 4096, undefined];
const megabyte = 1024 * 1024;

const scan = (
  bytes: Uint8Array,
  { name = 'a.log', size, limits }: { name?: string; size?: number; limits?: FileLimits } = {},
): Promise<Scanned[]> => scanFile(knowledge, name, streamed(bytes, size), limits);

/** Names of texts, each with its lines and the first code in it. */
const summary = (scanned: readonly Scanned[]): unknown[] =>
  scanned.map(({ name, reading }) => [name, reading.lines, reading.evidence[0]?.code]);

const refuses = (
  kind: RefusalKind,
  bytes: Uint8Array,
  more: Parameters<typeof scan>[1] = {},
): Promise<void> => assert.rejects(scan(bytes, more), new FileRefusal(kind));

/** A ZIP archive whose sizes stand after the data, as streams write them. */
const streamedZip = (files: Readonly<Record<string, string>>, Entry = ZipDeflate): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, text] of Object.entries(files)) {
    const entry = new Entry(name);
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return Buffer.concat(pieces);
};

const random = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 11);

const log = Buffer.from(logOf('95107'));
const found = (name: string): unknown[] => [name, 1000, '95107'];

describe('a file that is scanned', () => {
  for (const [what, bytes, names] of [
    ['a log', log, ['a.log']],
    ['a gzipped log', gzipSync(log), ['a.log']],
    [
      'a gzipped log in two parts',
      Buffer.concat([gzipSync(log.subarray(0, 999)), gzipSync(log.subarray(999))]),
      ['a.log'],
    ],
    ['a ZIP archive', zipOf({ 'x/b.log': log, 'c.txt': log }), ['b.log', 'c.txt']],
    ['a ZIP archive without compression', zipSync({ 'b.log': [log, { level: 0 }] }), ['b.log']],
    [
      'a ZIP archive of a stream',
      streamedZip({ 'b.log': logOf('95107'), 'c.log': logOf('95107') }),
      ['b.log', 'c.log'],
    ],
    [
      'a ZIP archive in one',
      zipOf({ 'in.zip': zipOf({ 'b.log': log }), 'c.log': log }),
      ['b.log', 'c.log'],
    ],
    ['a gzipped log in a ZIP archive', zipOf({ 'b.log.gz': gzipSync(log) }), ['b.log']],
    ['a gzipped ZIP archive', gzipSync(zipOf({ 'b.log': log })), ['b.log']],
    [
      'a UTF-16 log in a ZIP archive',
      zipOf({ 'b.log': Buffer.from(`\ufeff${logOf('95107')}`, 'utf16le') }),
      ['b.log'],
    ],
    [
      'an archive with a program and a folder beside the log',
      zipOf({ 'logs/': '', 'a.exe': random(9000), 'logs/b.log': log, 'empty.log': '' }),
      ['b.log'],
    ],
  ] as const)
    it(`may be ${what}, however it is cut`, async () => {
      for (const size of sizes)
        assert.deepEqual(
          summary(
            await scan(bytes, {
              name: 'a.log.gz'.slice(0, what.includes('gzipped') ? 8 : 5),
              ...(size && { size }),
            }),
          ),
          names.map(found),
          `in pieces of ${size} bytes`,
        );
    });

  it('is known by its first bytes, whatever its name says', async () => {
    assert.deepEqual(summary(await scan(zipOf({ 'b.log': log }), { name: 'a.txt' })), [
      found('b.log'),
    ]);
    assert.deepEqual(summary(await scan(log, { name: 'a.zip' })), [found('a.zip')]);
  });

  const members = Array.from({ length: 2000 }, (_, at) => ({ step: at, path: 'C:\\new\\a' }));
  const error = { id: 7, ErrorId: '95107', message: 'first,\nsecond: 0x800706BE' };
  const json = JSON.stringify({ members, error, after: members });
  for (const [encoding, bytes] of [
    ['UTF-8', Buffer.from(json)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${json}`)],
    ['UTF-16 LE', Buffer.from(json, 'utf16le')],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${json}`, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\ufeff${json}`, 'utf16le').swap16()],
  ] as const)
    it(`may be JSON without line ends in ${encoding}, of which each member is read`, async () => {
      for (const size of [7, 4096, bytes.length]) {
        const [scanned] = await scan(bytes, { name: 'a.json', size });

        assert.deepEqual(
          scanned?.reading.evidence.map(({ code, quote }) => [code, quote]),
          [
            ['95107', '"ErrorId":"95107"'],
            ['0x800706BE', 'second: 0x800706BE"}'],
          ],
        );
      }
    });

  it('is shown by its bare name, wherever its archive would put it', async () => {
    const names = ['../../etc/x.log', 'C:\\Windows\\y.log', 'a\u0000\u202eb/z.log'];

    const scanned = await scan(zipOf(Object.fromEntries(names.map((name) => [name, log]))));

    assert.deepEqual(summary(scanned), ['x.log', 'y.log', 'z.log'].map(found));
  });

  it('is read up to the limit of files where its archives have more', async () => {
    const limits = { ...fileLimits, entries: 2 };
    const files = { 'b.log': log, 'c.log': log, 'd.log': log };

    for (const [names, zip] of [
      [['b.log', 'c.log'], zipOf(files)],
      [['b.log'], zipOf({ 'in.zip': zipOf(files), 'e.log': log })],
    ] as const)
      assert.deepEqual(summary(await scan(zip, { limits })), names.map(found));
  });

  it('may lie among any number of folders, which count for nothing', async () => {
    const limits = { ...fileLimits, entries: 1 };
    const folders = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${at}/`, '']));

    for (const zip of [
      zipOf({ ...folders, '9/b.log': log }),
      streamedZip({ ...folders, '9/b.log': logOf('95107') }),
    ])
      assert.deepEqual(summary(await scan(zip, { limits })), [found('b.log')]);
  });

  it('is read in archives down to one in another, and no deeper', async () => {
    const deep = zipOf({
      'in.zip': zipOf({ 'deeper.zip': zipOf({ 'b.log': log }), 'c.log': log }),
    });

    assert.deepEqual(summary(await scan(deep)), [found('c.log')]);
  });

  it('may follow a big file that is no text', async () => {
    for (const zip of [
      zipOf({ 'a.bin': random(megabyte), 'b.log': log }),
      zipSync({ 'a.bin': [random(megabyte), { level: 0 }], 'b.log': log }),
    ])
      assert.deepEqual(summary(await scan(zip, { size: 65_536 })), [found('b.log')]);
  });
});

describe('a file that is refused', () => {
  for (const [what, kind, bytes] of [
    ['nothing', 'empty', Buffer.alloc(0)],
    ['blank lines', 'empty', Buffer.from(' \r\n\t\r\n')],
    [
      'a program',
      'binary',
      Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), random(5000)]),
    ],
    ['zeros', 'binary', Buffer.alloc(200_000)],
    ['an empty archive', 'no-text', zipOf({})],
    ['an archive of programs', 'no-text', zipOf({ 'a.exe': random(5000), 'b.exe': random(5000) })],
    ['an archive of empty files', 'no-text', zipOf({ 'a.log': '', 'b.log': '\n' })],
    ['a gzipped program', 'no-text', gzipSync(random(5000))],
    ['a gzipped nothing', 'no-text', gzipSync('')],
    ['a gzipped log that is cut off', 'broken-archive', gzipSync(log).subarray(0, -500)],
    ['a gzipped log without its end', 'broken-archive', gzipSync(log).subarray(0, -4)],
    [
      'a ZIP archive that is cut in a header',
      'broken-archive',
      zipOf({ 'b.log': log }).subarray(0, 20),
    ],
    [
      'a ZIP archive that is cut in a log',
      'broken-archive',
      zipOf({ 'b.log': log }).subarray(0, 500),
    ],
    [
      'a ZIP archive without its table',
      'broken-archive',
      zipSync({ 'b.log': [log, { level: 0 }] }).subarray(0, log.length + 35),
    ],
    [
      'a stored stream without a size',
      'broken-archive',
      streamedZip({ 'b.log': 'text' }, ZipPassThrough as never),
    ],
    [
      'text behind the mark of an archive',
      'broken-archive',
      Buffer.from('PK\x03\x04 is how archives begin'),
    ],
  ] as const)
    it(`is ${kind} for ${what}, however it is cut`, async () => {
      for (const size of sizes) await refuses(kind, bytes, size ? { size } : {});
    });

  it('is broken-archive where bytes of an archive are damaged', async () => {
    for (const packed of [gzipSync(log), zipOf({ 'b.log': log })]) {
      const damaged = Buffer.from(packed);
      damaged.fill(0xff, 100, 160);

      await refuses('broken-archive', damaged);
    }
  });

  it('is encrypted for an archive that needs a password', async () => {
    const zip = zipOf({ 'b.log': log });
    zip[6] = (zip[6] as number) | 1;

    await refuses('encrypted', zip);
  });

  it('is broken-archive for a method of packing that is not known', async () => {
    const zip = zipOf({ 'b.log': log });
    zip[8] = 99;

    await refuses('broken-archive', zip);
  });

  it('is too-many for an archive of thousands of files without a text among the first', async () => {
    const program = random(100);
    const names = Array.from({ length: 3000 }, (_, at) => [`${at}.log`, program] as const);

    await refuses('too-many', zipOf(Object.fromEntries(names)));
    await refuses('too-many', zipOf({ 'in.zip': zipOf(Object.fromEntries(names)) }));
  });

  it('is bomb for zeros and blanks that pack well, before much is unpacked', async function () {
    this.timeout(30_000);
    for (const [byte, kind] of [
      [0, 'no-text'],
      [0x20, 'bomb'],
      [0x0a, 'bomb'],
    ] as const) {
      const blank = Buffer.alloc(megabyte, byte);
      const gzip = createGzip();
      const packed: Buffer[] = [];
      gzip.on('data', (piece) => packed.push(piece));
      for (let at = 0; at < 30; at += 1)
        await new Promise<void>((resolve) => gzip.write(blank, () => resolve()));
      await new Promise<void>((resolve) => gzip.on('end', resolve).end());

      const started = process.cpuUsage();
      await refuses(kind, Buffer.concat(packed));
      assert.ok(process.cpuUsage(started).user < 2_000_000);
    }
  });

  it('is bomb for a bomb in an archive, also where it is no text', async () => {
    const limits = { ...fileLimits, ratioFrom: megabyte };
    const letters = Buffer.alloc(1.4 * megabyte, 'a');
    const zipped = (name: string, bytes: Buffer): Uint8Array =>
      streamedZip({ [name]: bytes.toString(), 'b.log': logOf('95107') });

    await refuses('bomb', gzipSync(gzipSync(letters)), { limits });
    await refuses('bomb', zipped('a.log', letters), { limits });
    await refuses('bomb', zipped('a.bin', letters.fill(0)), { limits });
  });

  it('is no bomb for a log that says the same again and again', async () => {
    const line = '2026-11-22 10:00:00.000 INFO waiting for the configuration server to answer\n';
    const text = Array.from({ length: 200_000 }, (_, at) => `${at} ${line}`).join('');

    assert.equal((await scan(gzipSync(text)))[0]?.reading.lines, 200_000);
  });

  it('is too-big for more than may be unpacked, in all archives of a file together', async () => {
    const limits = { ...fileLimits, unpacked: 1.5 * log.length };

    await refuses('too-big', zipOf({ 'a.log': log, 'b.log': log }), { limits });
    assert.equal((await scan(zipOf({ 'a.log': log }), { limits })).length, 1);
  });

  it('closes the stream of a file that it does not read to its end', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.alloc(4096);
      } finally {
        closed = true;
      }
    }

    await assert.rejects(scanFile(knowledge, 'a', endless()), new FileRefusal('binary'));
    assert.ok(closed);
  });

  it('lets an error of the stream through', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield gzipSync(log).subarray(0, 50);
      throw new Error('gone');
    }

    await assert.rejects(scanFile(knowledge, 'a', broken()), /gone/);
  });
});

describe('an archive that lies about itself', () => {
  it('is read as its files stand in it, whatever its table says', async () => {
    const zip = Buffer.from(zipOf({ 'b.log': log }));
    const table = zip.lastIndexOf(Buffer.from('PK\x01\x02'));
    zip.fill(0xff, table + 20, table + 28);

    assert.deepEqual(summary(await scan(zip)), [found('b.log')]);
  });

  it('is unpacked once where its table names the same bytes again and again', async () => {
    const zip = Buffer.from(zipOf({ 'b.log': log }));
    const table = zip.lastIndexOf(Buffer.from('PK\x01\x02'));
    const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
    const entry = zip.subarray(table, end);
    const many = Array.from({ length: 5000 }, () => entry);

    const overlapping = Buffer.concat([zip.subarray(0, table), ...many, zip.subarray(end)]);

    assert.deepEqual(summary(await scan(overlapping)), [found('b.log')]);
  });

  it('is broken where it says that it is longer than it is', async () => {
    for (const size of [2 ** 31, 0xfffffffe]) {
      const zip = Buffer.from(zipSync({ 'b.log': [log, { level: 0 }] }));
      zip.writeUInt32LE(size, 18);

      await refuses('broken-archive', zip);
    }
  });
});

describe('a file in constant memory', () => {
  it('may be one line of 200 MB without its end', async function () {
    this.timeout(60_000);
    const piece = Buffer.from('all work and no play, '.repeat(3000));
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('ErrorID: 95107 ');
      for (let sent = 0; sent < 200 * megabyte; sent += piece.length) yield piece;
    }
    const before = process.memoryUsage().rss;

    const scanned = await scanFile(knowledge, 'a.log', endless());

    assert.deepEqual(summary(scanned), [['a.log', 1, '95107']]);
    assert.ok(process.memoryUsage().rss - before < 150 * megabyte);
  });
});
