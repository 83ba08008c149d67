import type { Content } from '../../content/content.ts';
import type { Case } from '../walk/case.ts';
import { resumed } from './moved.ts';
import { inLocale } from './respond-to-command.ts';
import type { CaseResult, Situation, TurnResult } from './turn-result.ts';

/** A case that somebody takes up by its name or from a list, and all that is known of it. */
export const takenUp = (content: Content, situation: Situation, current: Case): TurnResult =>
  whole(resumed(content, situation, spokenHere(situation, current)));

/** All that is known of a case, in place of where it stands. */
export const whole = ({ case: current, locale, notice, effects }: CaseResult): TurnResult => ({
  view: 'overview',
  case: current,
  locale,
  ...(notice && { notice }),
  ...(effects && { effects }),
});

/** Whoever takes a case up may speak another language than whoever passed it on. */
export const spokenHere = ({ locale, now }: Situation, current: Case): Case =>
  inLocale(current, locale, now);
