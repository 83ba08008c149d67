import { parseChoice } from '../guidance/walk/choice.ts';
import { isCaseId, keys, pseudonym } from '../records/keys.ts';
import { readRecord } from '../records/read-record.ts';
import type { Conversation, Route, StoredCase, User } from '../records/stored-case.ts';
import type { Store, Stored } from '../store/store.ts';
import type { Incoming } from './incoming.ts';

/** How far a turn has come that may have to be repeated. */
export interface Progress {
  /** What the activity is for was written down in this delivery, not in an earlier one. */
  routed: boolean;
}

/** What a turn reads before it answers. */
export interface Kept {
  readonly person: string;
  readonly place: string;
  readonly user: Stored<User> | undefined;
  readonly conversation: Stored<Conversation> | undefined;
  /** The id of the case that is shown, or was before this activity came for the first time. */
  readonly shown: string;
  readonly current: Stored<StoredCase> | undefined;
  readonly previous: Stored<StoredCase> | undefined;
  /** The id that this activity gave to a new case, when it came before. */
  readonly newCase: string | undefined;
  /** What the activity did when it came before: nothing is to be changed again. */
  readonly before: 'moved' | 'nothing' | undefined;
  /** There is such a case on a list, and it is somebody else's. */
  readonly isRefused: boolean;
  /** A button of a person's list was pressed. */
  readonly isListed: boolean;
}

/** Reads what is kept of whoever writes, of the conversation, and of the case that the turn is about. */
export const readKept = async (
  store: Store,
  incoming: Incoming,
  { routed }: Progress,
): Promise<Kept> => {
  const { activity, press } = incoming;
  const person = pseudonym(incoming.user);
  const place = pseudonym(incoming.conversation);
  const [user, conversation] = await Promise.all([
    readRecord(store, keys.user(person)),
    readRecord(store, keys.conversation(place)),
  ]);
  const route =
    activity === ''
      ? undefined
      : conversation?.value.recent.find((one) => one.activity === activity);
  const target = await readCase(store, route?.case ?? '');
  const isDone = route !== undefined && wasDone(route, target?.value, routed);
  const shown =
    isDone || !route ? await lastShown(store, conversation?.value) : shownBefore(route, target);
  const { isListed, id: pressed } = pressedCase(press);
  const current = isDone && target ? target : await readCase(store, press ? pressed : shown);
  const mine = current && mayMove(current.value, isListed ? { person } : { place });
  const previous = mine ? await readCase(store, current.value.case.previous ?? '') : undefined;
  return {
    person,
    place,
    user,
    conversation,
    shown,
    current: mine ? current : undefined,
    previous: previous?.value.conversation === place ? previous : undefined,
    newCase: route && route.version === 0 && route.case !== '' && !isDone ? route.case : undefined,
    before: beforeThis(isDone ? route : undefined, press && isApplied(current?.value, activity)),
    isRefused: isListed && current !== undefined && !mine,
    isListed,
  };
};

const beforeThis = (route: Route | undefined, isPressed: boolean | undefined): Kept['before'] => {
  if (isPressed) return 'moved';
  if (route) return route.case === '' ? 'nothing' : 'moved';
  return undefined;
};

/** Whether the case that an activity was for has been moved by it, or by something since. */
const wasDone = (route: Route, target: StoredCase | undefined, routed: boolean): boolean => {
  if (isApplied(target, route.activity)) return true;
  if (route.case === '') return !routed;
  if (route.version === 0) return target !== undefined;
  return !routed && target?.case.version !== route.version;
};

const isApplied = (stored: StoredCase | undefined, activity: string): boolean =>
  activity !== '' && stored?.applied.includes(activity) === true;

/**
 * The case that a conversation shows. A program that ended before it kept a new case leaves the one that
 * was shown before.
 */
const lastShown = async (store: Store, conversation: Conversation | undefined): Promise<string> => {
  if (!conversation) return '';
  const { case: shown, recent } = conversation;
  const opening = recent.find((route) => route.case === shown && route.version === 0);
  if (!opening || (await readCase(store, shown))) return shown;
  return opening.from;
};

/** The case that was shown when an activity came that was not carried out. */
const shownBefore = (route: Route, target: Stored<StoredCase> | undefined): string =>
  target ? route.case : route.from;

/** A case moves in its own conversation, or from its owner's list: ids in card data are not to be trusted. */
const mayMove = (stored: StoredCase, by: { place: string } | { person: string }): boolean =>
  'place' in by ? stored.conversation === by.place : stored.owner === by.person;

/** Which case a press is about: that of its card, or the one of a list that its button names. */
const pressedCase = (press: Incoming['press']): { isListed: boolean; id: string } => {
  const choice = parseChoice(press?.choose ?? '');
  return choice.is === 'listed'
    ? { isListed: true, id: choice.case }
    : { isListed: false, id: press?.case ?? '' };
};

const readCase = async (store: Store, id: string): Promise<Stored<StoredCase> | undefined> =>
  isCaseId(id) ? readRecord(store, keys.case(id)) : undefined;
