/** What goes on at the time, so that whoever ends the program can wait for it. */
export interface Tasks {
  /** Counts some work until it has ended, however it ends; gives it back. */
  readonly add: <T>(work: Promise<T>) => Promise<T>;
  /** How many go on. */
  readonly count: () => number;
  /** Resolves when none goes on. */
  readonly settled: () => Promise<void>;
}

export const createTasks = (): Tasks => {
  const tasks = new Set<Promise<unknown>>();
  return {
    add: (work) => {
      const ended = (): void => void tasks.delete(work);
      tasks.add(work);
      work.then(ended, ended);
      return work;
    },
    count: () => tasks.size,
    settled: async () => {
      // A task may begin another one.
      while (tasks.size > 0) await Promise.allSettled(tasks);
    },
  };
};
