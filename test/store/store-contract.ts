import assert from 'node:assert/strict';
import { ConflictError, type Store } from '../../src/store/store.ts';
import { addOne } from './add-one.ts';

/** Does a task for every key, some of them at a time. */
const inTurns = async (keys: readonly string[], task: (key: string) => Promise<void>) => {
  for (let start = 0; start < keys.length; start += 50)
    await Promise.all(keys.slice(start, start + 50).map(task));
};

/** Describes what every store does. Each test is given a store of its own, which is empty. */
export const storeContract = (
  name: string,
  create: () => Promise<Store>,
  dispose: (store: Store) => Promise<void> = async () => undefined,
): void => {
  describe(`${name} as a store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(() => dispose(store));

    const versionOf = async (key: string): Promise<string | undefined> =>
      (await store.get(key))?.version;
    const keys = async (prefix: string): Promise<string[]> => {
      const found: string[] = [];
      for await (const key of store.list(prefix)) found.push(key);
      return found.sort();
    };

    it('has nothing under a key that was never written', async () => {
      assert.equal(await store.get('case/1'), undefined);
    });

    it('gives back what was put', async () => {
      const value = {
        text: 'é “x” 🙂\n',
        number: 1.5,
        none: null,
        list: [1, [2]],
        deep: { a: true },
      };

      await store.put('case/1', value, undefined);

      assert.deepEqual((await store.get('case/1'))?.value, value);
    });

    it('gives a new version with every write, and keeps it between reads', async () => {
      await store.put('case/1', 1, undefined);
      const first = await versionOf('case/1');
      await store.put('case/1', 1, first);
      const second = await versionOf('case/1');

      assert.ok(first);
      assert.notEqual(first, second);
      assert.equal(await versionOf('case/1'), second);
    });

    it('refuses a write over a version that is no longer there', async () => {
      await store.put('case/1', 'first', undefined);
      const old = await versionOf('case/1');
      await store.put('case/1', 'second', old);

      await assert.rejects(store.put('case/1', 'third', old), ConflictError);

      assert.equal((await store.get('case/1'))?.value, 'second');
    });

    it('refuses a new value where there is one', async () => {
      await store.put('case/1', 'first', undefined);

      await assert.rejects(store.put('case/1', 'second', undefined), ConflictError);

      assert.equal((await store.get('case/1'))?.value, 'first');
    });

    it('refuses a write over what was deleted', async () => {
      await store.put('case/1', 'first', undefined);
      const version = await versionOf('case/1');
      await store.delete('case/1');

      await assert.rejects(store.put('case/1', 'second', version), ConflictError);

      assert.equal(await store.get('case/1'), undefined);
    });

    it('names the key of a conflict', async () => {
      await store.put('case/1', 'first', undefined);

      await assert.rejects(store.put('case/1', 'second', undefined), /case\/1/);
    });

    it('does not give the version of a deleted value to the next one', async () => {
      await store.put('case/1', 'first', undefined);
      const before = await versionOf('case/1');
      await store.delete('case/1');
      await store.put('case/1', 'second', undefined);

      assert.notEqual(await versionOf('case/1'), before);
    });

    it('lets one of many writers win', async () => {
      await store.put('case/1', 0, undefined);
      const version = await versionOf('case/1');

      const results = await Promise.allSettled(
        [1, 2, 3, 4, 5].map((value) => store.put('case/1', value, version)),
      );

      const won = results.filter(({ status }) => status === 'fulfilled');
      assert.equal(won.length, 1);
      for (const result of results)
        if (result.status === 'rejected') assert.ok(result.reason instanceof ConflictError);
    });

    it('lets one of many first writers win', async () => {
      const results = await Promise.allSettled(
        [1, 2, 3, 4, 5].map((value) => store.put('case/1', value, undefined)),
      );

      assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
    });

    it('deletes, also what is not there', async () => {
      await store.put('case/1', 'first', undefined);

      await store.delete('case/1');
      await store.delete('case/1');

      assert.equal(await store.get('case/1'), undefined);
    });

    it('lists the keys that begin with a prefix, and no others', async () => {
      for (const key of ['case/1', 'case/2', 'cases/3', 'conversation/1'])
        await store.put(key, key, undefined);

      assert.deepEqual(await keys('case/'), ['case/1', 'case/2']);
      assert.deepEqual(await keys('none/'), []);
      assert.equal((await keys('')).length, 4);
    });

    it('does not list what was deleted', async () => {
      await store.put('case/1', 1, undefined);
      await store.put('case/2', 2, undefined);
      await store.delete('case/1');

      assert.deepEqual(await keys('case/'), ['case/2']);
    });

    it('can be emptied while it is listed', async () => {
      for (const number of [1, 2, 3]) await store.put(`case/${number}`, number, undefined);

      for await (const key of store.list('case/')) await store.delete(key);

      assert.deepEqual(await keys(''), []);
    });

    const odd = [
      'conversation/19:meeting_x@thread.v2;messageid=1',
      'conversation/a:1/../../b\\c',
      'conversation/дом 🙂 é',
      `conversation/${'x'.repeat(500)}`,
      'conversation/__proto__',
      'conversation/CASE',
      'conversation/case',
      'conversation/.',
      'conversation/..',
      'conversation/a.',
      'conversation/a/',
      'conversation//a',
      'conversation/ a?b=c&d#e*<f>"g"',
      'conversation/a%2Fb',
      'conversation/a~2Fb~u0434',
      'conversation/\u0000\u001f\u007f\u0085\u200b\ufffe',
      'conversation/\u00c5',
      'conversation/A\u030a',
    ];
    it('tells odd keys apart, and gives them back as they are', async () => {
      for (const key of odd) await store.put(key, key, undefined);

      for (const key of odd) assert.equal((await store.get(key))?.value, key);
      assert.deepEqual(await keys('conversation/'), odd.toSorted());
    });

    it('lists by prefixes that end anywhere', async () => {
      const key = 'conversation/дом.v2/;a=\\1';
      await store.put(key, 1, undefined);
      await store.put('conversation/дом-v2', 1, undefined);

      for (let end = 'conversation/дом.'.length; end <= key.length; end += 1)
        assert.deepEqual(await keys(key.slice(0, end)), [key]);
    });

    it('lists a thousand keys and more', async () => {
      const many = Array.from({ length: 1001 }, (_, number) => `case/${number}`).sort();
      await inTurns(many, (key) => store.put(key, 1, undefined));

      assert.deepEqual(await keys('case/'), many);
      assert.equal((await keys('case/99')).length, 11);
    });

    it('takes no version that it did not give', async () => {
      await store.put('case/1', 'first', undefined);

      for (const version of ['"0x8DEB"', '0', 'NaN', '*', ''])
        for (const key of ['case/1', 'case/2'])
          await assert.rejects(store.put(key, 'second', version), ConflictError, version);

      assert.equal((await store.get('case/1'))?.value, 'first');
      assert.equal(await store.get('case/2'), undefined);
    });

    it('loses no step of writers who try again after a conflict', async () => {
      await Promise.all(
        [1, 2, 3, 4].map(async () => {
          for (let step = 1; step <= 5; step += 1) await addOne(store, 'count');
        }),
      );

      assert.equal((await store.get('count'))?.value, 20);
    });

    it('gives each reader a value of its own', async () => {
      await store.put('case/1', { steps: [1] }, undefined);
      const read = await store.get<{ steps: number[] }>('case/1');
      read?.value.steps.push(2);

      assert.deepEqual((await store.get('case/1'))?.value, { steps: [1] });
    });

    it('keeps a value of a megabyte', async () => {
      const value = 'é'.repeat(512 * 1024);

      await store.put('case/1', value, undefined);

      assert.equal((await store.get('case/1'))?.value, value);
    });
  });
};
