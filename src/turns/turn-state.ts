import { referenceSaid } from '../guidance/respond/reference-said.ts';
import type { Case } from '../guidance/walk/case.ts';
import { parseChoice } from '../guidance/walk/choice.ts';
import { isCaseId, keys, pseudonym } from '../records/keys.ts';
import { readRecord } from '../records/read-record.ts';
import type { Conversation, StoredCase, User } from '../records/stored-case.ts';
import type { Store, Stored } from '../store/store.ts';
import { type Delivery, deliveryOf } from './delivery.ts';
import type { Incoming } from './incoming.ts';

/** How far a turn has come that may have to be repeated. */
export interface Progress {
  /** What the activity is for was written down in this delivery, not in an earlier one. */
  routed: boolean;
}

/** What a turn reads before it answers. */
export interface TurnState {
  /** The pseudonym of whoever writes. */
  readonly person: string;
  /** The pseudonym of the conversation. */
  readonly conversationKey: string;
  readonly user: Stored<User> | undefined;
  readonly conversation: Stored<Conversation> | undefined;
  readonly delivery: Delivery;
  /** The id of the case that is shown, or was before this activity came for the first time. */
  readonly shown: string;
  readonly current: Stored<StoredCase> | undefined;
  /** The case that the current one interrupted. */
  readonly previous: Stored<StoredCase> | undefined;
  /** The case that was over when the current one began. */
  readonly follows: Stored<StoredCase> | undefined;
  /** The case that the conversation showed before the current one. */
  readonly shownBefore: Stored<StoredCase> | undefined;
  /** The case whose reference the message is. */
  readonly named: Stored<StoredCase> | undefined;
  /** There is such a case on a list, and it is somebody else's. */
  readonly isRefused: boolean;
  /** A button of a person's list was pressed. */
  readonly isListed: boolean;
}

/** Reads what is kept of whoever writes, of the conversation, and of the case that the turn is about. */
export const readTurnState = async (
  store: Store,
  incoming: Incoming,
  progress: Progress,
): Promise<TurnState> => {
  const { activity, press } = incoming;
  const person = pseudonym(incoming.user);
  const conversationKey = pseudonym(incoming.conversation);
  const [user, conversation] = await Promise.all([
    readRecord(store, keys.user(person)),
    readRecord(store, keys.conversation(conversationKey)),
  ]);
  const route = conversation?.value.recent.find((one) => one.activity === activity);
  const { isListed, id } = pressedCase(press);
  const reference = press ? undefined : referenceSaid(incoming.message.text);
  const [target, pressed, named] = await Promise.all([
    readCase(store, route?.case ?? ''),
    readCase(store, id),
    readCase(store, reference ?? ''),
  ]);
  const delivery = deliveryOf({
    activity,
    route,
    target: target?.value,
    pressed: pressed?.value,
    isRouted: progress.routed,
  });
  const shown =
    delivery.is === 'unfinished' ? delivery.shown : await lastShown(store, conversation?.value);
  const moved = delivery.is === 'again' ? target : undefined;
  const current = moved ?? (press ? pressed : await readCase(store, shown));
  const mine = current && mayMove(current.value, isListed ? { person } : { conversationKey });
  const readHere = async (id = ''): Promise<Stored<StoredCase> | undefined> => {
    const read = await readCase(store, id);
    return read?.value.conversation === conversationKey ? read : undefined;
  };
  const [previous, follows, shownBefore] = await Promise.all(
    mine
      ? [
          readHere(current.value.case.previous),
          readHere(current.value.case.follows),
          readHere(shownBeforeOf(conversation?.value, current.value.case)),
        ]
      : [],
  );
  return {
    person,
    conversationKey,
    user,
    conversation,
    delivery,
    shown,
    current: mine ? current : undefined,
    previous,
    follows,
    shownBefore,
    named: named && mayName(named.value, incoming, person, conversationKey) ? named : undefined,
    isRefused: isListed && current !== undefined && !mine,
    isListed,
  };
};

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

/** The case that a conversation showed before the current one, unless that is known as its previous one. */
const shownBeforeOf = (
  conversation: Conversation | undefined,
  { id, previous }: Case,
): string | undefined => {
  const from = conversation?.recent.findLast((route) => route.from !== id)?.from;
  return from === previous ? undefined : from;
};

/** A case moves in its own conversation, or from its owner's list: ids in card data are not to be trusted. */
const mayMove = (
  stored: StoredCase,
  by: { conversationKey: string } | { person: string },
): boolean =>
  'conversationKey' in by ? stored.conversation === by.conversationKey : stored.owner === by.person;

/** A case is named where it lives, or by whose it is, unless others would see it there. */
const mayName = (
  stored: StoredCase,
  { isShared }: Incoming,
  person: string,
  conversationKey: string,
): boolean => mayMove(stored, { conversationKey }) || (!isShared && mayMove(stored, { person }));

/** Which case a press is about: that of its card, or the one of a list that its button names. */
const pressedCase = (press: Incoming['press']): { isListed: boolean; id: string } => {
  const choice = parseChoice(press?.choose ?? '');
  return choice.is === 'listed'
    ? { isListed: true, id: choice.case }
    : { isListed: false, id: press?.case ?? '' };
};

const readCase = async (store: Store, id: string): Promise<Stored<StoredCase> | undefined> =>
  isCaseId(id) ? readRecord(store, keys.case(id)) : undefined;
