/** Runs the tasks of one key one after the other; those of other keys run meanwhile. */
export type Lock = <T>(key: string, task: () => Promise<T>) => Promise<T>;

export const createLock = (): Lock => {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task, task);
    const settled = turn.catch(() => undefined);
    last.set(key, settled);
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
    return turn;
  };
};
