import type { Period } from '../../usage/tally-summary.ts';
import { UnusableInput } from '../subcommand.ts';

const day = 86_400_000;
const usual = 30;

/** The days that the options name, or the last 30. Throws UnusableInput. */
export const periodOf = (
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  now: Date,
): Period => {
  const last = to === undefined ? dayOf(now.getTime()) : readDay('--to', to);
  const first =
    from === undefined ? dayOf(Date.parse(last) - (usual - 1) * day) : readDay('--from', from);
  if (first > last)
    throw new UnusableInput(`--from ${first} --to ${last}: the first day comes after the last`);
  return { from: first, to: last };
};

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A day that there is: Date takes 2026-02-30 for one in March. */
const readDay = (option: string, written: string): string => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(time) || dayOf(time) !== written)
    throw new UnusableInput(`${option} ${written}: must be a day, such as 2026-11-30`);
  return written;
};
