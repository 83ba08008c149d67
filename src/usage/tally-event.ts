import type { Content } from '../content/content.ts';
import type { Locale } from '../content/localised.ts';
import type { Evidence } from '../diagnosis/evidence.ts';
import type { Outcome } from '../diagnosis/outcome.ts';
import type { HandOver, HandOverState } from '../guidance/hand-over/hand-over-state.ts';
import type { Unclear } from '../guidance/respond/turn-result.ts';
import { type Case, handOverTo, isOver } from '../guidance/walk/case.ts';
import type { NodeRef, Place } from '../guidance/walk/place.ts';
import { articleOf, lastArticle, resolve, stackOf } from '../guidance/walk/place.ts';

/** What a case was opened with; menu: with none of them, by `browse` or `hand over`. */
type Source = 'codes' | 'words' | 'file' | 'menu';

/** Where in the content something happened: an article, and the step as `unit/node`. */
export interface Spot {
  readonly article?: string;
  readonly step?: NodeRef;
}

/**
 * What is learnt from one change of a case, or from what moved none. It holds ids of the content, codes and times, and
 * nothing that would lead to a case, a person or a message.
 */
export type TallyEvent =
  | {
      readonly is: 'opened';
      readonly source: Source;
      /** What diagnosis said; a case from the menu has none. */
      readonly outcome?: Outcome['kind'];
      readonly locale: Locale;
    }
  /** A code that no article has. */
  | { readonly is: 'unknown-code'; readonly kind: Evidence['kind']; readonly code: string }
  /** An article was shown: it was the answer, was picked, or a walk led to it. */
  | { readonly is: 'asked'; readonly article: string }
  /** A step did not help. */
  | ({ readonly is: 'failed' } & Spot)
  /** `took` is in milliseconds since the case was opened; `team` had it before. */
  | ({ readonly is: 'solved'; readonly took: number; readonly team?: string } & Spot)
  /** Ended without a solution, and without a team that ever had it. */
  | ({ readonly is: 'closed' } & Spot)
  /** Taken up again after one of these ends. */
  | ({
      readonly is: 'reopened';
      readonly after: 'solved' | 'closed';
      readonly team?: string;
    } & Spot)
  /** A team has it. */
  | ({ readonly is: 'escalated'; readonly team: string; readonly via: 'channel' | 'self' } & Spot)
  /** A team is done with it, or has it again after that. */
  | { readonly is: 'resolved' | 'returned'; readonly team: string }
  /** Something said to a case was not understood. */
  | ({ readonly is: 'unclear' } & Unclear);

/** What is learnt from a change of a case; `before` is undefined where it opens the case. */
export const eventsOf = (
  content: Content,
  before: Case | undefined,
  after: Case,
): readonly TallyEvent[] => [
  ...(before ? [] : opening(after)),
  ...asked(content, before, after),
  ...failed(content, before, after),
  ...ended(content, before, after),
  ...handedOver(content, before, after),
];

const opening = (opened: Case): TallyEvent[] => {
  const source = sourceOf(opened);
  return [
    {
      is: 'opened',
      source,
      ...(source !== 'menu' && { outcome: outcomeOf(opened) }),
      locale: opened.locale,
    },
    ...opened.evidence
      .filter(isUnknownCode)
      .map(({ kind, code }) => ({ is: 'unknown-code', kind, code }) as const),
  ];
};

const sourceOf = ({ log, reason, evidence, place }: Case): Source => {
  if (log) return 'file';
  if (reason.kind === 'words') return 'words';
  if (evidence.length > 0) return 'codes';
  return place.at === 'choice' ? 'words' : 'menu';
};

/** A case keeps no outcome, but what came of it. */
const outcomeOf = ({ articles, reason, place }: Case): Outcome['kind'] => {
  if (articles.length === 0) return 'unknown';
  const isSure = reason.kind === 'codes' || (reason.kind === 'words' && place.at !== 'choice');
  return isSure ? 'answer' : 'choose';
};

/** A number that nothing marks as a code may be anything, a telephone number too. */
const isUnknownCode = ({ known, strength, code }: Evidence): boolean =>
  !known && strength === 'strong' && /^(?:EP\d{1,4}|0x[0-9A-F]{1,8}|\d{1,6})$/.test(code);

const asked = (content: Content, before: Case | undefined, after: Case): TallyEvent[] => {
  const article = articleOf(content, after.place);
  const places = before ? [before.place, ...before.trail.map(({ place }) => place)] : [];
  const isNew = places.every((place) => articleOf(content, place) !== article);
  return article !== undefined && isNew ? [{ is: 'asked', article }] : [];
};

const failed = (content: Content, before: Case | undefined, after: Case): TallyEvent[] => {
  const last = after.tried.at(-1);
  const known = before?.tried.at(-1);
  if (!before || last?.choose !== 'failed') return [];
  if (last.node === known?.node && last.at === known.at) return [];
  if (resolve(content, last.node)?.node.kind !== 'step') return [];
  return [{ is: 'failed', ...spotOf(content, before, before.place) }];
};

const ended = (content: Content, before: Case | undefined, after: Case): TallyEvent[] => {
  if (before && isOver(before)) return isOver(after) ? [] : reopened(content, before);
  if (!isOver(after)) return [];
  const team = teamReached(after);
  const spot = spotOf(content, after, after.place);
  if (after.place.at === 'closed') return team === undefined ? [{ is: 'closed', ...spot }] : [];
  const took = Math.max(0, Date.parse(after.updatedAt) - Date.parse(after.openedAt)) || 0;
  return [{ is: 'solved', took, ...(team !== undefined && { team }), ...spot }];
};

const reopened = (content: Content, before: Case): TallyEvent[] => {
  const team = teamReached(before);
  const spot = spotOf(content, before, before.place);
  if (before.place.at === 'closed')
    return team === undefined ? [{ is: 'reopened', after: 'closed', ...spot }] : [];
  return [{ is: 'reopened', after: 'solved', ...(team !== undefined && { team }), ...spot }];
};

/** The team that has, or had, a case: what comes of it then is not the work of its article alone. */
const teamReached = ({ escalations = [] }: Case): string | undefined =>
  escalations.findLast(hasArrived)?.team;

const arrived: ReadonlySet<HandOverState> = new Set(['sent', 'taken', 'resolved', 'withdrawn']);
const hasArrived = ({ state }: HandOver): boolean => arrived.has(state);

const handedOver = (content: Content, before: Case | undefined, after: Case): TallyEvent[] =>
  (after.escalations ?? []).flatMap((one): TallyEvent[] => {
    const { team, state, via = 'self' } = one;
    const was = before ? handOverTo(before, team).state : 'draft';
    if (state === 'resolved' && was !== 'resolved') return [{ is: 'resolved', team }];
    if (state !== 'sent' || was === 'sent' || was === 'taken') return [];
    if (was === 'resolved') return [{ is: 'returned', team }];
    const from = [after.place, ...after.trail.map(({ place }) => place).reverse()].find(
      (place) => place.at === 'escalation' && place.team === team,
    );
    return [{ is: 'escalated', team, via, ...spotOf(content, after, from ?? after.place) }];
  });

/** Where a place stands: a hand-over and an end may stand outside of the article that led there. */
const spotOf = (content: Content, { place: now, trail }: Case, place: Place): Spot => {
  const article = articleOf(content, place) ?? lastArticle(content, { place: now, trail });
  const step = stackOf(place).at(-1);
  return { ...(article !== undefined && { article }), ...(step !== undefined && { step }) };
};
