import assert from 'node:assert/strict';
import { ConflictError, type Store } from '../../src/store/store.ts';

/** Describes a store that outlives the process. Each call of `open` opens the same data once more. */
export const lastingStoreContract = (name: string, open: () => Promise<Store>): void => {
  describe(`${name} as a store that lasts`, () => {
    it('keeps values and versions after it is closed', async () => {
      const store = await open();
      await store.put('lasting/case', { step: 1 }, undefined);
      const before = await store.get('lasting/case');
      await store.close();

      const reopened = await open();

      assert.deepEqual(await reopened.get('lasting/case'), before);
      await reopened.put('lasting/case', { step: 2 }, before?.version);
      await reopened.close();
    });

    it('waits for the writes that have begun when it is closed', async () => {
      const store = await open();
      const writing = [1, 2, 3].map((number) => store.put(`begun/${number}`, number, undefined));
      await store.close();
      await Promise.all(writing);

      const reopened = await open();

      for (const number of [1, 2, 3])
        assert.equal((await reopened.get(`begun/${number}`))?.value, number);
      await reopened.close();
    });

    it('shows each of two users what the other wrote, and their conflicts', async () => {
      const [one, two] = [await open(), await open()];
      await one.put('shared/case', 'one', undefined);
      const read = await two.get('shared/case');
      await two.put('shared/case', 'two', read?.version);

      assert.equal(read?.value, 'one');
      await assert.rejects(one.put('shared/case', 'one again', read?.version), ConflictError);
      assert.equal((await one.get('shared/case'))?.value, 'two');

      await one.close();
      await two.delete('shared/case');
      assert.equal(await two.get('shared/case'), undefined);
      await two.close();
    });

    it('can be closed twice', async () => {
      const store = await open();

      await store.close();
      await store.close();
    });
  });
};
