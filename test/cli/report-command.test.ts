import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.ts';
import { createTallyWriter } from '../../src/usage/tally-writer.ts';
import { caseIn } from '../cases.ts';
import { content } from '../test-content.ts';
import { type Ended, runErrata } from './run-errata.ts';
import { runHere } from './run-here.ts';

const article = 'account-not-administrator';

const run = (
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> => runErrata(['report', ...args], { settings });

describe('the report command', function () {
  this.timeout(60_000);
  let folder: string;
  let ended: Record<'json' | 'tables' | 'empty' | 'none' | 'help' | 'days' | 'memory', Ended>;

  // The store stays open meanwhile, as that of a server does; only what reads it is a process of its own.
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'errata-report-'));
    const used = join(folder, 'used');
    const store = await openStore({ kind: 'embedded', folder: used });
    const { learn, flush } = createTallyWriter({
      content,
      store,
      now: () => new Date('2026-11-22T12:00:00Z'),
      newId: () => 'writer',
      log: (event) => assert.fail(event),
    });
    learn(undefined, caseIn(content, article));
    await flush();
    mkdirSync(join(folder, 'empty'));
    const month = ['--from', '2026-11-01', '--to', '2026-11-30'];
    const [json, tables, empty] = await Promise.all([
      run([...month, '--json'], { ERRATA_DATA_FOLDER: used }),
      run([...month, '--locale', 'fr'], { ERRATA_DATA_FOLDER: used }),
      run(month, { ERRATA_DATA_FOLDER: join(folder, 'empty') }),
    ]);
    const none = { ERRATA_DATA_FOLDER: join(folder, 'none') };
    ended = {
      json,
      tables,
      empty,
      none: await runHere(['report', ...month], none),
      help: await runHere(['report', '--help']),
      days: await runHere(['report', '--from', '2026-02-30']),
      memory: await runHere(['report'], { ERRATA_STORE: 'memory' }),
    };
    await store.close();
  });

  after(() => rmSync(folder, { recursive: true }));

  it('prints the summary as JSON, while the store is in use', () => {
    const { code, out, err } = ended.json;

    assert.equal(code, 0, err);
    const { format, from, to, opened, articles } = JSON.parse(out);
    assert.deepEqual([format, from, to, opened], [1, '2026-11-01', '2026-11-30', 1]);
    assert.deepEqual(
      articles.map(({ id, asked }: { id: string; asked: number }) => [id, asked]),
      [[article, 1]],
    );
  });

  it('prints tables, in the language asked for', () => {
    assert.equal(ended.tables.code, 0, ended.tables.err);
    assert.match(ended.tables.out, /^Dossiers ouverts du 2026-11-01 au 2026-11-30 \(UTC\) : 1$/m);
  });

  it('says of an empty store that there is nothing', () => {
    assert.equal(ended.empty.code, 0, ended.empty.err);
    assert.match(ended.empty.out, /^Nothing was counted/);
  });

  it('names a data folder that is not there, and makes none', () => {
    assert.equal(ended.none.code, 2);
    assert.match(ended.none.err, /ERRATA_DATA_FOLDER: there is no folder .*none/);
    assert.equal(existsSync(join(folder, 'none')), false);
  });

  it('explains itself', () => {
    assert.equal(ended.help.code, 0);
    assert.match(ended.help.out, /--from DAY, --to DAY/);
  });

  it('refuses an option that it does not understand, with exit code 2', () => {
    assert.equal(ended.days.code, 2);
    assert.match(ended.days.err, /^--from 2026-02-30: must be a day/);
  });

  it('refuses a store in memory, which ends with the server', () => {
    assert.equal(ended.memory.code, 2);
    assert.match(ended.memory.err, /ERRATA_STORE: what is kept in memory/);
  });
});
