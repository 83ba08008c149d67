import { type Case, isOver } from '../walk/case.ts';
import { unitsAt } from '../walk/place.ts';
import type { Situation } from './turn-result.ts';

/** The open case beside the current one that stands in an article or tree already: it needs no second one. */
export const openAlready = (
  { current, previous, shownBefore }: Situation,
  unit: string | undefined,
): Case | undefined =>
  [previous, shownBefore].find(
    (one) =>
      one && one.id !== current?.id && !isOver(one) && unitsAt(one.place).some((id) => id === unit),
  );
