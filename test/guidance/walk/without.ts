import type { Article } from '../../../src/content/article.ts';
import {
  type Content,
  lastTeam,
  startTree,
  type Unit,
  unitsById,
} from '../../../src/content/content.ts';
import type { DialogTree, Procedure } from '../../../src/content/dialog-tree.ts';
import type { Lists } from '../../../src/content/lists.ts';
import type { Node, ShellCommand } from '../../../src/content/node.ts';
import type { TeamsInTurn } from '../../../src/content/teams-in-turn.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import type { NodeRef } from '../../../src/guidance/walk/place.ts';
import { outermost, stackOf } from '../../../src/guidance/walk/place.ts';

/** Something that an author may take out of the content. */
export type Removal =
  | { readonly what: 'node'; readonly ref: NodeRef }
  | { readonly what: 'option'; readonly ref: NodeRef; readonly option: string }
  | { readonly what: 'unit'; readonly id: string }
  | { readonly what: 'team'; readonly id: string }
  | { readonly what: 'input'; readonly id: string }
  | {
      readonly what: 'entry';
      readonly list: 'form' | 'places' | 'uncovered-codes';
      readonly at: number;
    };

/** Gives the nodes of a unit anew. */
type Edit = (nodes: readonly Node[], unitId: string) => Node[];

/**
 * The content without something, and mended as an author would: what led there goes on to the node
 * written after it, and the last team does the work of one that is gone. Undefined where the program
 * would refuse to start.
 */
export const without = (content: Content, removal: Removal): Content | undefined => {
  switch (removal.what) {
    case 'node':
      return withNodes(content, (nodes, unitId) =>
        nodes.filter(({ id }) => `${unitId}/${id}` !== removal.ref),
      );
    case 'option':
      return withNodes(content, (nodes, unitId) =>
        nodes.map((node) =>
          node.kind === 'question' && `${unitId}/${node.id}` === removal.ref
            ? { ...node, options: node.options.filter(({ id }) => id !== removal.option) }
            : node,
        ),
      );
    case 'unit':
      return withoutUnit(content, removal.id);
    case 'team':
      return withoutTeam(content, removal.id);
    case 'input':
      return withoutInput(content, removal.id);
    case 'entry':
      return withoutEntry(content, removal);
  }
};

const withLists = (content: Content, lists: Partial<Lists>): Content => ({
  ...content,
  lists: { ...content.lists, ...lists },
});

const withUnits = (
  content: Content,
  articles: readonly Article[],
  procedures: readonly Procedure[],
  trees: readonly DialogTree[],
): Content => {
  const byId = <T extends { id: string }>(all: readonly T[]): Map<string, T> =>
    new Map(all.map((one) => [one.id, one]));
  return {
    ...content,
    articles: byId(articles),
    procedures: byId(procedures),
    trees: byId(trees),
    units: unitsById(articles, procedures, trees),
  };
};

const withNodes = (content: Content, edit: Edit): Content | undefined => {
  const edited = (nodes: readonly Node[], unitId: string): Node[] => closed(edit(nodes, unitId));
  const next = withUnits(
    content,
    [...content.articles.values()].map((one) => ({ ...one, steps: edited(one.steps, one.id) })),
    [...content.procedures.values()].map((one) => ({ ...one, steps: edited(one.steps, one.id) })),
    [...content.trees.values()].map((one) => ({ ...one, nodes: edited(one.nodes, one.id) })),
  );
  const empty = [...next.units.values()].find(({ nodes }) => nodes.length === 0);
  if (empty) return withoutUnit(next, empty.id);
  return [...next.units.values()].every(isWhole) ? next : undefined;
};

const isWhole = ({ nodes }: Unit): boolean =>
  nodes.every((node) => node.kind !== 'question' || node.options.length >= 2);

/** Nodes without targets that are none of them. */
const closed = (nodes: readonly Node[]): Node[] => {
  const isThere = (target: string | undefined): boolean => nodes.some(({ id }) => id === target);
  return nodes.map((node): Node => {
    if (node.kind === 'question')
      return {
        ...node,
        options: node.options.map((option) =>
          isThere(option.goto) ? option : { id: option.id, label: option.label },
        ),
      };
    if (!('next' in node) || isThere(node.next)) return node;
    const { next: _, ...rest } = node;
    return rest as Node;
  });
};

const withoutUnit = (content: Content, id: string): Content | undefined => {
  if (id === startTree) return undefined;
  const other = ({ id: one }: { readonly id: string }): boolean => one !== id;
  const left = withUnits(
    withLists(content, {
      'uncovered-codes': content.lists['uncovered-codes'].map((one) => ({
        ...one,
        articles: one.articles.filter((article) => article !== id),
      })),
    }),
    [...content.articles.values()]
      .filter(other)
      .map((one) => ({ ...one, causedBy: one.causedBy.filter((cause) => cause !== id) })),
    [...content.procedures.values()].filter(other),
    [...content.trees.values()].filter(other),
  );
  return withNodes(left, (nodes) => nodes.filter((node) => called(node) !== id));
};

const called = (node: Node): string | undefined => {
  if (node.kind === 'do') return node.procedure;
  if (node.kind === 'article') return node.article;
  return node.kind === 'tree' ? node.tree : undefined;
};

const withoutTeam = (content: Content, id: string): Content | undefined => {
  if (id === lastTeam) return undefined;
  const mended = (team: string): string => (team === id ? lastTeam : team);
  const mendedTeams = (teams: TeamsInTurn): TeamsInTurn => ({
    ...teams,
    team: mended(teams.team),
    later: teams.later.map((turn) => ({ ...turn, team: mended(turn.team) })),
  });
  const next = withNodes(content, (nodes) =>
    nodes.map((node) => (node.kind === 'escalate' ? { ...node, team: mended(node.team) } : node)),
  );
  return (
    next &&
    withUnits(
      withLists(next, { teams: content.lists.teams.filter((team) => team.id !== id) }),
      [...next.articles.values()].map((one) => ({
        ...one,
        escalate: mendedTeams(one.escalate),
      })),
      [...next.procedures.values()],
      [...next.trees.values()].map((one) => ({
        ...one,
        ...(one.escalate && { escalate: mendedTeams(one.escalate) }),
      })),
    )
  );
};

/** Commands name what was the input's value themselves. */
const withoutInput = (content: Content, id: string): Content | undefined => {
  const named = <T extends { run?: ShellCommand | undefined }>(node: T): T =>
    node.run
      ? { ...node, run: { ...node.run, command: node.run.command.replaceAll(`{${id}}`, 'name') } }
      : node;
  const next = withNodes(content, (nodes) =>
    nodes.map((node) => {
      if (node.kind === 'question') return named(node);
      if (node.kind !== 'step') return node;
      return { ...named(node), ...(node.undo && { undo: named(node.undo) }) };
    }),
  );
  return (
    next && withLists(next, { inputs: content.lists.inputs.filter((input) => input.id !== id) })
  );
};

const withoutEntry = (
  content: Content,
  { list, at }: Extract<Removal, { what: 'entry' }>,
): Content | undefined => {
  const next = withLists(content, {
    [list]: content.lists[list].filter((_, index) => index !== at),
  });
  const where = list === 'places' ? content.lists.places[at]?.id : undefined;
  return withNodes(next, (nodes) =>
    nodes.map((node) => {
      if (node.kind !== 'step' || where === undefined || node.where !== where) return node;
      const { where: _, ...rest } = node;
      return rest;
    }),
  );
};

/** All that a case refers to anywhere, and that an author may remove. */
export const removalsFor = (content: Content, current: Case): Removal[] => {
  const places = [current.place, ...current.trail.map(({ place }) => place)];
  const refs = [...new Set([...places.flatMap(stackOf), ...current.tried.map(({ node }) => node)])];
  const units = new Set([
    ...refs.map((ref) => ref.split('/')[0] as string),
    ...current.articles,
    ...current.near.flatMap(({ articles }) => articles),
    ...current.evidence.flatMap(({ articles }) => articles),
    ...(current.log?.others ?? []).flatMap(({ articles }) => articles),
    ...places.flatMap((place) => outermost(place) ?? []),
  ]);
  const teams = new Set([
    ...places.flatMap((place) => (place.at === 'escalation' ? [place.team] : [])),
    ...(current.escalations ?? []).map(({ team }) => team),
  ]);
  return [
    ...refs.map((ref) => ({ what: 'node', ref }) as const),
    ...refs.flatMap((ref) => {
      const [unitId = '', nodeId] = ref.split('/');
      const node = content.units.get(unitId)?.nodes.find(({ id }) => id === nodeId);
      const options = node?.kind === 'question' ? node.options : [];
      return options.map(({ id }) => ({ what: 'option', ref, option: id }) as const);
    }),
    ...[...units].map((id) => ({ what: 'unit', id }) as const),
    ...[...teams].map((id) => ({ what: 'team', id }) as const),
    ...Object.keys(current.values).map((id) => ({ what: 'input', id }) as const),
    ...(['form', 'places', 'uncovered-codes'] as const).flatMap((list) =>
      content.lists[list].map((_, at) => ({ what: 'entry', list, at }) as const),
    ),
  ];
};
