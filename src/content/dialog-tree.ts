import { z } from 'zod';
import { Id, Localised, Text } from './localised.ts';
import { Node } from './node.ts';
import { TeamsInTurn } from './teams-in-turn.ts';

/** Questions that lead to articles: one file `dialogs/<id>.yaml`. */
export const DialogTree = z.strictObject({
  id: Id,
  title: Localised,
  /** A code that several articles claim ("95105", "0x8004E00F", "exit 511"): this tree asks which. */
  tellsApart: Text.optional(),
  nodes: z.array(Node).min(1),
  /** Whom to hand over to while it is asked; without, whoever all articles that it may be have in common. */
  escalate: TeamsInTurn.optional(),
});
export type DialogTree = z.infer<typeof DialogTree>;

/** Steps that several articles share: one file `knowledge/procedures/<id>.yaml`. */
export const Procedure = z.strictObject({ id: Id, title: Localised, steps: z.array(Node).min(1) });
export type Procedure = z.infer<typeof Procedure>;
