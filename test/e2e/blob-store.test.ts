import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  ContainerClient,
  ContainerSASPermissions,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { BlobStore } from '../../src/store/blob-store.ts';
import { ConflictError, type Store, StoreError } from '../../src/store/store.ts';
import { lastingStoreContract } from '../store/lasting-store-contract.ts';
import { storeContract } from '../store/store-contract.ts';
import { type Azurite, account, connectionStringOf, startAzurite } from './azurite.ts';
import { startUnsteadyProxy, type UnsteadyProxy } from './unsteady-proxy.ts';

describe('BlobStore with Azurite', () => {
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite?.stop());

  const newName = (): string => `errata-${randomUUID()}`;
  const openIn = (container: string): Promise<Store> =>
    BlobStore.open({ connectionString: azurite.connectionString, container });
  const keysOf = async (store: Store, prefix: string): Promise<string[]> => {
    const keys: string[] = [];
    for await (const key of store.list(prefix)) keys.push(key);
    return keys;
  };

  storeContract('BlobStore', () => openIn(newName()));
  const lasting = newName();
  lastingStoreContract('BlobStore', () => openIn(lasting));

  /** The address of a container with a SAS for it. */
  const containerUrl = (container: string, permissions: string): Promise<string> =>
    new ContainerClient(
      `${azurite.address}/${container}`,
      new StorageSharedKeyCredential(account.name, account.key),
    ).generateSasUrl({
      permissions: ContainerSASPermissions.parse(permissions),
      expiresOn: new Date(Date.now() + 3_600_000),
    });

  /** What a store is refused with. Fails when it is opened, or when the message holds a secret. */
  const refusal = async (place: Parameters<typeof BlobStore.open>[0]): Promise<string> => {
    const error = await BlobStore.open(place, 1500).then(
      () => assert.fail('it was opened'),
      (reason: unknown) => reason,
    );
    if (!(error instanceof StoreError)) throw error;
    const told = [error.message, error.stack, JSON.stringify(error), String(error.cause)].join();
    for (const secret of ['AccountKey', account.key, 'sig=', '?'])
      assert.ok(!told.includes(secret), `${secret} stands in: ${told}`);
    return error.message;
  };

  it('uses a container by an address with a SAS', async () => {
    const container = newName();
    await openIn(container);
    const store = await BlobStore.open({ containerUrl: await containerUrl(container, 'rcwdl') });

    await store.put('case/1', 'first', undefined);

    assert.equal((await store.get('case/1'))?.value, 'first');
    assert.deepEqual(await keysOf(store, 'case/'), ['case/1']);
    await store.delete('case/1');
    assert.equal(await store.get('case/1'), undefined);
  });

  it('refuses a SAS that does not allow to list, and one whose container is missing', async () => {
    const container = newName();
    const missing = await refusal({ containerUrl: await containerUrl(container, 'rcwdl') });
    await openIn(container);
    const short = await refusal({ containerUrl: await containerUrl(container, 'r') });

    for (const message of [missing, short]) {
      assert.match(message, /\(403 Auth\w+\): see whether the key or the SAS/);
      assert.ok(message.includes(`${azurite.address}/${container}`));
    }
  });

  it('refuses a wrong key, and a name that no container may have', async () => {
    const wrong = connectionStringOf(azurite.address).replace('Eby8', 'Abc8');

    assert.match(await refusal({ connectionString: wrong, container: newName() }), /403 Auth/);
    assert.match(
      await refusal({ connectionString: azurite.connectionString, container: 'Not A Name' }),
      /400 \w+/,
    );
  });

  it('says so when its container is gone', async () => {
    const container = newName();
    const store = await openIn(container);
    await new ContainerClient(azurite.connectionString, container).delete();

    for (const use of [
      () => store.get('case/1'),
      () => store.put('case/1', 1, undefined),
      () => store.delete('case/1'),
      () => keysOf(store, ''),
    ])
      await assert.rejects(
        use,
        (error) => error instanceof StoreError && /is not there any more/.test(error.message),
      );
  });

  describe('behind an unsteady network', () => {
    let proxy: UnsteadyProxy;
    let store: Store;
    beforeEach(async () => {
      proxy = await startUnsteadyProxy(azurite.address);
      store = await BlobStore.open(
        { connectionString: connectionStringOf(proxy.address), container: newName() },
        2000,
      );
    });
    afterEach(() => proxy.stop());

    it('knows its own first write although the answer was lost', async () => {
      proxy.loseNextAnswerTo('PUT');

      await store.put('case/1', 'first', undefined);

      assert.equal((await store.get('case/1'))?.value, 'first');
    });

    it('knows its own later write although the answer was lost', async () => {
      await store.put('case/1', 'first', undefined);
      const version = (await store.get('case/1'))?.version;
      proxy.loseNextAnswerTo('PUT');

      await store.put('case/1', 'second', version);

      assert.equal((await store.get('case/1'))?.value, 'second');
      await assert.rejects(store.put('case/1', 'third', version), ConflictError);
    });

    it('tells a conflict although the answer was lost', async () => {
      await store.put('case/1', 'first', undefined);
      proxy.loseNextAnswerTo('PUT');

      await assert.rejects(store.put('case/1', 'first', undefined), ConflictError);
    });

    it('reads, deletes and lists again when an answer was lost', async () => {
      await store.put('case/1', 'first', undefined);

      proxy.loseNextAnswerTo('GET');
      assert.equal((await store.get('case/1'))?.value, 'first');
      proxy.loseNextAnswerTo('GET');
      assert.deepEqual(await keysOf(store, ''), ['case/1']);
      proxy.loseNextAnswerTo('DELETE');
      await store.delete('case/1');
      assert.equal(await store.get('case/1'), undefined);
    });

    it('gives up in time when no answer comes', async () => {
      proxy.hang();
      const began = performance.now();

      for (const use of [() => store.get('case/1'), () => store.put('case/1', 1, undefined)])
        await assert.rejects(use, /did not answer within 2 s/);

      assert.ok(performance.now() - began < 6000);
    });

    it('says so when nobody listens any more', async () => {
      await proxy.stop();

      await assert.rejects(
        store.get('case/1'),
        (error) =>
          error instanceof StoreError && /cannot be reached \(ECONNREFUSED\)/.test(error.message),
      );
    });
  });
});
