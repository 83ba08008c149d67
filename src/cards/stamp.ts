/** The case that a card's buttons speak of, and the version they were shown at. */
export interface Stamp {
  readonly case: string;
  readonly version: number;
}

/** An Adaptive Card as JSON. */
export type Card = Readonly<Record<string, unknown>>;

type Stamper = (stamp: Stamp) => unknown;

/** A function that copies a card with its buttons stamped; parts without buttons are shared. */
export const stamper = (card: Card): ((stamp: Stamp) => Card) =>
  stamperOf(card) as (stamp: Stamp) => Card;

const stamperOf = (part: unknown): Stamper => {
  const parts = changing(part);
  if (parts.length === 0) return () => part;
  return (stamp) => {
    const copy: object = Array.isArray(part) ? [...part] : { ...(part as object) };
    for (const [key, make] of parts) Reflect.set(copy, key, make(stamp));
    return copy;
  };
};

const changing = (part: unknown): [string, Stamper][] => {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]): [string, Stamper][] => {
    if (key === 'data') return [[key, (stamp) => ({ ...stamp, ...value })]];
    return changing(value).length > 0 ? [[key, stamperOf(value)]] : [];
  });
};
