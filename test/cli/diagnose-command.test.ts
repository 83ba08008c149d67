import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipOf } from '../files/files.ts';
import { type Ended, runErrata } from './run-errata.ts';
import { runHere } from './run-here.ts';

const runOn = (input: string, ...args: readonly string[]): Promise<Ended> =>
  runErrata(['diagnose', ...args], { input });
const run = (...args: readonly string[]): Promise<Ended> => runHere(['diagnose', ...args]);

describe('the diagnose command', function () {
  this.timeout(60_000);
  let folder: string;
  let ended: Record<'known' | 'unknown' | 'unusable' | 'lines' | 'text', Ended>;

  // A process costs a second: only those that read standard input are started.
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'errata-diagnose-'));
    const log = join(folder, 'install.log');
    const empty = join(folder, 'empty.log');
    writeFileSync(log, 'start\nErrorID: 95107\n');
    writeFileSync(empty, '\n \n');
    const archive = join(folder, 'logs.zip');
    const broken = join(folder, 'broken.gz');
    writeFileSync(archive, zipOf({ 'x/a.log': 'ErrorID: 95107\n', 'x/b.log': 'hello\n' }));
    writeFileSync(broken, gzipSync('ErrorID: 95107').subarray(0, -4));
    ended = {
      known: await run(log, '--locale', 'fr'),
      unknown: await runOn('hello\n'),
      unusable: await run(log, join(folder, 'none.log'), folder, empty, archive, broken),
      lines: await runOn(
        '{"id":1,"text":"95107"}\n \nnonsense\n{"id":2,"text":"hello"}\n',
        '--ndjson',
      ),
      text: await run('--explain', 'code 0x800706BE'),
    };
  });

  after(() => rmSync(folder, { recursive: true }));

  it('reports a file that it knows, in the language asked for, with exit code 0', () => {
    const { code, out, err } = ended.known;

    assert.equal(code, 0, err);
    assert.match(out, /^Trouvé : ErrorID 95107, ligne 2\n/);
    assert.match(out, /\[account-not-administrator\]/);
    assert.equal(err, '');
  });

  it('reads standard input, and ends with exit code 1 where nothing is known', () => {
    const { code, out } = ended.unknown;

    assert.equal(code, 1);
    assert.equal(out, 'I do not know this one\n');
  });

  it('reads what names no file as a text, and explains it', () => {
    const { code, out } = ended.text;

    assert.equal(code, 0);
    assert.match(out, /^Found 0x800706BE .*\n[\s\S]*\nWhy\n {2}Found 0x800706BE/);
  });

  it('reports the other files where some are unusable, with exit code 2', () => {
    const { code, out, err } = ended.unusable;

    assert.equal(code, 2);
    assert.match(out, /install\.log:\nFound ErrorID 95107, line 2/);
    assert.match(err, /none\.log: There is no such file\./);
    assert.match(err, /This is a folder: name the files in it\./);
    assert.match(err, /empty\.log: There is no text in this file/);
  });

  it('reports each text of an archive, and says what it cannot unpack', () => {
    const { out, err } = ended.unusable;

    assert.match(out, /logs\.zip, a\.log:\nFound ErrorID 95107\n/);
    assert.match(out, /logs\.zip, b\.log:\nI do not know this one\n/);
    assert.match(err, /broken\.gz: I cannot unpack this archive/);
  });

  it('answers each line of JSON with one, and tells by its exit code that one was not read', () => {
    const { code, out } = ended.lines;

    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ id, outcome, error }) => [id, outcome ?? error]),
      [
        [1, 'answer'],
        [null, 'the line is not JSON'],
        [2, 'unknown'],
      ],
    );
    assert.equal(code, 1);
  });
});
