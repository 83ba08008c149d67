import { once } from 'node:events';
import { LmdbStore } from '../../src/store/lmdb-store.ts';
import { addOne } from './add-one.ts';

/**
 * Another process on a folder. `count` adds to a number a given number of times, once it is told to; `write`
 * writes one value after the other until it is killed, and tells which are written.
 */
const [folder = '', task, times] = process.argv.slice(2);
const store = await LmdbStore.open(folder);
if (task === 'count') {
  process.send?.('ready');
  await once(process, 'message');
  for (let step = 0; step < Number(times); step += 1) await addOne(store, 'count');
  await store.close();
  process.disconnect?.();
} else
  for (let number = 0; ; number += 1) {
    await store.put(`written/${number}`, 'x'.repeat(2000), undefined);
    process.send?.(number);
  }
