import { createHash } from 'node:crypto';
import type { Conversation, Owned, StoredCase, User } from './stored-case.ts';
import type { LiveCard, TeamCard, TeamChannel } from './stored-reference.ts';
import type { Tally } from './tally.ts';

/** What is kept under the keys of each kind. */
interface Shapes {
  readonly case: StoredCase;
  readonly card: LiveCard;
  readonly 'team-card': TeamCard;
  readonly conversation: Conversation;
  readonly owned: Owned;
  readonly user: User;
  readonly channel: TeamChannel;
  readonly tally: Tally;
}

export type RecordKind = keyof Shapes;

/** What a record is of: it goes with that. */
export type RecordSubject = 'case' | 'conversation' | 'person' | 'team' | 'day';

interface KindOfRecord {
  readonly of: RecordSubject;
  /** Of each there are many, and for what: its keys end in an id of that. */
  readonly each?: string;
}

/**
 * Every kind of record, by what its keys begin with. "Forget me" and the retention go by this table, in its
 * order: what others are found by goes last.
 */
export const recordKinds: Readonly<Record<RecordKind, KindOfRecord>> = {
  /** The message that shows a case. */
  card: { of: 'case' },
  /** The message that shows a case to a team. */
  'team-card': { of: 'case', each: 'team' },
  case: { of: 'case' },
  conversation: { of: 'conversation' },
  /** Which cases a person has. */
  owned: { of: 'person', each: 'case' },
  user: { of: 'person' },
  /** The channel of a team. */
  channel: { of: 'team' },
  tally: { of: 'day', each: 'writer' },
};

/** A key of some kind of record: no other is read or written. */
export type RecordKey<Kind extends RecordKind = RecordKind> = {
  readonly [Name in Kind]: `${Name}/${string}`;
}[Kind];

/** What is kept under a key. */
export type RecordAt<Key extends RecordKey> =
  Key extends `${infer Kind extends RecordKind}/${string}` ? Shapes[Kind] : never;

/** Says who or which conversation it is to those alone who know the id: 22 characters of its SHA-256. */
export const pseudonym = (id: string): string =>
  createHash('sha256').update(id).digest('base64url').slice(0, 22);

/** What is kept under which key: its kind, then the id of what it is of. People and conversations are pseudonyms. */
export const keys = {
  case: (id: string) => `case/${id}`,
  card: (id: string) => `card/${id}`,
  teamCard: (id: string, team = '') => `team-card/${id}/${team}`,
  conversation: (conversation: string) => `conversation/${conversation}`,
  owned: (person: string, id = '') => `owned/${person}/${id}`,
  user: (person: string) => `user/${person}`,
  channel: (team: string) => `channel/${team}`,
  tally: (day: string, writer = '') => `tally/${day}/${writer}`,
} as const satisfies Readonly<Record<string, (id: string, part?: string) => RecordKey>>;

/** Whether a text of card data can be the id of a case. */
export const isCaseId = (text: string): boolean => /^[A-Za-z0-9-]{1,64}$/.test(text);
