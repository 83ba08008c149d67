import type { Locale } from '../../content/localised.ts';
import type { NearCode } from '../../diagnosis/codes/near-codes.ts';
import type { Evidence } from '../../diagnosis/evidence.ts';
import type { LogSummary } from '../../diagnosis/logs/log-summary.ts';
import type { Outcome, Reason } from '../../diagnosis/outcome.ts';
import { maskMessage } from '../../redaction/mask-message.ts';
import { maskWithin } from '../../redaction/mask-within.ts';
import { blank, type HandOver } from '../hand-over/hand-over-state.ts';
import { machineInput } from './is-machine.ts';
import type { Facts, NodeRef, Place } from './place.ts';

/** Something done or answered: a node and what was chosen there. The last choice stands. */
export interface Tried {
  readonly node: NodeRef;
  readonly choose: string;
  readonly at: string;
}

/** The file that a case came from; of an archive, the other texts in it too. */
export interface CaseLog extends LogSummary {
  readonly others?: readonly { readonly name: string; readonly articles: readonly string[] }[];
}

/** A place that a walk was at, and what was known there. */
export interface Stop {
  readonly place: Place;
  readonly facts: Facts;
  /** What was found, where leaving the place made something else of it. */
  readonly evidence?: readonly Evidence[];
}

/** The memory of one problem: what was found, what was tried, how it ended. */
export interface Case {
  /** The shape of this record; old shapes are read for ever. */
  readonly format: 1;
  readonly id: string;
  /** Grows by one with every change; 0 is a case that no store has seen. */
  readonly version: number;
  readonly locale: Locale;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly articles: readonly string[];
  readonly near: readonly NearCode[];
  readonly evidence: readonly Evidence[];
  readonly reason: Reason;
  /** What the user wrote to open it, masked; absent where it was a mere code. */
  readonly message?: string;
  /** The file that it was found in. */
  readonly log?: CaseLog;
  /** The machine that it is about, where the user named it to begin with. */
  readonly machine?: string;
  /** The number that it has in a ticket system, as the user gave it. */
  readonly ticket?: string;
  readonly place: Place;
  /** The places before this one, with what was known there: Back pops the last. */
  readonly trail: readonly Stop[];
  readonly facts: Facts;
  /** What the user gave for the inputs of commands. */
  readonly values: Readonly<Record<string, string>>;
  readonly tried: readonly Tried[];
  /** The hand-overs of it, one for each team; stored by this name. */
  readonly escalations?: readonly HandOver[];
  /** The case that this one interrupted. */
  readonly previous?: string;
  /** The case that was over when this one began, and may come back. */
  readonly follows?: string;
}

const mostEvidence = 12;

export interface NewCase {
  readonly id: string;
  readonly locale: Locale;
  readonly now: string;
  readonly place: Place;
  readonly outcome?: Outcome | undefined;
  /** What the user wrote, as it is. */
  readonly message?: string | undefined;
  readonly log?: CaseLog | undefined;
  readonly facts?: Facts | undefined;
  readonly machine?: string | undefined;
  readonly ticket?: string | undefined;
  readonly previous?: string | undefined;
  readonly follows?: string | undefined;
}

export const newCase = ({
  id,
  locale,
  now,
  place,
  outcome,
  message,
  log,
  facts,
  machine,
  ticket,
  previous,
  follows,
}: NewCase): Case => ({
  format: 1,
  id,
  version: 0,
  locale,
  openedAt: now,
  updatedAt: now,
  articles: outcome?.articles ?? [],
  near: outcome?.near ?? [],
  evidence: (outcome?.evidence ?? []).slice(0, mostEvidence).map(maskWithin(message ?? '')),
  reason: outcome?.reason ?? { kind: 'none', words: [] },
  ...wordsOf(message?.trim() ?? '', outcome?.evidence ?? []),
  ...(log && { log }),
  ...(machine !== undefined && { machine }),
  ...(ticket !== undefined && { ticket }),
  place,
  trail: [],
  facts: facts ?? {},
  values: machine === undefined ? {} : { [machineInput]: machine },
  tried: [],
  ...(previous === undefined ? {} : { previous }),
  ...(follows === undefined ? {} : { follows }),
});

/** What a user wrote, masked; nothing where it is no more than a code. */
const wordsOf = (message: string, evidence: readonly Evidence[]): Pick<Case, 'message'> => {
  if (evidence.some(({ written }) => written === message)) return {};
  const masked = maskMessage(message);
  return masked === '' ? {} : { message: masked };
};

/** A case's hand-over to a team: a blank draft where none has begun. */
export const handOverTo = (
  { escalations = [] }: Pick<Case, 'escalations'>,
  team: string,
): HandOver => escalations.find((one) => one.team === team) ?? blank(team);

/** Nothing more is to be done. */
export const isOver = ({ place }: Pick<Case, 'place'>): boolean =>
  place.at === 'solved' || place.at === 'closed';
