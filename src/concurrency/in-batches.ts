/** A store on the network takes its time over each, and answers so many at once. */
const atOnce = 50;

/** Does something with each of many, some at a time; gives what came of each, in their order. */
export const inBatches = async <T, Result>(
  all: AsyncIterable<T> | Iterable<T>,
  task: (one: T) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  let batch: T[] = [];
  const settle = async (): Promise<void> => {
    results.push(...(await Promise.all(batch.map(task))));
    batch = [];
  };
  for await (const one of all) {
    batch.push(one);
    if (batch.length === atOnce) await settle();
  }
  await settle();
  return results;
};
