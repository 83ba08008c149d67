import { type ActionOf, isAction, isOf } from '../../content/actions.ts';
import type { Content } from '../../content/content.ts';
import { type Case, handOverTo, isOver } from '../walk/case.ts';
import { fieldsOf } from './fields-of.ts';
import {
  type HandOver,
  type HandOverEvent,
  isWithTeam,
  type Member,
  nextState,
  type Undelivered,
} from './hand-over-state.ts';

/** In characters: more than anybody types into a form, less than what makes a card too large. */
export const longestField = 1000;

/** In characters: how a case was resolved stands in a line of chat too. */
export const longestReason = 500;

/** Control characters: nobody types them, and they take six bytes each in a card. */
const unseen = /[^\P{Cc}\n\t]/gu;

type Refusal = { notice: 'not-an-option' | 'too-much'; refused?: readonly string[] };

/** One event of the requester's, with what was typed into the form. */
export const handOver = (
  content: Content,
  current: Case,
  team: string,
  { choose, values = {} }: { choose: string; values?: Readonly<Record<string, string>> },
  now: string,
): Case | Refusal => {
  const before = handOverTo(current, team);
  const state = nextState(before.state, choose as HandOverEvent);
  if (state === undefined) return { notice: 'not-an-option' };
  const given = fieldsOf(content, team).flatMap(({ id }) => {
    const value = values[id]?.trim();
    return value === undefined ? [] : [[id, value.replace(unseen, '')] as const];
  });
  const refused = given.filter(([, value]) => value.length > longestField).map(([id]) => id);
  if (refused.length > 0) return { notice: 'too-much', refused };
  const { problem: _, ...kept } = before;
  return withHandOver(current, {
    ...kept,
    state,
    at: now,
    ...(choose === 'preview' && { fields: Object.fromEntries(given.filter(([, value]) => value)) }),
    ...(choose === 'handed' && { via: 'self' as const }),
  });
};

/** What became of a case that was sent into a team's channel. Changes nothing where it was not being sent. */
export const delivered = (
  current: Case,
  team: string,
  problem: Undelivered | undefined,
  now: string,
): Case => {
  const before = handOverTo(current, team);
  const state = nextState(before.state, problem === undefined ? 'posted' : 'failed');
  if (state === undefined || (before.state === 'sent' && before.via === 'channel')) return current;
  const { problem: _, ...kept } = before;
  const next = withHandOver(current, {
    ...kept,
    state,
    at: now,
    ...(problem === undefined ? { via: 'channel' as const } : { problem }),
  });
  // one that ended while it was on its way needs the team no more
  return grown(isOver(current) ? withdrawn(next, now) : next, now);
};

interface TeamAction {
  readonly event: HandOverEvent;
  readonly by: Member;
  readonly reason?: string | undefined;
}

/** What is pressed on a team's card. */
export const isTeamAction = (event: string): event is ActionOf<'team'> =>
  isAction(event) && isOf('team', event);

/** What the team does with a case; undefined where that means nothing any more. */
export const actOf = (
  current: Case,
  team: string,
  { event, by, reason }: TeamAction,
  now: string,
): Case | undefined => {
  const before = handOverTo(current, team);
  const state = isTeamAction(event) ? nextState(before.state, event) : undefined;
  if (state === undefined || before.via !== 'channel') return undefined;
  if (event === 'take' && before.state === 'taken' && before.by?.key === by.key) return undefined;
  const { by: _, reason: __, ...kept } = before;
  const next: HandOver = {
    ...kept,
    state,
    at: now,
    ...(event !== 'release' && { by }),
    ...(event === 'resolve' && reason !== undefined && { reason }),
  };
  return grown(withHandOver(current, next), now);
};

/**
 * The teams that have a card of a case in their channel on which something else stands now. What the
 * requester hands over by themselves instead is none of that card's.
 */
export const teamsToRefresh = (before: Case | undefined, after: Case | undefined): string[] =>
  before === undefined || before.id !== after?.id
    ? []
    : (before.escalations ?? [])
        .filter(({ via, team, state }) => {
          const now = handOverTo(after, team);
          const isOnCard = via === 'channel' && now.via === 'channel' && now.state !== 'sending';
          return isOnCard && now.state !== state;
        })
        .map(({ team }) => team);

/** A case that no team needs to work on any more. */
export const withdrawn = (current: Case, now: string): Case => {
  if (!current.escalations?.some(isWithTeam)) return current;
  return {
    ...current,
    escalations: current.escalations.map((one) =>
      isWithTeam(one) ? { ...one, state: 'withdrawn', at: now } : one,
    ),
  };
};

const withHandOver = (current: Case, next: HandOver): Case => ({
  ...current,
  escalations: [...(current.escalations ?? []).filter(({ team }) => team !== next.team), next],
});

const grown = (current: Case, now: string): Case => ({
  ...current,
  version: current.version + 1,
  updatedAt: now,
});
