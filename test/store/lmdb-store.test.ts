import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LmdbStore } from '../../src/store/lmdb-store.ts';
import { readyDataFolder } from '../../src/store/ready-data-folder.ts';
import { StoreError } from '../../src/store/store.ts';
import { addOne } from './add-one.ts';
import { lastingStoreContract } from './lasting-store-contract.ts';
import { storeContract } from './store-contract.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'errata-store-'));
  folders.push(folder);
  return folder;
};
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

storeContract(
  'LmdbStore',
  () => LmdbStore.open(newFolder()),
  (store) => store.close(),
);

let shared: string | undefined;
lastingStoreContract('LmdbStore', async () => {
  shared ??= newFolder();
  return LmdbStore.open(shared);
});

const startChild = (folder: string, ...task: string[]): ChildProcess =>
  fork(fileURLToPath(new URL('lmdb-child.ts', import.meta.url)), [folder, ...task]);

describe('LmdbStore', () => {
  const refusal = async (folder: string): Promise<string> => {
    const error = await LmdbStore.open(folder).then(
      () => assert.fail(`${folder} was opened`),
      (reason: unknown) => reason,
    );
    if (error instanceof StoreError) return error.message;
    throw error;
  };

  it('makes its folder, which only its own account may read', async () => {
    const folder = join(newFolder(), 'deep', 'errata.data');

    await (await LmdbStore.open(folder)).close();

    if (process.platform !== 'win32') assert.equal(statSync(folder).mode & 0o777, 0o700);
  });

  it('names a folder that is a file, or below one', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');

    for (const folder of [file, join(file, 'below')]) {
      const message = await refusal(folder);
      assert.ok(message.includes(folder), message);
      assert.match(message, /name another folder$/);
    }
  });

  for (const [name, cut] of [
    ['half', (size: number) => Math.floor(size / 2)],
    ['its last page', (size: number) => size - 4096],
    ['all but its first page', () => 4096],
    ['all but a few bytes', () => 100],
  ] as const)
    it(`refuses data that has lost ${name}`, async () => {
      const folder = newFolder();
      const store = await LmdbStore.open(folder);
      for (let index = 0; index < 50; index += 1)
        await store.put(`case/${index}`, 'x'.repeat(900), undefined);
      await store.close();
      const data = join(folder, 'data.mdb');
      truncateSync(data, cut(statSync(data).size));

      assert.match(await refusal(folder), /is damaged.*restore a backup/);
    });

  it('names a folder that nobody can make', async function () {
    if (process.platform !== 'linux') this.skip();

    assert.match(await refusal('/proc/errata/data'), /name another folder$/);
  });

  it('names a folder that it may not write', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') return this.skip();
    const folder = newFolder();
    chmodSync(folder, 0o500);

    const message = await refusal(folder);

    assert.ok(message.includes(folder), message);
    assert.match(message, /let the account that runs Errata read and write it/);
  });

  for (const [name, spoil] of [
    ['a data file of something else', (file: string) => writeFileSync(file, 'text'.repeat(9999))],
    ['a data file that was cut off', (file: string) => writeFileSync(file, 'text')],
    ['a folder in place of the data file', (file: string) => mkdirSync(file)],
  ] as const)
    it(`refuses ${name}`, async () => {
      const folder = newFolder();
      spoil(join(folder, 'data.mdb'));

      assert.ok((await refusal(folder)).includes(join(folder, 'data.mdb')));
    });

  it('refuses network shares', () => {
    const folder = newFolder();

    for (const type of [0x6969, 0xff534d42, 0xfe534d42])
      assert.throws(
        () => readyDataFolder(folder, () => type),
        (error) => error instanceof StoreError && /on a network share/.test(error.message),
      );
  });

  it('refuses keys that it cannot keep', async () => {
    const store = await LmdbStore.open(newFolder());

    for (const key of ['', 'x'.repeat(1979), 'é'.repeat(990), 'case/\ud800']) {
      await assert.rejects(store.get(key), StoreError);
      await assert.rejects(store.put(key, 1, undefined), StoreError);
      await assert.rejects(store.delete(key), StoreError);
    }
    await store.put('x'.repeat(1978), 1, undefined);
    await store.close();
  });

  it('says so when it is used after it is closed', async () => {
    const store = await LmdbStore.open(newFolder());
    await store.close();

    await assert.rejects(store.get('case/1'), /is closed/);
    await assert.rejects(store.put('case/1', 1, undefined), /is closed/);
    await assert.rejects(store.list('').next(), /is closed/);
  });

  it('gives a listing of its own time to whoever lingers over it', async () => {
    const store = await LmdbStore.open(newFolder());
    await store.put('case/1', 1, undefined);
    const listing = store.list('case/');
    await listing.next();

    await store.put('case/2', 2, undefined);
    await store.close();

    assert.equal((await listing.next()).done, true);
  });

  it('counts right when two processes count at once', async () => {
    const folder = newFolder();
    const child = startChild(folder, 'count', '50');
    const ended = once(child, 'exit');
    await once(child, 'message');
    const store = await LmdbStore.open(folder);

    child.send('go');
    for (let step = 0; step < 50; step += 1) await addOne(store, 'count');
    const [code] = await ended;

    assert.equal(code, 0);
    assert.equal((await store.get('count'))?.value, 100);
    await store.close();
  });

  it('keeps what was written by a process that was killed', async () => {
    const folder = newFolder();
    const child = startChild(folder, 'write');
    let written = -1;
    child.on('message', (number: number) => {
      written = number;
      if (number === 20) child.kill('SIGKILL');
    });
    await once(child, 'exit');

    const store = await LmdbStore.open(folder);

    assert.ok(written >= 20);
    for (let number = 0; number <= written; number += 1)
      assert.equal((await store.get<string>(`written/${number}`))?.value.length, 2000);
    await store.close();
  });
});
