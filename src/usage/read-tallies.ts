import { inBatches } from '../concurrency/in-batches.ts';
import { tallies } from '../records/keys.ts';
import type { Store } from '../store/store.ts';
import { type Counted, merge, type Tally } from './tally.ts';

/** What was counted from one day of UTC to another, both included, by all processes: `2026-11-22`. */
export const readTallies = async (store: Store, from: string, to: string): Promise<Counted> => {
  const wanted: string[] = [];
  for await (const key of store.list(tallies)) {
    const [, day = ''] = key.split('/');
    if (day >= from && day <= to) wanted.push(key);
  }
  const read = await inBatches(wanted, (key) => store.get<Tally>(key));
  return merge(read.flatMap((one) => (one ? [one.value.counted] : [])));
};
