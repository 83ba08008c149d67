import { type Content, lastTeam, type Unit } from '../../content/content.ts';
import type { Node } from '../../content/node.ts';
import { type Turn, turnsAt, turnsOf } from '../../content/teams-in-turn.ts';
import { teamById } from '../hand-over/fields-of.ts';

/** A node of the content, as `unit/node`. */
export type NodeRef = string;

/**
 * Where a case stands. choice: articles are offered, or nothing was found. node: at a step or
 * question; the stack holds the nodes that called it, outermost first. The others end the walk,
 * and keep the stack so that it can go on. escalation: at a hand-over, by the word that is stored.
 */
export type Place =
  | { readonly at: 'choice' }
  | { readonly at: 'node'; readonly stack: readonly NodeRef[] }
  | { readonly at: 'solved'; readonly stack: readonly NodeRef[] }
  | { readonly at: 'closed'; readonly stack: readonly NodeRef[] }
  | { readonly at: 'escalation'; readonly team: string; readonly stack: readonly NodeRef[] };

export type Facts = Readonly<Record<string, string>>;

/** The nodes that a place stands on, outermost first. */
export const stackOf = (place: Place): readonly NodeRef[] =>
  place.at === 'choice' ? [] : place.stack;

const unitIdOf = (ref: NodeRef): string => ref.split('/')[0] as string;

/** The units that a place stands in, outermost first. */
export const unitsAt = (place: Place): readonly string[] => stackOf(place).map(unitIdOf);

/** The unit that a case began in: the one that called all others. */
export const outermost = (place: Place): string | undefined => unitsAt(place)[0];

export const refOf = (unit: Unit, node: Node): NodeRef => `${unit.id}/${node.id}`;

/** The unit and node that a reference names; undefined when the content no longer has it. */
export const resolve = (content: Content, ref: NodeRef): { unit: Unit; node: Node } | undefined => {
  const [unitId = '', nodeId = ''] = ref.split('/');
  const unit = content.units.get(unitId);
  const node = unit?.nodes.find(({ id }) => id === nodeId);
  return unit && node && { unit, node };
};

/** The node that the top of a stack names. */
export const nodeAt = (content: Content, place: Place): Node | undefined => {
  const top = stackOf(place).at(-1);
  return top === undefined ? undefined : resolve(content, top)?.node;
};

/** The first stop of an article, procedure or tree. */
export const enter = (content: Content, unitId: string, facts: Facts): Place =>
  settle(content, [first(content, unitId)], facts);

const first = (content: Content, unitId: string): NodeRef => {
  const unit = content.units.get(unitId) as Unit;
  return refOf(unit, unit.nodes[0] as Node);
};

/** The first stop after the top of a stack: at its target, or at the node written after it. */
export const advance = (
  content: Content,
  stack: readonly NodeRef[],
  target: string | undefined,
  facts: Facts,
): Place => {
  const left: string[] = [];
  const rest = [...stack];
  let goto = target;
  while (rest.length > 0) {
    const { unit, node } = resolve(content, rest.pop() as NodeRef) as { unit: Unit; node: Node };
    const next = goto
      ? unit.nodes.find(({ id }) => id === goto)
      : unit.nodes[unit.nodes.indexOf(node) + 1];
    if (next) return settle(content, [...rest, refOf(unit, next)], facts);
    left.push(unit.id);
    const caller = rest.at(-1);
    goto = caller === undefined ? undefined : nextOf(resolve(content, caller)?.node);
  }
  return { at: 'escalation', team: lastTeamOf(content, left), stack };
};

const nextOf = (node: Node | undefined): string | undefined =>
  node && 'next' in node ? node.next : undefined;

/** The last team of the first unit with teams that the walk ran out of. */
export const lastTeamOf = (content: Content, units: readonly string[]): string => {
  const teams = units.map((id) => content.units.get(id)?.escalate).find((one) => one);
  return (teams && turnsOf(teams).at(-1)?.team) ?? lastTeam;
};

/** The turns of teams that have begun at a place, in the innermost unit there that has teams. */
export const turnsBegun = (content: Content, place: Place): readonly Turn[] => {
  const stop = stackOf(place)
    .map((ref) => resolve(content, ref))
    .findLast((one) => one?.unit.escalate);
  return stop?.unit.escalate ? turnsAt(stop.unit.escalate, stop.unit.nodes, stop.node.id) : [];
};

/** The team whose turn it is at a place; undefined where no unit there has teams. */
export const teamAt = (content: Content, place: Place): string | undefined =>
  turnsBegun(content, place).at(-1)?.team;

/** Passes through calls, and through questions whose answer is known, to the next stop. */
const settle = (content: Content, stack: readonly NodeRef[], facts: Facts): Place => {
  const { node } = resolve(content, stack.at(-1) as NodeRef) as { node: Node };
  if (node.kind === 'do') return settle(content, [...stack, first(content, node.procedure)], facts);
  if (node.kind === 'article')
    return settle(content, [...stack, first(content, node.article)], facts);
  if (node.kind === 'tree') return settle(content, [...stack, first(content, node.tree)], facts);
  if (node.kind === 'escalate') return { at: 'escalation', team: node.team, stack };
  if (node.kind === 'end') return { at: 'solved', stack };
  if (node.kind === 'question' && node.fact !== undefined) {
    const known = node.options.find(({ id }) => id === facts[node.fact as string]);
    if (known) return advance(content, stack, known.goto, facts);
  }
  return { at: 'node', stack };
};

/** The article that a case is about: the innermost one on its stack. */
export const articleOf = (content: Content, place: Place): string | undefined =>
  unitsAt(place).findLast((id) => content.articles.has(id));

/** The unit whose steps a user would call "all steps": the article, else the outermost unit. */
export const unitOf = (content: Content, place: Place): string =>
  articleOf(content, place) ?? outermost(place) ?? '';

/** The article a case is or was about last: a hand-over may stand outside of it. */
export const lastArticle = (
  content: Content,
  current: { readonly place: Place; readonly trail: readonly { readonly place: Place }[] },
): string | undefined =>
  [current.place, ...current.trail.map(({ place }) => place).reverse()]
    .map((place) => articleOf(content, place))
    .find((id) => id !== undefined);

/**
 * False when an edit of the content has removed what the place stands on: a node, or the team of a
 * hand-over. A case that is over needs neither.
 */
export const isValidPlace = (content: Content, place: Place): boolean => {
  if (place.at === 'solved' || place.at === 'closed') return true;
  if (!standsOn(content, place)) return false;
  if (place.at === 'escalation') return teamById(content, place.team) !== undefined;
  const node = nodeAt(content, place);
  return place.at === 'choice' || node?.kind === 'step' || node?.kind === 'question';
};

const standsOn = (content: Content, place: Place): boolean =>
  stackOf(place).every((ref) => resolve(content, ref) !== undefined);

/**
 * Where a case goes on that stands no more: with the team in the place of one that is gone, at the start
 * of its article, or else at the choice.
 */
export const anchor = (content: Content, place: Place, facts: Facts): Place => {
  const article = articleOf(content, place);
  if (place.at === 'escalation' && standsOn(content, place))
    return { ...place, team: teamAt(content, place) ?? lastTeam };
  return article === undefined ? { at: 'choice' } : enter(content, article, facts);
};
