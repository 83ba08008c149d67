/**
 * How far a hand-over is. draft: the form; preview: what will go out; sending: on its way into the
 * team's channel; undelivered: it did not arrive; sent: the team has it; taken: somebody of the team
 * works on it; resolved: the team is done; withdrawn: the requester needs the team no more.
 */
export const handOverStates = [
  'draft',
  'preview',
  'sending',
  'undelivered',
  'sent',
  'taken',
  'resolved',
  'withdrawn',
] as const;
export type HandOverState = (typeof handOverStates)[number];

/** What the requester does, what becomes of the sending, and what the team does. */
export const handOverEvents = [
  'preview',
  'edit',
  'send',
  'handed',
  'withdraw',
  'reopen',
  'posted',
  'failed',
  'take',
  'release',
  'resolve',
] as const;
export type HandOverEvent = (typeof handOverEvents)[number];

const lifecycle: Readonly<
  Record<HandOverState, Readonly<Partial<Record<HandOverEvent, HandOverState>>>>
> = {
  draft: { preview: 'preview' },
  preview: { edit: 'draft', send: 'sending', handed: 'sent' },
  // An end of the program in the middle leaves a case here: it can be sent again.
  sending: {
    posted: 'sent',
    failed: 'undelivered',
    send: 'sending',
    edit: 'draft',
    handed: 'sent',
  },
  undelivered: { send: 'sending', edit: 'draft', handed: 'sent', posted: 'sent' },
  // A card that arrives although the requester has handed the case over without it.
  sent: { posted: 'sent', take: 'taken', resolve: 'resolved', withdraw: 'withdrawn' },
  taken: { take: 'taken', release: 'sent', resolve: 'resolved', withdraw: 'withdrawn' },
  resolved: { reopen: 'sending' },
  withdrawn: { edit: 'draft' },
};

/** The state after an event; undefined where the event means nothing. */
export const nextState = (state: HandOverState, event: HandOverEvent): HandOverState | undefined =>
  lifecycle[state][event];

/** Why a case did not arrive in the team's channel. */
export type Undelivered = 'no-channel' | 'removed' | 'refused' | 'unreachable';

/** A case on its way to a team, or with it. */
export interface HandOver {
  readonly team: string;
  readonly state: HandOverState;
  /** What was typed into the form, by the id of the field. */
  readonly fields: Readonly<Record<string, string>>;
  /** When the state was reached; '' for a draft that nobody has touched. */
  readonly at: string;
  /** How it reached the team: a card in its channel, or the requester's own message. */
  readonly via?: 'channel' | 'self';
  readonly problem?: Undelivered;
  /** Who of the team has it, or had it last. */
  readonly by?: Member;
  /** What the team says to its end. */
  readonly reason?: string;
}

/** Somebody of a team: a key that says nothing, and the name that the others see. */
export interface Member {
  readonly key: string;
  readonly name: string;
}

export const blank = (team: string): HandOver => ({ team, state: 'draft', fields: {}, at: '' });

/** The team has it, and can act on it. */
export const isWithTeam = ({ state }: HandOver): boolean => state === 'sent' || state === 'taken';
