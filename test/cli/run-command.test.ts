import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subcommands } from '../../src/cli/run-command.ts';
import { type Ended, runErrata } from './run-errata.ts';
import { runHere } from './run-here.ts';

const run = (...args: string[]): Promise<Ended> => runHere(args);

describe('the errata command', () => {
  it('names all that it does when it is asked for help', async () => {
    const { code, out, err } = await run('--help');

    assert.deepEqual([code, err], [0, '']);
    for (const name of Object.keys(subcommands))
      assert.match(out, new RegExp(`^ {2}errata ${name} `, 'm'));
  });

  it('says what there is where it is told nothing, with exit code 2', async () => {
    const { code, err } = await run();

    assert.equal(code, 2);
    assert.match(err, /errata diagnose/);
  });

  it('says that there is no such command, with exit code 2', async () => {
    const { code, err } = await run('toString');

    assert.equal(code, 2);
    assert.match(err, /^toString: there is no such command\n/);
  });

  for (const [name, load] of Object.entries(subcommands)) {
    it(`explains ${name}, with each of its options`, async () => {
      const { options, usage } = await load();

      assert.deepEqual(await run(name, '--help'), { code: 0, out: `${usage}\n`, err: '' });
      for (const option of [...Object.keys(options), 'help'])
        assert.match(usage, new RegExp(`^ {2}--(?:.*, --)?${option}\\b.* {2}\\S`, 'm'));
    });

    it(`shows how ${name} is used where it does not know an option, with exit code 2`, async () => {
      const { code, out, err } = await run(name, '--unheard-of');

      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /'--unheard-of'/);
      assert.ok(err.endsWith(`${(await load()).usage}\n`), err);
    });
  }

  for (const name of ['diagnose', 'report'])
    it(`refuses a language that ${name} does not speak, with exit code 2`, async () => {
      const { code, err } = await run(name, '--locale', 'de');

      assert.equal(code, 2);
      assert.match(err, /^--locale de: must be en or fr\n/);
    });

  it('takes for a text what comes after --', async () => {
    const { code, out } = await run('diagnose', '--', '--help');

    assert.equal(code, 1);
    assert.equal(out, 'I do not know this one\n');
  });

  it('finds the content sound', async () => {
    const { code, out } = await run('check');

    assert.equal(code, 0);
    assert.match(out, /^Content is sound: \d+ articles/);
  });
});

describe('the errata command in another folder', function () {
  this.timeout(120_000);
  let from: string;
  let ended: Record<'diagnose' | 'report' | 'serve', Ended>;

  before(async () => {
    from = mkdtempSync(join(tmpdir(), 'errata-command-'));
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const PORT = String((taken.address() as AddressInfo).port);
    try {
      const [diagnose, report, serve] = await Promise.all([
        runErrata(['diagnose', '95107'], { from }),
        runErrata(['report'], { from, settings: { ERRATA_DATA_FOLDER: 'cases' } }),
        runErrata(['serve'], { from, settings: { PORT, ERRATA_DATA_FOLDER: 'served' } }),
      ]);
      ended = { diagnose, report, serve };
    } finally {
      taken.close();
    }
  });

  after(() => rmSync(from, { recursive: true }));

  it('finds its content', () => {
    const { code, out, err } = ended.diagnose;

    assert.equal(code, 0, err);
    assert.match(out, /\[account-not-administrator\]/);
  });

  it('looks there for the data folder', () => {
    const { code, err } = ended.report;

    assert.equal(code, 2);
    assert.ok(err.includes(join(from, 'cases')), err);
  });

  it('does not serve on a port that is taken, with exit code 2', () => {
    const { code, err } = ended.serve;

    assert.equal(code, 2);
    assert.match(err, /^Invalid configuration:\n {2}PORT: \d+ is taken/);
  });
});
