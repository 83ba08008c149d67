import assert from 'node:assert/strict';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { storeContract } from './store-contract.ts';

storeContract('MemoryStore', async () => new MemoryStore());

describe('MemoryStore', () => {
  const kept = async (store: MemoryStore): Promise<string[]> => {
    const keys: string[] = [];
    for await (const key of store.list('')) keys.push(key);
    return keys;
  };

  it('lets go of what was written longest ago when it is full', async () => {
    const store = new MemoryStore(2);

    for (const key of ['a', 'b', 'c']) await store.put(key, key, undefined);

    assert.deepEqual(await kept(store), ['b', 'c']);
  });

  it('counts a rewrite as written anew', async () => {
    const store = new MemoryStore(2);
    await store.put('a', 1, undefined);
    await store.put('b', 1, undefined);
    await store.put('a', 2, (await store.get('a'))?.version);

    await store.put('c', 1, undefined);

    assert.deepEqual(await kept(store), ['a', 'c']);
  });

  it('counts reading as a use', async () => {
    const store = new MemoryStore(2);
    await store.put('a', 1, undefined);
    await store.put('b', 1, undefined);
    await store.get('a');

    await store.put('c', 1, undefined);

    assert.deepEqual(await kept(store), ['a', 'c']);
  });

  it('has nothing in common with another one', async () => {
    const [one, two] = [new MemoryStore(), new MemoryStore()];

    await one.put('a', 1, undefined);

    assert.equal(await two.get('a'), undefined);
  });
});
