import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Content } from '../../src/content/content.ts';
import { type Search, systems } from './systems.ts';
import { interleaved, median, overRounds, percentile, type Times, timed } from './timing.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Messages of one sort: those to warm up with, and others to be timed. */
export interface Texts {
  readonly warmUp: readonly string[];
  readonly timed: readonly string[];
}

export type Sort = 'short' | 'logs';

/** How many rounds, and at most how many messages of each sort. */
export interface Amount extends Readonly<Record<Sort, { warmUp: number; timed: number }>> {
  readonly rounds: number;
}

export interface Quantiles {
  readonly messages: number;
  readonly p50: number;
  readonly p99: number;
}

/** What a system took, in milliseconds; a sort of messages that it was not given is missing. */
export interface Speed {
  readonly build: number;
  readonly short?: Quantiles;
  readonly logs?: Quantiles;
}

const quantiles = (times: Times): Quantiles => ({
  messages: times.length,
  p50: median(times),
  p99: percentile(times, 0.99),
});

const compared = [systems.miniSearch, systems.errata] as const;

/**
 * Times MiniSearch and Errata. Every round builds both anew, so no message is answered from what an
 * earlier round of the same message left behind.
 */
export const compare = (
  content: Content,
  texts: Readonly<Record<Sort, Texts>>,
  amount: Amount,
): Speed[] => {
  const builds = compared.map((): number[] => []);
  const times = { short: [] as Times[][], logs: [] as Times[][] };
  for (let round = 0; round < amount.rounds; round += 1) {
    const searches: Search[] = [];
    for (let turn = 0; turn < compared.length; turn += 1) {
      const which = (round + turn) % compared.length;
      collectGarbage();
      const [search, took] = timed(() => (compared[which] as (typeof compared)[0]).build(content));
      searches[which] = search;
      builds[which]?.push(took);
    }
    for (const sort of ['short', 'logs'] as const) {
      interleaved(searches, spread(texts[sort].warmUp, amount[sort].warmUp));
      collectGarbage();
      times[sort].push(interleaved(searches, spread(texts[sort].timed, amount[sort].timed)));
    }
  }
  const ofSystem = (all: readonly Times[][], which: number): Quantiles =>
    quantiles(overRounds(all.map((round) => round[which] as Times)));
  return compared.map((_, which) => ({
    build: median(builds[which] as number[]),
    short: ofSystem(times.short, which),
    logs: ofSystem(times.logs, which),
  }));
};

const slowest = 1000;
const fewForFuse = { warmUp: 3, timed: 30 };

/**
 * Times fuse.js, by itself and on a few messages: it takes so long that those who came after it
 * would find the caches of the machine cold.
 */
export const timeFuse = (content: Content, texts: Readonly<Record<Sort, Texts>>): Speed => {
  const [search, build] = timed(() => systems.fuse.build(content));
  const times = (some: readonly string[]): Times =>
    some.map((text) => timed(() => search(text))[1]);
  const few = ({ warmUp, timed: all }: Texts): Quantiles | undefined =>
    median(times(spread(warmUp, fewForFuse.warmUp))) > slowest
      ? undefined
      : quantiles(times(spread(all, fewForFuse.timed)));
  const short = few(texts.short);
  const logs = short && few(texts.logs);
  return { build, ...(short && { short }), ...(logs && { logs }) };
};

/** So many of all, from the first to the last. */
const spread = <T>(all: readonly T[], most: number): readonly T[] => {
  const count = Math.min(all.length, most);
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)] as T);
};
