import { type Case, isOver, type NewCase, newCase } from '../walk/case.ts';
import type { CaseResult, Situation } from './turn-result.ts';

/**
 * A new case. One that a walk stood at is kept, and Back leads to it; a mere choice is replaced. One that was over is
 * remembered, since it may come back. What a choice knew of its machine and ticket goes on.
 */
export const begin = (
  { newId, now, locale, current, previous }: Situation,
  place: Case['place'],
  more: Pick<NewCase, 'outcome' | 'message' | 'log' | 'facts' | 'machine' | 'ticket'> = {},
): CaseResult => {
  const interrupted = current?.place.at === 'choice' ? previous : current;
  const kept = interrupted && !isOver(interrupted) ? interrupted.id : undefined;
  const { machine, ticket } = current?.place.at === 'choice' ? current : {};
  const follows = current && isOver(current) ? current.id : current?.follows;
  return {
    view: 'case',
    case: {
      ...newCase({
        id: newId(),
        locale,
        now,
        place,
        previous: kept,
        follows,
        machine,
        ticket,
        ...more,
      }),
      version: 1,
    },
    locale,
    ...(kept !== undefined && { notice: 'kept' }),
  };
};
