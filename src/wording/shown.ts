import type { TurnResult } from '../guidance/respond/turn-result.ts';
import { type Case, isOver, type Tried } from '../guidance/walk/case.ts';

/** What is shown of a case besides where it is told whole: to a team, or to whoever takes it over. */
type Told = Pick<Case, 'id' | 'openedAt' | 'facts' | 'escalations' | 'message'>;

/**
 * What cards show of a case. Cases that stand alike share a card, so its id, its dates and the like are
 * among it only where the case is told whole.
 */
export interface Shown
  extends Pick<Case, 'articles' | 'near' | 'evidence' | 'reason' | 'log' | 'place' | 'values'>,
    Partial<Told & Pick<Case, 'updatedAt'>> {
  readonly trail: readonly Pick<Case['trail'][number], 'place'>[];
  readonly tried: readonly Pick<Tried, 'node' | 'choose'>[];
  readonly interrupted: boolean;
  /** What was typed into inputs and refused: shown again, to be mended. */
  readonly typed: Readonly<Record<string, string>>;
}

/** A person's cases, as many as a card has room for, and how many more there are. */
export interface ShownCases {
  readonly listed: readonly { readonly case: Shown & Told; readonly idle: boolean }[];
  readonly more: number;
}

/** What a card shows: a kind of view, and what it needs. */
type ShownView =
  | { readonly show: 'help'; readonly case?: Shown }
  | {
      readonly show: 'case';
      readonly case: Shown;
      readonly refused?: readonly string[];
      readonly channel?: true;
    }
  | { readonly show: 'steps' | 'superseded' | 'overview'; readonly case: Shown }
  | { readonly show: 'team'; readonly case: Shown; readonly team: string }
  | { readonly show: 'cases'; readonly cases: ShownCases; readonly case?: undefined }
  | { readonly show: 'forget'; readonly case?: undefined };

/** A result without what its card does not depend on. Equal ones give equal cards. */
export type ShownResult = ShownView & Pick<TurnResult, 'locale' | 'notice'>;

/** Cards that are of no case, even beside one. */
export const isOfPerson = ({ show }: Pick<TurnResult, 'show'>): boolean =>
  show === 'cases' || show === 'forget';

export const shownOf = (result: TurnResult): ShownResult => {
  const { locale, notice } = result;
  return { ...shownView(result), locale, ...(notice && { notice }) };
};

const shownView = (result: TurnResult): ShownView => {
  switch (result.show) {
    case 'help': {
      const { show, case: current } = result;
      return { show, ...(current && { case: shownCase(current, {}) }) };
    }
    case 'case': {
      const { show, case: current, refused, typed = {}, channel } = result;
      return {
        show,
        case: shownCase(current, typed),
        ...(refused && { refused }),
        ...(channel && { channel }),
      };
    }
    case 'steps':
    case 'superseded':
      return { show: result.show, case: shownCase(result.case, {}) };
    case 'overview':
      return { show: result.show, case: datedCase(result.case) };
    case 'team': {
      const { show, team, case: current, typed = {} } = result;
      return { show, team, case: { ...toldCase(current), typed } };
    }
    case 'cases':
      return { show: result.show, cases: shownCases(result.cases ?? []) };
    case 'forget':
      return { show: result.show };
  }
};

export const shownCase = (current: Case, typed: Shown['typed']): Shown => {
  const { articles, near, evidence, reason, log, place, values, trail, tried, previous } = current;
  return {
    articles,
    near,
    evidence,
    reason,
    ...(log && { log }),
    place,
    values,
    trail: trail.map((one) => ({ place: one.place })),
    tried: tried.map(({ node, choose }) => ({ node, choose })),
    interrupted: previous !== undefined,
    typed,
    ...(place.at === 'escalation' && told(current)),
  };
};

/** A case with all that a summary tells of it. */
export const toldCase = (current: Case): Shown & Told => ({
  ...shownCase(current, {}),
  ...told(current),
});

const datedCase = (current: Case): Shown & Told => ({
  ...toldCase(current),
  updatedAt: current.updatedAt,
});

const told = ({ id, openedAt, facts, escalations = [], message }: Case): Told => ({
  id,
  openedAt,
  facts,
  escalations,
  ...(message !== undefined && { message }),
});

const mostOpen = 8;
const mostOver = 3;

const shownCases = (cases: NonNullable<TurnResult['cases']>): ShownCases => {
  const open = cases.filter((one) => !isOver(one.case));
  const over = cases.filter((one) => isOver(one.case)).slice(0, mostOver);
  const listed = [...open.slice(0, mostOpen), ...over];
  return {
    listed: listed.map((one) => ({ case: datedCase(one.case), idle: one.idle })),
    more: Math.max(0, open.length - mostOpen),
  };
};
