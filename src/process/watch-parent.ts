/** In milliseconds. */
const pause = 500;

/**
 * Tells once that the process that started this one has ended. Keeps no program running.
 *
 * npm passes SIGTERM on to the shell that it starts scripts in, and no further.
 */
export const watchParent = (
  own: Pick<NodeJS.Process, 'ppid' | 'kill'>,
  parent: number,
  lost: () => void,
): void => {
  const timer = setInterval(() => {
    if (isThere(own, parent)) return;
    clearInterval(timer);
    lost();
  }, pause);
  timer.unref();
};

/** Elsewhere another parent takes its place; Windows goes on naming the one that has gone. */
const isThere = (own: Pick<NodeJS.Process, 'ppid' | 'kill'>, parent: number): boolean => {
  if (own.ppid !== parent) return false;
  try {
    return own.kill(parent, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
