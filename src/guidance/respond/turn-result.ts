import type { ActionId } from '../../content/actions.ts';
import type { Locale, Localised } from '../../content/localised.ts';
import type { ActId } from '../../content/words/act.ts';
import type { WordKey } from '../../content/words/words.ts';
import type { LogSummary } from '../../diagnosis/logs/log-summary.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';
import type { Case, CaseLog } from '../walk/case.ts';
import type { Choice } from '../walk/choice.ts';
import type { Action, WalkNotice } from '../walk/walk.ts';

/** What a turn knows before it begins. */
export interface Situation {
  readonly locale: Locale;
  readonly current?: Case | undefined;
  /** The case that the current one interrupted. */
  readonly previous?: Case | undefined;
  /** The case that was over when the current one began. */
  readonly follows?: Case | undefined;
  /** The case that the conversation showed before the current one. */
  readonly shownBefore?: Case | undefined;
  /** The case whose reference the message is. */
  readonly named?: Case | undefined;
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

export type NoticeKey =
  | WalkNotice
  | 'already-open'
  | 'fact-noted'
  | 'ticket-noted'
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

/** What is to be done outside, once what came of a turn is kept. */
export type Effect =
  /** The case goes into the channel of the team that it stands at. */
  | { readonly is: 'post-to-team' }
  /** The card of the case in a team's channel no longer shows where it stands. */
  | { readonly is: 'refresh-team-card'; readonly team: string }
  /** A text of the card is posted by itself. */
  | { readonly is: 'send-text'; readonly what: SentText }
  /** The case goes to somebody, who is told by a mention. */
  | { readonly is: 'pass-to'; readonly person: Person }
  /** All that is kept of whoever writes is deleted. */
  | { readonly is: 'forget-person' };

/** A line of a short message: a sentence of ours, or a text of the content behind what it is called. */
export type NoteLine =
  | { readonly say: WordKey; readonly values?: Readonly<Record<string, string>> }
  | { readonly text: Localised; readonly label: WordKey };

/** A short message: what it says, and what can be chosen or opened below it. */
export interface Note {
  readonly lines: readonly NoteLine[];
  readonly choices?: readonly {
    readonly title: WordKey;
    readonly choose: ActionId | Choice;
  }[];
  readonly links?: readonly { readonly title: Localised; readonly url: string }[];
}

/**
 * Something said to a case that moved nothing, and was asked about, or missed: the act that it seemed to be, and the
 * article that its words are nearest to. No word of it.
 */
export interface Unclear {
  readonly was: 'asked' | 'missed';
  readonly act?: ActId | undefined;
  readonly article?: string | undefined;
}

type Without<Key extends string> = { readonly [Name in Key]?: undefined };

/** What is shown: a kind of view, and what it needs. */
export type TurnView =
  /** `case`: it stands beside a case, which is left alone. */
  | ({ readonly view: 'help'; readonly case?: Case } & Without<
      'refused' | 'typed' | 'channel' | 'cases' | 'team'
    >)
  | ({
      readonly view: 'case';
      readonly case: Case;
      /** The inputs whose values were refused, and what was typed into all of them. */
      readonly refused?: readonly string[];
      readonly typed?: Readonly<Record<string, string>>;
      /** Whether the team that the case is on its way to has a channel; put in by whoever knows the store. */
      readonly channel?: boolean;
    } & Without<'cases' | 'team'>)
  /** `superseded`: what is left of a card whose case is shown elsewhere. `overview`: all that is known of it. */
  | ({
      readonly view: 'steps' | 'superseded' | 'overview';
      readonly case: Case;
    } & Without<'refused' | 'typed' | 'channel' | 'cases' | 'team'>)
  /** A person's cases, put in by whoever knows the store. `case`: one of them was closed there. */
  | ({
      readonly view: 'cases';
      readonly case?: Case;
      readonly cases?: readonly ListedCase[];
    } & Without<'refused' | 'typed' | 'channel' | 'team'>)
  /** Whether a person really wants to be forgotten. */
  | ({ readonly view: 'forget' } & Without<
      'case' | 'refused' | 'typed' | 'channel' | 'cases' | 'team'
    >)
  /** A short message beside a case, whose card stays where and as it is. */
  | ({
      readonly view: 'note';
      readonly case?: Case;
      readonly note: Note;
      readonly unclear?: Unclear;
    } & Without<'refused' | 'typed' | 'channel' | 'cases' | 'team'>)
  /** The case for a team. */
  | ({
      readonly view: 'team';
      readonly case: Case;
      readonly team: string;
      readonly typed?: Readonly<Record<string, string>>;
    } & Without<'refused' | 'channel' | 'cases'>);

/**
 * What a turn leads to: what to show, and what to do outside. A case in it is stored when its version is not
 * the one that came in.
 */
export type TurnResult = TurnView & {
  readonly locale: Locale;
  readonly notice?: NoticeKey;
  readonly effects?: readonly Effect[];
};

/** A result that shows a case as it stands. */
export type CaseResult = Extract<TurnResult, { readonly view: 'case' }>;

/** The case that the card of a result is of: not one that help or a list merely stands beside. */
export const caseOf = (result: TurnView): Case | undefined => {
  switch (result.view) {
    case 'case':
    case 'steps':
    case 'overview':
    case 'superseded':
    case 'team':
      return result.case;
    case 'help':
    case 'cases':
    case 'forget':
    case 'note':
      return undefined;
    default:
      return result satisfies never;
  }
};

/** The effect of some kind, where a result has one. */
export const effectOf = <Kind extends Effect['is']>(
  { effects = [] }: Pick<TurnResult, 'effects'>,
  kind: Kind,
): Extract<Effect, { is: Kind }> | undefined =>
  effects.find((one): one is Extract<Effect, { is: Kind }> => one.is === kind);

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
