import type { Route, StoredCase } from '../records/stored-case.ts';

/** What a delivery of an activity is: Teams may deliver one again, also while the first is under way. */
export type Delivery =
  | { readonly is: 'first' }
  /** What it is for was settled, and not carried out: that is left to do. */
  | {
      readonly is: 'unfinished';
      /** The case that was shown when it came for the first time. */
      readonly shown: string;
      /** The id that it gave to a new case. */
      readonly newCase: string | undefined;
    }
  /** It was carried out: nothing is to be changed again. */
  | { readonly is: 'again'; readonly did: 'moved' | 'nothing' };

/** What is known of an activity before it is carried out. */
export interface Known {
  /** Tells the activity from others; '' where nothing does. */
  readonly activity: string;
  readonly route: Route | undefined;
  /** The case that the route names, as it stands now. */
  readonly target: StoredCase | undefined;
  /** The case that a press is about, as it stands now. */
  readonly pressed: StoredCase | undefined;
  /** The route was written down in this delivery, not in an earlier one. */
  readonly isRouted: boolean;
}

/**
 * Idempotent by activity id: whatever is delivered, on whatever instance, moves its case once. A press that
 * moves a case has no route, since it names its case: it is known by having been applied to it.
 */
export const deliveryOf = (known: Known): Delivery => {
  const { activity, route, target, pressed } = known;
  if (isApplied(pressed, activity)) return { is: 'again', did: 'moved' };
  if (!route) return { is: 'first' };
  if (wasDone(route, known)) return { is: 'again', did: route.case === '' ? 'nothing' : 'moved' };
  return {
    is: 'unfinished',
    shown: target ? route.case : route.from,
    newCase: route.case !== '' && route.version === 0 ? route.case : undefined,
  };
};

/** Whether the case that an activity was for has been moved by it, or by something since. */
const wasDone = (route: Route, { target, isRouted }: Known): boolean => {
  if (isApplied(target, route.activity)) return true;
  if (route.case === '') return !isRouted;
  if (route.version === 0) return target !== undefined;
  return !isRouted && target?.case.version !== route.version;
};

const isApplied = (stored: StoredCase | undefined, activity: string): boolean =>
  activity !== '' && stored?.applied.includes(activity) === true;
