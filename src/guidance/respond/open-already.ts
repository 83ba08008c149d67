import { type Case, isOver } from '../walk/case.ts';
import { isOther } from '../walk/is-machine.ts';
import { unitsAt } from '../walk/place.ts';
import type { Situation } from './turn-result.ts';

/** The open case beside the current one that stands in an article or tree already, unless it is of another machine. */
export const openAlready = (
  { current, previous, shownBefore }: Situation,
  unit: string | undefined,
  machine?: string,
): Case | undefined =>
  [previous, shownBefore].find(
    (one) =>
      one &&
      one.id !== current?.id &&
      !isOver(one) &&
      unitsAt(one.place).some((id) => id === unit) &&
      isOf(one, machine),
  );

/** A machine that is not known may be any. */
const isOf = ({ machine: known }: Case, machine: string | undefined): boolean =>
  machine === undefined || known === undefined || !isOther(machine, known);
