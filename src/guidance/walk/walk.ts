import { type ActionOf, actions, isOf } from '../../content/actions.ts';
import { type Content, startTree } from '../../content/content.ts';
import { wholeOf } from '../../content/lists.ts';
import type { Question } from '../../content/node.ts';
import { treeKey } from '../../diagnosis/codes/known-codes.ts';
import type { NearCode } from '../../diagnosis/codes/near-codes.ts';
import { handOver, withdrawn } from '../hand-over/hand-over.ts';
import { blank } from '../hand-over/hand-over-state.ts';
import { type Case, isOver, type Stop } from './case.ts';
import { type Choice, parseChoice } from './choice.ts';
import { advance, anchor, enter, isValidPlace, nodeAt, type Place, stackOf } from './place.ts';
import { teamInTurn } from './team-in-turn.ts';

/** What a user does with a case, as a button says it: see `parseChoice`. */
export interface Action {
  readonly choose: string;
  /** Inputs filled in, by id. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Why a case did not move, or where it moved to unasked; a key of words.yaml. */
export type WalkNotice = Refusal['notice'] | 're-anchored';

export interface Walked {
  readonly case: Case;
  readonly notice?: WalkNotice;
  /** The inputs whose value was refused, for `bad-value`. */
  readonly refused?: readonly string[];
}

/**
 * One move of a case. Pure and total: any action on any case gives a case; one that does not fit
 * changes nothing and says so.
 */
export const walk = (content: Content, current: Case, action: Action, now: string): Walked => {
  if (!isValidPlace(content, current.place)) {
    const anchored = reanchor(content, current, now);
    return action.choose === 'close' ? walk(content, anchored.case, action, now) : anchored;
  }
  const next = makeMove(content, current, action, now);
  if ('notice' in next) return { case: current, ...next };
  if (!isValidPlace(content, next.place)) return reanchor(content, next, now);
  return { case: { ...next, version: current.version + 1, updatedAt: now } };
};

/** A case whose node or team is gone, taken to where it can go on. */
export const reanchor = (content: Content, current: Case, now: string): Walked => {
  const place = anchor(content, current.place, current.facts);
  return {
    case: {
      ...current,
      ...refilled(current, place),
      place,
      trail: [],
      version: current.version + 1,
      updatedAt: now,
    },
    notice: 're-anchored',
  };
};

/** What was typed for a team that is gone stands in the form for the one in its place. */
const refilled = (current: Case, place: Place): Pick<Case, 'escalations'> => {
  const { place: before, escalations = [] } = current;
  if (before.at !== 'escalation' || place.at !== 'escalation') return {};
  const gone = escalations.find(({ team }) => team === before.team);
  if (!gone || escalations.some(({ team }) => team === place.team)) return {};
  return { escalations: [...escalations, { ...blank(place.team), fields: gone.fields }] };
};

type Refusal = {
  notice: 'nothing-before' | 'not-an-option' | 'bad-value' | 'too-much';
  refused?: readonly string[];
};

/** One move; `choose` is read by whoever answers an action. */
type Move = (content: Content, current: Case, action: Action, now: string) => Case | Refusal;

const makeMove: Move = (content, current, action, now) => {
  const choice = parseChoice(action.choose);
  const node = current.place.at === 'node' ? nodeAt(content, current.place) : undefined;
  const question = node?.kind === 'question' ? node : undefined;
  switch (choice.is) {
    case 'action': {
      const next = isOf('walk', choice.id)
        ? moves[choice.id](content, current, action, now)
        : refuse;
      // cards of before name an option by its id alone
      const isOption =
        'notice' in next &&
        !('anywhere' in actions[choice.id]) &&
        question?.options.some(({ id }) => id === choice.id);
      return question && isOption ? answered(content, current, question, choice.id, now) : next;
    }
    case 'option':
      return question ? answered(content, current, question, choice.id, now) : refuse;
    case 'article':
    case 'code':
      return current.place.at === 'choice' ? pick(content, current, choice) : refuse;
    case 'machine':
    case 'listed':
      return refuse;
  }
};

const refuse: Refusal = { notice: 'not-an-option' };

const handingOver: Move = (content, current, action, now) =>
  current.place.at === 'escalation'
    ? handOver(content, current, current.place.team, action, now)
    : refuse;

const afterStep: Move = (content, current, { choose }, now) => {
  const node = current.place.at === 'node' ? nodeAt(content, current.place) : undefined;
  if (node?.kind !== 'step') return refuse;
  const next = withTried(current, choose, now);
  return moveTo(next, advance(content, stackOf(next.place), node.next, next.facts));
};

const moves: Readonly<Record<ActionOf<'walk'>, Move>> = {
  back: (_, current) => back(current),
  restart: (content, current) => restart(content, current),
  escalate: (content, current) => beginHandOver(content, current),
  fill: (content, current, action) => fill(content, current, action),
  browse: (content, current) => moveTo(current, enter(content, startTree, current.facts)),
  none: (content, current) =>
    current.place.at === 'choice'
      ? moveTo(current, enter(content, startTree, current.facts))
      : refuse,
  worked: (_, current, { choose }, now) =>
    isOver(current) ? refuse : ended(withTried(current, choose, now), 'solved', now),
  failed: afterStep,
  done: afterStep,
  continue: (content, current) => {
    const { place } = current;
    const node = nodeAt(content, place);
    return place.at === 'escalation' && node?.kind === 'escalate' && node.next
      ? moveTo(current, advance(content, place.stack, node.next, current.facts))
      : refuse;
  },
  close: (_, current, __, now) => (isOver(current) ? refuse : ended(current, 'closed', now)),
  reopen: (content, current, action, now) =>
    isOver(current) ? reopened(current) : handingOver(content, current, action, now),
  preview: handingOver,
  edit: handingOver,
  send: handingOver,
  handed: handingOver,
  withdraw: handingOver,
};

/** Ends a walk. A team that still has the case needs it no more. */
const ended = (current: Case, at: 'solved' | 'closed', now: string): Case =>
  moveTo(withdrawn(current, now), { at, stack: stackOf(current.place) });

/** A case that was over, where it was before. */
const reopened = (current: Case): Case | Refusal => {
  const before = back(current);
  return 'notice' in before ? { ...current, place: { at: 'choice' } } : before;
};

const answered = (
  content: Content,
  current: Case,
  node: Question,
  choose: string,
  now: string,
): Case | Refusal => {
  const option = node.options.find(({ id }) => id === choose);
  if (!option) return { notice: 'not-an-option' };
  const facts = node.fact ? { ...current.facts, [node.fact]: option.id } : current.facts;
  const place = advance(content, stackOf(current.place), option.goto, facts);
  return { ...moveTo(withTried(current, choose, now), place), facts };
};

/** A choice among articles, or among near codes. */
const pick = (
  content: Content,
  current: Case,
  { is, id }: Extract<Choice, { readonly is: 'article' | 'code' }>,
): Case | Refusal => {
  if (is === 'article' && current.articles.includes(id) && content.articles.has(id))
    return moveTo(current, enter(content, id, current.facts));
  const near = is === 'code' ? current.near.find(({ code }) => code === id) : undefined;
  const unit = near && unitOfCode(content, near);
  if (near === undefined || unit === undefined) return { notice: 'not-an-option' };
  const { articles, written, code, slip: _, ...rest } = near;
  const evidence = current.evidence.map((one) =>
    one.written === written ? { ...one, ...rest, code, articles, known: true } : one,
  );
  const next = moveTo(current, enter(content, unit, current.facts));
  const left = next.trail.at(-1) as Stop;
  const trail = [...next.trail.slice(0, -1), { ...left, evidence: current.evidence }];
  return { ...next, evidence, trail };
};

/** Where a code leads: to the tree that asks which of its articles, or to its one article. */
const unitOfCode = (content: Content, near: NearCode): string | undefined => {
  const { kind, code } = near;
  const articles = near.articles.filter((id) => content.articles.has(id));
  const key = treeKey(kind, code);
  const asks = [...content.trees.values()].find(({ tellsApart }) => tellsApart === key);
  return articles.length > 1 && asks ? asks.id : articles[0];
};

const back = (current: Case): Case | Refusal => {
  const last = current.trail.at(-1);
  if (!last) return { notice: 'nothing-before' };
  return { ...current, ...last, trail: current.trail.slice(0, -1) };
};

const restart = (content: Content, current: Case): Case | Refusal => {
  const { place: start, facts, evidence = current.evidence } = current.trail[0] ?? current;
  const place = isValidPlace(content, start) ? start : anchor(content, start, facts);
  return { ...current, place, trail: [], facts, evidence, tried: [] };
};

const beginHandOver = (content: Content, current: Case): Case | Refusal => {
  if (current.place.at === 'escalation') return { notice: 'not-an-option' };
  const team = teamInTurn(content, current);
  return moveTo(current, { at: 'escalation', team, stack: stackOf(current.place) });
};

const fill = (content: Content, current: Case, { values = {} }: Action): Case | Refusal => {
  const given = content.lists.inputs.flatMap(({ id, pattern }) => {
    const value = values[id]?.trim();
    if (value === undefined) return [];
    return [{ id, value, fits: wholeOf(pattern).test(value) }];
  });
  const refused = given.filter(({ fits }) => !fits).map(({ id }) => id);
  if (refused.length > 0) return { notice: 'bad-value', refused };
  if (given.length === 0) return { notice: 'not-an-option' };
  const added = Object.fromEntries(given.map(({ id, value }) => [id, value]));
  return { ...current, values: { ...current.values, ...added } };
};

const withTried = (current: Case, choose: string, now: string): Case => {
  const node = stackOf(current.place).at(-1);
  if (node === undefined) return current;
  const others = current.tried.filter((one) => one.node !== node);
  return { ...current, tried: [...others, { node, choose, at: now }] };
};

const mostTrail = 100;

const moveTo = (current: Case, place: Place): Case => ({
  ...current,
  place,
  trail: [...current.trail, { place: current.place, facts: current.facts }].slice(-mostTrail),
});
