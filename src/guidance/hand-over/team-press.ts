import type { ActionOf } from '../../content/actions.ts';
import type { TurnResult, TurnView } from '../respond/turn-result.ts';
import { type Case, handOverTo } from '../walk/case.ts';
import { actOf, isTeamAction, longestReason } from './hand-over.ts';
import type { Member } from './hand-over-state.ts';

/** A press on a card that shows a case to a team. */
interface TeamPress {
  readonly team: string;
  readonly event: string;
  readonly by: Member;
  /** What was typed into the card. */
  readonly reason: string;
  /** The state that the card showed. */
  readonly at: string | undefined;
  /** The card is not the one that shows the case any more. */
  readonly isFormer: boolean;
}

type TeamCardView = TurnView & { readonly view: 'team' | 'superseded'; readonly case: Case };

interface TeamPressed {
  /** What the pressed message shows to everybody from now on. */
  readonly view: TeamCardView;
  /** What it shows to whoever pressed: what they typed too, where that was refused. */
  readonly answer: TeamCardView & Pick<TurnResult, 'notice'>;
  /** What the team did; absent where nothing changed. */
  readonly event?: ActionOf<'team'>;
}

/** What comes of a press on a team's card. */
export const teamPress = (
  current: Case,
  { team, event: chosen, by, reason: typed, at, isFormer }: TeamPress,
  now: string,
): TeamPressed => {
  const reason = typed.trim().slice(0, longestReason);
  if (isFormer) {
    const view = { view: 'superseded', case: current } as const;
    return { view, answer: { ...view, notice: 'stale' } };
  }
  const refused = (notice: 'stale' | 'no-reason'): TeamPressed => {
    const view = { view: 'team', case: current, team } as const;
    return { view, answer: { ...view, notice, typed: { reason } } };
  };
  if (handOverTo(current, team).state !== at) return refused('stale');
  const event = isTeamAction(chosen) ? chosen : undefined;
  if (event === 'resolve' && !reason) return refused('no-reason');
  const next = event && actOf(current, team, { event, by, ...(reason && { reason }) }, now);
  const view = { view: 'team', case: next ?? current, team } as const;
  return { view, answer: view, ...(next && { event }) };
};
