import assert from 'node:assert/strict';
import { createLock } from '../../src/concurrency/lock.ts';

/** A task that notes when it begins and ends, and ends when it is told to. */
const heldTask = (name: string, notes: string[]) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const task = async (): Promise<string> => {
    notes.push(`${name} begins`);
    await held;
    notes.push(`${name} ends`);
    return name;
  };
  return { task, release };
};

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('lock', () => {
  it('runs the tasks of one key one after the other, in their order', async () => {
    const lock = createLock();
    const notes: string[] = [];
    const [one, two] = [heldTask('one', notes), heldTask('two', notes)];
    const both = [lock('key', one.task), lock('key', two.task)];

    two.release();
    await settle();
    one.release();
    const names = await Promise.all(both);

    assert.deepEqual(notes, ['one begins', 'one ends', 'two begins', 'two ends']);
    assert.deepEqual(names, ['one', 'two']);
  });

  it('lets the tasks of other keys run meanwhile', async () => {
    const lock = createLock();
    const notes: string[] = [];
    const [one, two] = [heldTask('one', notes), heldTask('two', notes)];
    const first = lock('key', one.task);
    const second = lock('other', two.task);

    two.release();
    await second;
    one.release();
    await first;

    assert.deepEqual(notes, ['one begins', 'two begins', 'two ends', 'one ends']);
  });

  it('goes on after a task that failed, and tells its caller alone', async () => {
    const lock = createLock();
    const failing = lock('key', async () => {
      throw new Error('disk full');
    });

    const next = lock('key', async () => 'next');

    await assert.rejects(failing, /disk full/);
    assert.equal(await next, 'next');
  });

  it('makes a task wait for a running one, also after earlier ones have ended', async () => {
    const lock = createLock();
    const notes: string[] = [];
    const [one, two, three] = ['one', 'two', 'three'].map((name) => heldTask(name, notes));
    assert.ok(one && two && three);
    const first = lock('key', one.task);
    const second = lock('key', two.task);
    one.release();
    await first;
    await settle();

    const third = lock('key', three.task);
    three.release();
    await settle();
    two.release();
    await Promise.all([second, third]);

    assert.deepEqual(notes.slice(2), ['two begins', 'two ends', 'three begins', 'three ends']);
  });

  it('keeps the order of many', async () => {
    const lock = createLock();
    const order: number[] = [];
    const numbers = Array.from({ length: 50 }, (_, index) => index);

    await Promise.all(
      numbers.map((number) =>
        lock('key', async () => {
          await settle();
          order.push(number);
        }),
      ),
    );

    assert.deepEqual(order, numbers);
  });
});
