import type { Store } from '../store/store.ts';
import { keys } from './keys.ts';
import { type Counted, merge, type Tally } from './tally.ts';

const atOnce = 50;
const allDays = keys.tally('').slice(0, -1);

/** What was counted from one day of UTC to another, both included, by all processes: `2026-11-22`. */
export const readTallies = async (store: Store, from: string, to: string): Promise<Counted> => {
  const wanted: string[] = [];
  for await (const key of store.list(allDays)) {
    const [, day = ''] = key.split('/');
    if (day >= from && day <= to) wanted.push(key);
  }
  const read: Counted[] = [];
  for (let at = 0; at < wanted.length; at += atOnce) {
    const some = wanted.slice(at, at + atOnce);
    const stored = await Promise.all(some.map((key) => store.get<Tally>(key)));
    read.push(...stored.flatMap((one) => (one ? [one.value.counted] : [])));
  }
  return merge(read);
};
