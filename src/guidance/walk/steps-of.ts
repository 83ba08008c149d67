import type { Content } from '../../content/content.ts';
import type { Step } from '../../content/node.ts';
import type { NodeRef, Place } from './place.ts';
import { stackOf } from './place.ts';

export interface ListedStep {
  readonly ref: NodeRef;
  /** The step and the nodes that call it, outermost first: a procedure may be used twice. */
  readonly path: readonly NodeRef[];
  readonly step: Step;
}

/** The steps of an article in writing order, those of its procedures included. */
export const stepsOf = (content: Content, unitId: string): ListedStep[] =>
  (content.units.get(unitId)?.nodes ?? []).flatMap((node): ListedStep[] => {
    const ref = `${unitId}/${node.id}`;
    if (node.kind === 'step') return [{ ref, path: [ref], step: node }];
    if (node.kind !== 'do') return [];
    return stepsOf(content, node.procedure).map((one) => ({ ...one, path: [ref, ...one.path] }));
  });

/** A place is at a listed step, and not at the same step of another call. */
export const standsAt = (place: Place, { path }: ListedStep): boolean => {
  const stack = stackOf(place).slice(-path.length);
  return stack.length === path.length && stack.every((ref, at) => ref === path[at]);
};
