import type { Content } from '../../content/content.ts';
import type { Node } from '../../content/node.ts';
import { refOf, resolve } from './place.ts';

/** A line of an outline. Numbers count from 1; the one after the last line is the hand-over. */
export interface Entry {
  readonly number: number;
  readonly node: Node;
  /** For a procedure that was written out before: the lines to do over again. */
  readonly again?: { readonly first: number; readonly last: number };
  /** Where each option of a question leads; empty where they lead on alike. */
  readonly options: readonly number[];
  /** Where it goes on, when that is not the line below. */
  readonly next?: number;
}

/** A node, with the nodes that called it before it. */
interface Listed {
  readonly path: readonly string[];
  readonly node: Node;
}

/**
 * An article as one list, to be read at once where a walk asks one thing after the other: its
 * nodes in writing order, procedures written out the first time, and where each of them goes on. A
 * question whose answers all lead on alike matters to a walk alone: it is listed for its command.
 */
export const outlineOf = (content: Content, articleId: string): Entry[] => {
  const all: Listed[] = [];
  list(content, articleId, [], all);
  const listed = all.filter((one, index) => {
    const asks = one.node.kind === 'question' && !one.node.run;
    return !asks || leadsTo(content, all, one).some((line) => line !== index + 2);
  });
  return listed.map((one, index): Entry => {
    const { node } = one;
    const again = node.kind === 'do' && linesOf(listed, node.procedure);
    const lines = leadsTo(content, listed, one);
    const alike = new Set(lines).size === 1;
    return {
      number: index + 1,
      node,
      ...(again && { again }),
      options: alike ? [] : lines,
      ...(alike && lines[0] !== index + 2 && { next: lines[0] as number }),
    };
  });
};

/** The lines that come after a node: one for each option of a question, none after an end. */
const leadsTo = (content: Content, listed: readonly Listed[], { node, path }: Listed): number[] => {
  if (node.kind === 'end' || (node.kind === 'escalate' && !node.next)) return [];
  const targets = node.kind === 'question' ? node.options.map(({ goto }) => goto) : [node.next];
  return targets.map((target) => after(content, listed, path, target));
};

const list = (content: Content, unitId: string, calls: readonly string[], listed: Listed[]) => {
  for (const node of content.units.get(unitId)?.nodes ?? []) {
    const path = [...calls, `${unitId}/${node.id}`];
    if (node.kind === 'do' && !linesOf(listed, node.procedure))
      list(content, node.procedure, path, listed);
    else listed.push({ path, node });
  }
};

/** The lines that a procedure takes, where it is written out. */
const linesOf = (listed: readonly Listed[], unitId: string): Entry['again'] => {
  const within = ({ path }: Listed): boolean => path.some((ref) => ref.startsWith(`${unitId}/`));
  const first = listed.findIndex(within) + 1;
  return first === 0 ? undefined : { first, last: listed.findLastIndex(within) + 1 };
};

/** The line that a node leads to: its target, else the node written after it, else after its caller. */
const after = (
  content: Content,
  listed: readonly Listed[],
  path: readonly string[],
  target: string | undefined,
): number => {
  const calls = path.slice(0, -1);
  const found = resolve(content, path.at(-1) ?? '');
  if (!found) return listed.length + 1;
  const { unit, node } = found;
  const next = target
    ? unit.nodes.find(({ id }) => id === target)
    : unit.nodes[unit.nodes.indexOf(node) + 1];
  if (!next) {
    const caller = resolve(content, calls.at(-1) ?? '')?.node;
    return after(content, listed, calls, caller && 'next' in caller ? caller.next : undefined);
  }
  const to = [...calls, refOf(unit, next)];
  const at = listed.findIndex(({ path: other }) => to.every((ref, depth) => other[depth] === ref));
  return at < 0 ? after(content, listed, to, undefined) : at + 1;
};
