import assert from 'node:assert/strict';
import { openStore } from '../../src/store/open-store.ts';
import { type Azurite, startAzurite } from '../e2e/azurite.ts';
import { send } from './answer.ts';
import { type Count, untilAnswered } from './delivery.ts';
import { assertSame, type Dump, dump } from './dump.ts';
import { type Instance, startInstance } from './instance.ts';
import { perform } from './play.ts';
import { randomOf, seed } from './random.ts';
import { referenceOf } from './reference.ts';

describe(`two instances on one container (SEED=${seed})`, () => {
  let azurite: Azurite;
  let instances: Instance[];
  let container: string;
  let containers = 0;

  before(async () => {
    azurite = await startAzurite();
    process.once('exit', () => void azurite.stop());
  });
  after(() => azurite.stop());

  const start = (): Promise<Instance> =>
    startInstance({
      ERRATA_STORE: 'azure',
      ERRATA_BLOB_CONNECTION_STRING: azurite.connectionString,
      ERRATA_BLOB_CONTAINER: container,
    });
  const kept = async (): Promise<Dump> => {
    const { connectionString } = azurite;
    return dump(await openStore({ kind: 'azure', connectionString, container }));
  };

  beforeEach(async () => {
    containers += 1;
    container = `errata-${containers}`;
    instances = await Promise.all([start(), start()]);
  });
  afterEach(() => Promise.all(instances.map((instance) => instance.kill())));

  it('do as one, though one is killed and replaced midway', async () => {
    const size = { conversations: 100, turns: 1000 };
    const { scripts, dump: expected } = await referenceOf(seed, size);
    const random = randomOf(seed, 'instances');
    const count: Count = { answered: 0, lost: 0 };
    const started = Date.now();
    let replaced: Promise<void> | undefined;
    const replace = async (): Promise<void> => {
      await instances[0]?.kill();
      instances[0] = await start();
    };

    await perform(
      scripts,
      untilAnswered(async () => {
        if (count.answered >= size.turns / 2) replaced ??= replace();
        return random.pick(instances);
      }, count),
    );
    await replaced;

    console.log(
      `      ${count.answered} turns, ${count.lost} deliveries without an answer, ${(Date.now() - started) / 1000} s`,
    );
    assert.ok(replaced);
    assertSame(await kept(), expected);
  });

  it('do as one, though each is sent every activity at the same moment', async () => {
    const { scripts, dump: expected } = await referenceOf(seed, { conversations: 20, turns: 200 });
    const started = Date.now();

    await perform(scripts, async (activity) => {
      const answers = await Promise.all(instances.map(({ address }) => send(address, activity)));
      const [one, other] = answers as [(typeof answers)[number], (typeof answers)[number]];
      assert.deepEqual([one.status, other.status], [200, 200]);
      return one;
    });

    console.log(`      200 turns twice, ${(Date.now() - started) / 1000} s`);
    assertSame(await kept(), expected);
  });
});
