import type { Tasks } from '../concurrency/tasks.ts';
import { within } from '../concurrency/within.ts';
import { errorName } from '../error-name.ts';
import type { Scans } from '../files/scan/scans.ts';
import type { Log } from '../log.ts';

interface ShutdownParts {
  readonly server: { close(): unknown };
  readonly scans: Pick<Scans, 'stop'>;
  readonly tasks: Pick<Tasks, 'count' | 'settled'>;
  /** Comes last: writes what is left. */
  readonly close: () => Promise<void>;
  readonly exit: (code: number) => void;
  readonly log: Log;
}

export interface Shutdown {
  /** Finishes what goes on, and ends the program. Once begun, it is not begun again. */
  readonly begin: () => void;
  /** The first signal begins, another one ends the program at once. */
  readonly signal: () => void;
}

/** In milliseconds from the beginning. */
const until = {
  /** npm passes on what a terminal or a host has sent to all: the same signal comes twice. */
  anotherSignal: 300,
  /** Files that are still being read are given up, which leaves three seconds to say so. */
  files: 15_000,
  /** Turns and deliveries are given up, which leaves two seconds to write what is left. */
  tasks: 18_000,
  /** Hosts often kill after 30 seconds. */
  end: 20_000,
};

/** How the program ends. The process must be ended by `exit`, since open connections do not end by themselves. */
export const createShutdown = ({
  server,
  scans,
  tasks,
  close,
  exit,
  log,
}: ShutdownParts): Shutdown => {
  let isBegun = false;
  let endsAtOnce = false;

  const finish = async (): Promise<void> => {
    const isSettled = await within(
      until.tasks,
      tasks.settled().then(() => true),
    );
    if (!isSettled) log('given-up', { tasks: tasks.count() });
    try {
      await close();
      exit(0);
    } catch (error) {
      log('not-closed', { error: errorName(error) });
      exit(1);
    }
  };

  const begin = (): void => {
    if (isBegun) return;
    isBegun = true;
    log('stopping', { tasks: tasks.count() });
    setTimeout(() => {
      endsAtOnce = true;
    }, until.anotherSignal);
    setTimeout(() => {
      log('not-closed', { error: 'late' });
      exit(1);
    }, until.end);
    server.close();
    scans.stop(until.files);
    void finish();
  };

  return {
    begin,
    signal: () => {
      if (endsAtOnce) exit(1);
      else begin();
    },
  };
};
