import type { Case, Tried } from '../guidance/case.ts';
import type { Response } from '../guidance/respond.ts';

/**
 * What cards show of a case. Its id, version and dates are not among it, so cases that stand alike
 * share a card; only a summary names the case.
 */
export interface Shown
  extends Pick<Case, 'articles' | 'near' | 'evidence' | 'reason' | 'log' | 'place' | 'values'> {
  readonly trail: readonly Pick<Case['trail'][number], 'place'>[];
  readonly tried: readonly Pick<Tried, 'node' | 'choose'>[];
  readonly interrupted: boolean;
  /** What was typed into inputs and refused: shown again, to be mended. */
  readonly typed: Readonly<Record<string, string>>;
  readonly summary?: Pick<Case, 'id' | 'openedAt'>;
}

/** A response without what its card does not depend on. Equal ones give equal cards. */
export interface ShownResponse extends Pick<Response, 'show' | 'locale' | 'said' | 'refused'> {
  readonly case?: Shown;
}

export const shownOf = ({
  case: current,
  typed = {},
  sends: _,
  ...response
}: Response): ShownResponse =>
  current ? { ...response, case: shownCase(current, typed) } : response;

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
    ...(place.at === 'escalation' && {
      summary: { id: current.id, openedAt: current.openedAt },
    }),
  };
};
