import { inBatches } from '../concurrency/in-batches.ts';
import type { RecordKey } from '../records/keys.ts';
import { keysOfKind, readRecord } from '../records/read-record.ts';
import type { Counted } from '../records/tally.ts';
import type { Store } from '../store/store.ts';
import { merge } from './count-events.ts';

/** What was counted from one day of UTC to another, both included, by all processes: `2026-11-22`. */
export const readTallies = async (store: Store, from: string, to: string): Promise<Counted> => {
  const wanted: RecordKey<'tally'>[] = [];
  for await (const key of keysOfKind(store, 'tally')) {
    const [, day = ''] = key.split('/');
    if (day >= from && day <= to) wanted.push(key);
  }
  const read = await inBatches(wanted, (key) => readRecord(store, key));
  return merge(read.flatMap((one) => (one ? [one.value.counted] : [])));
};
