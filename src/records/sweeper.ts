import { errorName } from '../error-name.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { sweep } from './sweep.ts';

interface SweeperParts {
  readonly store: Store;
  readonly now: () => Date;
  readonly days: number;
  readonly log: Log;
}

/** In milliseconds: the first time soon after the start, then every six hours. */
const first = 60_000;
const again = 6 * 3_600_000;

/** Deletes what need not be kept any longer, now and then, for as long as the program runs. */
export const sweeper = ({ store, now, days, log }: SweeperParts): { stop: () => void } => {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const plan = (time: number): void => {
    timer = setTimeout(async () => {
      try {
        const deleted = await sweep(store, now(), days);
        if (deleted > 0) log('cases-deleted', { deleted });
      } catch (error) {
        log('sweep-failed', { error: errorName(error) });
      }
      if (!isStopped) plan(again);
    }, time).unref();
  };
  plan(first);
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
