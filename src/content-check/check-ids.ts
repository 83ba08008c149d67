import { cardKeys } from '../content/card-keys.ts';

/** A part of a list that is wrong, and how to mend it. */
export type Fault = readonly [path: readonly PropertyKey[], message: string];

/** The ids of a list stand once; those of what is typed on a card are of nothing else on it. */
export const checkIds = (
  items: readonly { readonly id: string }[],
  typed?: 'input' | 'field',
): Fault[] =>
  items.flatMap(({ id }, index): Fault[] => [
    ...(items.findIndex((item) => item.id === id) < index
      ? [[[index, 'id'], `${id} stands here twice: rename one`] as const]
      : []),
    ...(typed !== undefined && cardKeys.has(id)
      ? [[[index, 'id'], takenBy(id, typed)] as const]
      : []),
  ]);

const takenBy = (id: string, typed: string): string =>
  `${id} is what a card says itself: give the ${typed} another id, such as ${typed}-${id}`;
