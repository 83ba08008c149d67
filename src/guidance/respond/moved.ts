import type { Content } from '../../content/content.ts';
import { type Case, isOver } from '../walk/case.ts';
import { isValidPlace, outermost } from '../walk/place.ts';
import { type Action, reanchor, walk } from '../walk/walk.ts';
import { openAlready } from './open-already.ts';
import type { CaseResult, Situation } from './turn-result.ts';

/** A case after one action, as a response. Back, with nothing before it, resumes the case it interrupted. */
export const moved = (
  content: Content,
  situation: Situation,
  current: Case,
  action: Action,
): CaseResult => {
  const { locale, previous, now } = situation;
  const walked = walk(content, current, action, now);
  if (action.choose === 'back' && walked.notice === 'nothing-before' && previous)
    return resumed(content, situation, previous);
  const isPicked = current.place.at === 'choice' && walked.case.place.at === 'node';
  const open = isPicked && openAlready(situation, outermost(walked.case.place));
  if (open) return resumed(content, situation, open);
  const { refused } = walked;
  const sends = current.place.at === 'escalation' && sending.has(action.choose) && !walked.notice;
  const notice =
    walked.notice ?? (isOver(current) && !isOver(walked.case) ? 'reopened' : undefined);
  return {
    view: 'case',
    case: walked.case,
    locale,
    ...(notice && { notice }),
    ...(sends && { effects: [{ is: 'post-to-team' } as const] }),
    ...(refused && { refused, typed: action.values ?? {} }),
  };
};

/** The case that was over when this one began, open again; undefined once something was done in this one. */
export const cameBack = (
  content: Content,
  situation: Situation,
  { place, trail, tried }: Case,
): CaseResult | undefined => {
  const { follows } = situation;
  const isBegun = place.at !== 'choice' && trail.length + tried.length > 0;
  return follows && isOver(follows) && !isOver({ place }) && !isBegun
    ? moved(content, situation, follows, { choose: 'reopen' })
    : undefined;
};

/** What brings a case into its team's channel: for the first time, or because it is not solved. */
const sending = new Set(['send', 'reopen']);

/** A case that is taken up again, where it stands. */
export const resumed = (content: Content, { locale, now }: Situation, current: Case): CaseResult =>
  isValidPlace(content, current.place)
    ? { view: 'case', case: current, locale, notice: 'resumed' }
    : {
        view: 'case',
        case: reanchor(content, current, now).case,
        locale,
        notice: 're-anchored',
      };
