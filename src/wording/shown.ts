import type { Response } from '../guidance/respond/response.ts';
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

/** A response without what its card does not depend on. Equal ones give equal cards. */
export type ShownResponse = ShownView & Pick<Response, 'locale' | 'said'>;

/** Cards that are of no case, even beside one. */
export const isOfPerson = ({ show }: Pick<Response, 'show'>): boolean =>
  show === 'cases' || show === 'forget';

export const shownOf = (response: Response): ShownResponse => {
  const { locale, said } = response;
  return { ...shownView(response), locale, ...(said && { said }) };
};

const shownView = (response: Response): ShownView => {
  switch (response.show) {
    case 'help': {
      const { show, case: current } = response;
      return { show, ...(current && { case: shownCase(current, {}) }) };
    }
    case 'case': {
      const { show, case: current, refused, typed = {}, channel } = response;
      return {
        show,
        case: shownCase(current, typed),
        ...(refused && { refused }),
        ...(channel && { channel }),
      };
    }
    case 'steps':
    case 'superseded':
      return { show: response.show, case: shownCase(response.case, {}) };
    case 'overview':
      return { show: response.show, case: datedCase(response.case) };
    case 'team': {
      const { show, team, case: current, typed = {} } = response;
      return { show, team, case: { ...toldCase(current), typed } };
    }
    case 'cases':
      return { show: response.show, cases: shownCases(response.cases ?? []) };
    case 'forget':
      return { show: response.show };
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

const shownCases = (cases: NonNullable<Response['cases']>): ShownCases => {
  const open = cases.filter((one) => !isOver(one.case));
  const over = cases.filter((one) => isOver(one.case)).slice(0, mostOver);
  const listed = [...open.slice(0, mostOpen), ...over];
  return {
    listed: listed.map((one) => ({ case: datedCase(one.case), idle: one.idle })),
    more: Math.max(0, open.length - mostOpen),
  };
};
