import type { Content } from '../content/content.ts';
import type { Step } from '../content/nodes.ts';
import type { NodeRef } from './case.ts';

export interface ListedStep {
  readonly ref: NodeRef;
  readonly step: Step;
}

/** The steps of an article in writing order, those of its procedures included. */
export const stepsOf = (content: Content, unitId: string): ListedStep[] =>
  (content.units.get(unitId)?.nodes ?? []).flatMap((node): ListedStep[] => {
    if (node.kind === 'step') return [{ ref: `${unitId}/${node.id}`, step: node }];
    return node.kind === 'do' ? stepsOf(content, node.procedure) : [];
  });
