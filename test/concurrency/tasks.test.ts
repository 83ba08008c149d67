import assert from 'node:assert/strict';
import { createTasks } from '../../src/concurrency/tasks.ts';

/** A promise, and how it ends. */
const pending = (): { work: Promise<string>; end: () => void; fail: () => void } => {
  let [end, fail] = [(): void => undefined, (): void => undefined];
  const work = new Promise<string>((resolve, reject) => {
    end = () => resolve('done');
    fail = () => reject(new Error('failed'));
  });
  return { work, end, fail };
};

describe('tasks', () => {
  it('are settled where there are none', async () => {
    await createTasks().settled();
  });

  it('give back the work that they count until it has ended, however it ends', async () => {
    const tasks = createTasks();
    const [one, other] = [pending(), pending()];
    const added = tasks.add(one.work);
    const failing = tasks.add(other.work);
    assert.equal(tasks.count(), 2);

    one.end();
    assert.equal(await added, 'done');
    assert.equal(tasks.count(), 1);

    other.fail();
    await assert.rejects(failing, /failed/);
    assert.equal(tasks.count(), 0);
  });

  it('are settled when those have ended that began meanwhile, too', async () => {
    const tasks = createTasks();
    const [first, second] = [pending(), pending()];
    const order: string[] = [];
    void tasks.add(
      first.work.then(() => {
        order.push('first');
        void tasks.add(second.work.then(() => order.push('second')));
      }),
    );
    const settled = tasks.settled().then(() => order.push('settled'));

    first.end();
    await first.work;
    second.end();
    await settled;

    assert.deepEqual(order, ['first', 'second', 'settled']);
  });
});
