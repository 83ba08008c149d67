import type { Content, Unit } from '../content/content.ts';
import type { Node } from '../content/nodes.ts';

/** What an outline lists: nodes that say something themselves. */
export type Said = Exclude<Node, { kind: 'do' }>;

/** A place of an outline: a node, or a procedure that stands there a second time. */
export interface Entry {
  /** From 1. */
  readonly number: number;
  readonly node: Said | undefined;
  /** The entries to do over again, for a procedure that was listed before. */
  readonly again?: { readonly first: number; readonly last: number };
  /** Where each option of a question goes on, in their order. */
  readonly options: readonly number[];
  /** Where it goes on after this, where that is not the entry below: its number, or `end`. */
  readonly next?: number | 'end';
}

/** An entry before it is known where it goes on. `path` names its node and the calls above it. */
interface Listed {
  readonly path: readonly string[];
  readonly unit: Unit;
  readonly node: Node;
  readonly again?: Entry['again'];
}

/**
 * All nodes of an article in writing order, procedures written out, each with where it goes on: what
 * a walk asks one by one, to be read at once. A procedure that is called again is only named.
 */
export const outlineOf = (content: Content, unitId: string): Entry[] => {
  const listed = listUnit(content, unitId, [], []);
  return listed.map(({ path, unit, node, again }, index): Entry => {
    const after = (target: string | undefined) => numberAfter(content, listed, path, target);
    const next = 'next' in node ? node.next : undefined;
    const goesOn = node.kind !== 'question' && node.kind !== 'end' && node.kind !== 'escalate';
    const to = goesOn || next !== undefined ? after(next) : index + 2;
    return {
      number: index + 1,
      node: node.kind === 'do' ? undefined : node,
      ...(again && { again }),
      options:
        node.kind === 'question'
          ? node.options.map(({ goto }) => after(goto) as number)
          : [],
      ...(to !== index + 2 && { next: to }),
    };
  });
};
