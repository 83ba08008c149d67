import type { Locale } from '../content/localised.ts';
import type { Case } from '../guidance/walk/case.ts';

/** What is remembered of a person. */
export interface User {
  readonly format: 1;
  /** The language the user asked for, while the client spoke `client`. */
  readonly language?: { readonly asked: Locale; readonly client: Locale };
}

/** What is remembered of a conversation. */
export interface Conversation {
  readonly format: 1;
  /** The case that was shown last. */
  readonly case: string;
  readonly at: string;
  /** The activities that came last, oldest first, and what each was for. */
  readonly recent: readonly Route[];
}

/**
 * What an activity is for, settled before it is carried out: delivered again, even after a crash in
 * the middle, it moves no other case, and none twice.
 */
export interface Route {
  readonly activity: string;
  /** The case that it moves; '' where it moves none. */
  readonly case: string;
  /** The version of that case before it; 0 where it opens the case. */
  readonly version: number;
  /** The case that was shown before it. */
  readonly from: string;
}

export interface StoredCase {
  readonly format: 1;
  /** The key of the conversation that it lives in. */
  readonly conversation: string;
  /** Whoever opened the case, or took it to this conversation: there its cards keep their language. */
  readonly opener: string;
  /** Whose list it stands in. */
  readonly owner: string;
  /** The activities that moved it last. */
  readonly applied: readonly string[];
  readonly case: Case;
}

/** That a case stands in a person's list. */
export interface Owned {
  readonly format: 1;
}

/** Activities come again within seconds; Teams sends no more than this meanwhile. */
export const mostRoutes = 60;
export const mostApplied = 30;
