import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../test-content.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const run = (args: readonly string[], input = ''): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(root, 'src/cli/diagnose.ts'), ...args],
      { cwd: root },
    );
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });

describe('the diagnose command', function () {
  this.timeout(30_000);
  let folder: string;
  let ended: Record<'known' | 'unknown' | 'unusable' | 'lines', Ended>;

  // Each start costs a second: all run at once, before the tests look at them.
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'errata-diagnose-'));
    const log = join(folder, 'install.log');
    const empty = join(folder, 'empty.log');
    writeFileSync(log, 'start\nErrorID: 95107\n');
    writeFileSync(empty, '\n \n');
    const [known, unknown, unusable, lines] = await Promise.all([
      run([log, '--locale', 'fr']),
      run([], 'hello\n'),
      run([log, join(folder, 'none.log'), folder, empty]),
      run(['--ndjson'], '{"id":1,"text":"95107"}\n \nnonsense\n{"id":2,"text":"hello"}\n'),
    ]);
    ended = { known, unknown, unusable, lines };
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

  it('reports the other files where some are unusable, with exit code 2', () => {
    const { code, out, err } = ended.unusable;

    assert.equal(code, 2);
    assert.match(out, /install\.log:\nFound ErrorID 95107, line 2/);
    assert.match(err, /none\.log: there is no such file/);
    assert.match(err, /this is a folder: name the files in it/);
    assert.match(err, /empty\.log: there is no text in it/);
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
