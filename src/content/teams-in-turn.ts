import { z } from 'zod';
import { Id, Localised } from './localised.ts';

const turn = { team: Id, collect: z.array(Localised).default([]) };

/** The teams that a walk is handed over to, each in its turn. */
export const TeamsInTurn = z.strictObject({
  ...turn,
  /** Whose turn it is later: each from a node on, until the next one's node. */
  later: z.array(z.strictObject({ from: Id, ...turn })).default([]),
});
export type TeamsInTurn = z.infer<typeof TeamsInTurn>;

/** A team, and what it wants to have ready besides what it always does. */
export type Turn = Pick<TeamsInTurn, 'team' | 'collect'>;

/** All turns in their order. */
export const turnsOf = ({ team, collect, later }: TeamsInTurn): readonly Turn[] => [
  { team, collect },
  ...later,
];

/** The turns that have begun at a node, in their order. One whose node is gone never comes. */
export const turnsAt = (
  teams: TeamsInTurn,
  nodes: readonly { readonly id: string }[],
  node: string,
): readonly Turn[] => {
  const placeOf = (id: string): number => nodes.findIndex((one) => one.id === id);
  const at = placeOf(node);
  const { team, collect, later } = teams;
  return [
    { team, collect },
    ...later.filter(({ from }) => placeOf(from) >= 0 && placeOf(from) <= at),
  ];
};
