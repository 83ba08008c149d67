import type { Locale } from '../../content/localised.ts';
import type { LogSummary } from '../../diagnosis/logs/log-summary.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';
import type { Case, CaseLog } from '../walk/case.ts';
import type { Action, Notice } from '../walk/walk.ts';

/** What a turn knows before it begins. */
export interface Situation {
  readonly locale: Locale;
  readonly current?: Case | undefined;
  /** The case that the current one interrupted. */
  readonly previous?: Case | undefined;
  readonly now: string;
  readonly newId: () => string;
  /** Others see the conversation too. */
  readonly isShared?: boolean;
  /** The current case is somebody else's. */
  readonly isForeign?: boolean;
}

/** A press of a card's button: which case, which version of it, and what was chosen. */
export interface Press extends Action {
  readonly version: number;
}

export type Said =
  | Notice
  | 'not-understood'
  | 'already-open'
  | 'stale'
  | 'resumed'
  | 'kept'
  | 'gone'
  | 'no-pictures'
  | 'no-files-here'
  | 'no-case'
  | 'closed'
  | 'reopened'
  | 'passed'
  | 'pass-to-whom'
  | 'not-yours'
  | 'forget-in-personal'
  | 'forgotten'
  | 'no-reason';

/** A text of the card to post by itself, for clients that cannot copy it from a card. */
export type SentText = 'command' | 'undo' | 'summary';

/** What a turn leads to: what to show, and what to keep. */
export interface Response {
  /**
   * `superseded`: what is left of a card whose case is shown elsewhere now. `overview`: all that is known
   * of a case. `forget`: whether a person really wants to be forgotten. `team`: the case for a team.
   */
  readonly show:
    | 'help'
    | 'case'
    | 'steps'
    | 'superseded'
    | 'cases'
    | 'overview'
    | 'forget'
    | 'team';
  /** The case to show, as it now is; stored when its version is not the one that came in. */
  readonly case?: Case;
  readonly locale: Locale;
  readonly said?: Said;
  readonly sends?: SentText;
  /** The inputs whose values were refused, and what was typed into all of them. */
  readonly refused?: readonly string[];
  readonly typed?: Readonly<Record<string, string>>;
  /** Whom the case is passed to. */
  readonly passesTo?: Person;
  /** All that is kept of this person is to be deleted. */
  readonly forgets?: true;
  /** The person's cases, for `cases`; put in by whoever knows the store. */
  readonly cases?: readonly ListedCase[];
  /** Whether the team that the case is on its way to has a channel; put in like `cases`. */
  readonly channel?: boolean;
  /** The case is to be posted into its team's channel. */
  readonly posts?: true;
  /** Teams whose card of the case no longer shows where it stands. */
  readonly tells?: readonly string[];
  /** Which team's card it is, for `team`. */
  readonly team?: string;
}

/** A case in a list, and whether nobody has touched it for long. */
export interface ListedCase {
  readonly case: Case;
  readonly idle: boolean;
}

/** Somebody whom a message mentions. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A typed message: its own text, what it quotes, and what is said of anything with it that is not read. */
export interface Message {
  readonly text: string;
  readonly quoted?: string;
  /** Somebody other than the bot. */
  readonly mentions?: Person | undefined;
  readonly unread?: 'no-pictures' | 'no-files-here' | undefined;
}

/** What was found in a file, and what else it shows. */
export interface FileFindings {
  readonly outcome: Outcome;
  readonly log: LogSummary;
  /** The other texts of an archive. */
  readonly others: NonNullable<CaseLog['others']>;
}
