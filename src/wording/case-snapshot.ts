import type { Note, TurnResult } from '../guidance/respond/turn-result.ts';
import { type Case, isOver, type Tried } from '../guidance/walk/case.ts';

/** What is shown of a case besides where it is told whole: to a team, or to whoever takes it over. */
type CaseDetails = Pick<
  Case,
  'id' | 'openedAt' | 'facts' | 'escalations' | 'message' | 'machine' | 'ticket'
>;

/**
 * What cards show of a case. Cases that stand alike share a card, so its id, its dates and the like are
 * among it only where the case is told whole.
 */
export interface CaseSnapshot
  extends Pick<Case, 'articles' | 'near' | 'evidence' | 'reason' | 'log' | 'place' | 'values'>,
    Partial<CaseDetails & Pick<Case, 'updatedAt'>> {
  readonly trail: readonly Pick<Case['trail'][number], 'place'>[];
  readonly tried: readonly Pick<Tried, 'node' | 'choose'>[];
  readonly interrupted: boolean;
  /** What was typed into inputs and refused: shown again, to be mended. */
  readonly typed: Readonly<Record<string, string>>;
}

/** A person's cases, as many as a card has room for, and how many more there are. */
export interface CaseList {
  readonly listed: readonly { readonly case: CaseSnapshot & CaseDetails; readonly idle: boolean }[];
  readonly more: number;
}

/** What a card shows: a kind of view, and what it needs. */
type ViewInput =
  | { readonly view: 'help'; readonly case?: CaseSnapshot }
  | {
      readonly view: 'case';
      readonly case: CaseSnapshot;
      readonly refused?: readonly string[];
      readonly channel?: true;
    }
  | { readonly view: 'steps' | 'superseded' | 'overview'; readonly case: CaseSnapshot }
  | { readonly view: 'team'; readonly case: CaseSnapshot; readonly team: string }
  | { readonly view: 'cases'; readonly cases: CaseList; readonly case?: undefined }
  | { readonly view: 'forget'; readonly case?: undefined }
  | { readonly view: 'note'; readonly note: Note; readonly case?: undefined };

/** A result without what its card does not depend on. Equal ones give equal cards. */
export type CardInput = ViewInput & Pick<TurnResult, 'locale' | 'notice'>;

/** Cards that are of no case, even beside one. */
export const isOfPerson = ({ view }: Pick<TurnResult, 'view'>): boolean =>
  view === 'cases' || view === 'forget';

export const cardInputOf = (result: TurnResult): CardInput => {
  const { locale, notice } = result;
  return { ...viewInputOf(result), locale, ...(notice && { notice }) };
};

const viewInputOf = (result: TurnResult): ViewInput => {
  switch (result.view) {
    case 'help': {
      const { view, case: current } = result;
      return { view, ...(current && { case: snapshotOf(current, {}) }) };
    }
    case 'case': {
      const { view, case: current, refused, typed = {}, channel, notice } = result;
      const { ticket } = current;
      return {
        view,
        case: {
          ...snapshotOf(current, typed),
          ...(notice === 'ticket-noted' && ticket !== undefined && { ticket }),
        },
        ...(refused && { refused }),
        ...(channel && { channel }),
      };
    }
    case 'steps':
    case 'superseded':
      return { view: result.view, case: snapshotOf(result.case, {}) };
    case 'overview':
      return { view: result.view, case: datedSnapshot(result.case) };
    case 'team': {
      const { view, team, case: current, typed = {} } = result;
      return { view, team, case: { ...detailedSnapshot(current), typed } };
    }
    case 'cases':
      return { view: result.view, cases: caseListOf(result.cases ?? []) };
    case 'forget':
      return { view: result.view };
    case 'note':
      return { view: result.view, note: result.note };
  }
};

export const snapshotOf = (current: Case, typed: CaseSnapshot['typed']): CaseSnapshot => {
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
    ...(place.at === 'escalation' && detailsOf(current)),
  };
};

/** A case with all that a summary tells of it. */
export const detailedSnapshot = (current: Case): CaseSnapshot & CaseDetails => ({
  ...snapshotOf(current, {}),
  ...detailsOf(current),
});

const datedSnapshot = (current: Case): CaseSnapshot & CaseDetails => ({
  ...detailedSnapshot(current),
  updatedAt: current.updatedAt,
});

const detailsOf = ({
  id,
  openedAt,
  facts,
  escalations = [],
  message,
  machine,
  ticket,
}: Case): CaseDetails => ({
  id,
  openedAt,
  facts,
  escalations,
  ...(message !== undefined && { message }),
  ...(machine !== undefined && { machine }),
  ...(ticket !== undefined && { ticket }),
});

const mostOpen = 8;
const mostOver = 3;

const caseListOf = (cases: NonNullable<TurnResult['cases']>): CaseList => {
  const open = cases.filter((one) => !isOver(one.case));
  const over = cases.filter((one) => isOver(one.case)).slice(0, mostOver);
  const listed = [...open.slice(0, mostOpen), ...over];
  return {
    listed: listed.map((one) => ({ case: datedSnapshot(one.case), idle: one.idle })),
    more: Math.max(0, open.length - mostOpen),
  };
};
