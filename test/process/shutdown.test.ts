import assert from 'node:assert/strict';
import { useFakeTimers } from 'sinon';
import { createTasks } from '../../src/concurrency/tasks.ts';
import { createShutdown, type Shutdown } from '../../src/process/shutdown.ts';

const never = new Promise<never>(() => undefined);

describe('the end of the program', () => {
  let clock: sinon.SinonFakeTimers;
  let done: string[];
  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    done = [];
  });
  afterEach(() => clock.restore());

  /** What it does is written down, until it exits. */
  const running = (tasks = createTasks(), close: () => Promise<void> = async () => undefined) => {
    const note = (what: string): void => {
      if (!done.at(-1)?.startsWith('exit')) done.push(what);
    };
    return createShutdown({
      server: { close: () => note('takes nothing new') },
      scans: { stop: (time) => note(`reads files for ${time} ms`) },
      tasks,
      close: () => {
        note('writes what is left');
        return close();
      },
      exit: (code) => note(`exit ${code}`),
      log: (event, fields) => note(`log ${event} ${JSON.stringify(fields)}`),
    });
  };
  const began = (tasks = 0): string[] => [
    `log stopping {"tasks":${tasks}}`,
    'takes nothing new',
    'reads files for 15000 ms',
  ];

  it('comes at once where nothing goes on', async () => {
    running().signal();
    await clock.tickAsync(0);

    assert.deepEqual(done, [...began(), 'writes what is left', 'exit 0']);
  });

  it('waits for what goes on', async () => {
    const tasks = createTasks();
    let end = (): void => undefined;
    void tasks.add(
      new Promise<void>((resolve) => {
        end = resolve;
      }),
    );
    running(tasks).signal();
    await clock.tickAsync(17_999);
    assert.deepEqual(done, began(1));

    end();
    await clock.tickAsync(0);

    assert.deepEqual(done, [...began(1), 'writes what is left', 'exit 0']);
  });

  it('gives up what goes on for too long, and still writes what is left', async () => {
    const tasks = createTasks();
    void tasks.add(never);
    running(tasks).signal();
    await clock.tickAsync(18_000);

    assert.deepEqual(done, [
      ...began(1),
      'log given-up {"tasks":1}',
      'writes what is left',
      'exit 0',
    ]);
  });

  it('comes after 20 seconds, whatever hangs', async () => {
    const tasks = createTasks();
    void tasks.add(never);
    running(tasks, () => never).signal();
    await clock.tickAsync(19_999);
    assert.equal(done.at(-1), 'writes what is left');

    await clock.tickAsync(1);

    assert.deepEqual(done.slice(-2), ['log not-closed {"error":"late"}', 'exit 1']);
  });

  it('says so where what is left could not be written', async () => {
    running(undefined, () => Promise.reject(new TypeError('text'))).signal();
    await clock.tickAsync(0);

    assert.deepEqual(done.slice(-2), ['log not-closed {"error":"TypeError"}', 'exit 1']);
  });

  describe('asked for again', () => {
    let ending: Shutdown;
    beforeEach(async () => {
      const tasks = createTasks();
      void tasks.add(never);
      ending = running(tasks);
      ending.signal();
    });

    it('comes at once by another signal', async () => {
      await clock.tickAsync(300);
      ending.signal();

      assert.deepEqual(done, [...began(1), 'exit 1']);
    });

    it('is not hurried by the same signal that was passed on by somebody else too', async () => {
      ending.signal();
      await clock.tickAsync(299);
      ending.signal();

      assert.deepEqual(done, began(1));
    });

    it('is not hurried by what is no signal', async () => {
      await clock.tickAsync(300);
      ending.begin();

      assert.deepEqual(done, began(1));
    });
  });
});
