import type { Search } from './systems.ts';

/** What one system took for one message after another, in milliseconds. */
export type Times = readonly number[];

export const timed = <T>(act: () => T): [result: T, milliseconds: number] => {
  const began = performance.now();
  const result = act();
  return [result, performance.now() - began];
};

/**
 * Gives each text to each search, which comes first by turns, so that whatever disturbs the machine
 * disturbs all alike.
 */
export const interleaved = (searches: readonly Search[], texts: readonly string[]): Times[] => {
  const times = searches.map((): number[] => []);
  texts.forEach((text, at) => {
    for (let turn = 0; turn < searches.length; turn += 1) {
      const which = (at + turn) % searches.length;
      times[which]?.push(timed(() => (searches[which] as Search)(text))[1]);
    }
  });
  return times;
};

/** The value that a share of all values does not exceed. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, two) => one - two);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Each message's median over all rounds: what disturbed one round only does not count. */
export const overRounds = (rounds: readonly Times[]): Times =>
  (rounds[0] ?? []).map((_, message) => median(rounds.map((times) => times[message] as number)));
