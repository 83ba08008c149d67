import type { Locale } from '../content/localised.ts';
import type { Case } from '../guidance/case.ts';
import type { Guide } from '../guidance/guide.ts';
import {
  type FileFindings,
  type Message,
  type Press,
  type Response,
  respondToFile,
  respondToPress,
  respondToText,
  type Situation,
} from '../guidance/respond.ts';
import { ConflictError, type Store, type Stored } from '../store/store.ts';
import { createLock, type Lock } from './lock.ts';
import { languageOf, type User, userKey } from './user-language.ts';
import { within } from './within.ts';

/** A pressed button, with the case its card was made for; '' for a card of no case. */
export type CasePress = Press & { readonly case: string };

/** A turn's input, in our own words. */
export interface Incoming {
  readonly conversation: string;
  readonly user: string;
  /** The language of the user's client. */
  readonly locale: Locale;
  readonly message: Message;
  /** What was found in a file. */
  readonly file?: FileFindings;
  readonly press?: CasePress;
}

/** What is remembered of a conversation. */
interface Conversation {
  readonly format: 1;
  /** The case that was shown last. */
  readonly case: string;
}

interface StoredCase {
  readonly conversation: string;
  /** Whoever opened the case: in a shared conversation its cards keep their language. */
  readonly opener: string;
  readonly case: Case;
}

export interface TurnParts {
  readonly guide: Guide;
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** What becomes of a response while its conversation still waits: its card is sent, or updated. */
export type Deliver<T> = (response: Response) => Promise<T>;

export type TakeTurn = <T>(incoming: Incoming, deliver: Deliver<T>) => Promise<T>;

const mostAttempts = 5;
/** In milliseconds. */
const longestDelivery = 3000;

/**
 * Makes the function that takes a turn: reads what is kept, answers, keeps what came of it, and only
 * then delivers the answer. Turns of one conversation run one at a time, deliveries included, so cards
 * change in the order of the turns, unless a channel does not answer: the next turn does not wait for that.
 * A turn that another process overtook is repeated from the new state.
 */
export const turnTaker = (parts: TurnParts): TakeTurn => {
  const lock: Lock = createLock();
  return async (incoming, deliver) => {
    const { delivery } = await lock(incoming.conversation, async () => {
      const started = deliver(await keptTurn(parts, incoming));
      await within(
        longestDelivery,
        started.catch(() => undefined),
      );
      return { delivery: started };
    });
    return delivery;
  };
};

const keptTurn = async (parts: TurnParts, incoming: Incoming): Promise<Response> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptTurn(parts, incoming);
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === mostAttempts) throw error;
    }
  }
};

const attemptTurn = async (parts: TurnParts, incoming: Incoming): Promise<Response> => {
  const { guide, store, now, newId } = parts;
  const { press } = incoming;
  const keys = {
    user: userKey(incoming.user),
    conversation: `conversation/${incoming.conversation}`,
  };
  const [user, conversation] = await Promise.all([
    store.get<User>(keys.user),
    store.get<Conversation>(keys.conversation),
  ]);
  const own = languageOf(user, incoming.locale);
  const shown = conversation?.value.case;
  const current = await readCase(store, incoming.conversation, press ? press.case : shown);
  if (press && press.case !== '' && !current) return { show: 'help', locale: own, said: 'gone' };
  const shared = press && current && current.value.opener !== incoming.user;
  const locale = shared ? current.value.case.locale : own;
  const previous = await readCase(store, incoming.conversation, current?.value.case.previous);
  const situation: Situation = {
    locale,
    current: current?.value.case,
    previous: previous?.value.case,
    now: now().toISOString(),
    newId,
  };
  const answer = respond(guide, situation, incoming);
  // The case last: where the rest cannot be kept, it must not have moved.
  if (answer.locale !== locale)
    await store.put<User>(
      keys.user,
      { format: 1, language: { asked: answer.locale, client: incoming.locale } },
      user?.version,
    );
  // Whoever asks for a language beside a case of somebody else gets it for what comes, not for the case.
  if (answer.locale !== locale && current && current.value.opener !== incoming.user)
    return { show: 'help', case: current.value.case, locale: answer.locale };
  const next = answer.case?.id;
  if (next !== undefined && next !== shown)
    await store.put<Conversation>(
      keys.conversation,
      { format: 1, case: next },
      conversation?.version,
    );
  await keepCase(store, incoming, [current, previous], answer.case);
  return inItsLanguage(current?.value, incoming, answer);
};

/** A case that somebody else opened keeps its language. */
const inItsLanguage = (
  current: StoredCase | undefined,
  { user, press }: Incoming,
  response: Response,
): Response => {
  if (!current || press || current.opener === user) return response;
  const { case: next } = response;
  const kept = next?.id === current.case.id && next.locale === current.case.locale;
  return kept ? { ...response, locale: next.locale } : response;
};

const respond = (
  guide: Guide,
  situation: Situation,
  { press, file, message }: Incoming,
): Response => {
  if (press) return respondToPress(guide.content, situation, press);
  if (file) return respondToFile(guide, situation, file);
  return respondToText(guide, situation, message);
};

/** A case, if it belongs to this conversation: the ids in card data are not to be trusted. */
const readCase = async (
  store: Store,
  conversation: string,
  id: string | undefined,
): Promise<Stored<StoredCase> | undefined> => {
  if (!id) return undefined;
  const stored = await store.get<StoredCase>(`case/${id}`);
  return stored?.value.conversation === conversation ? stored : undefined;
};

const keepCase = async (
  store: Store,
  { conversation, user }: Incoming,
  read: readonly (Stored<StoredCase> | undefined)[],
  next: Case | undefined,
): Promise<void> => {
  if (!next) return;
  const before = read.find((stored) => stored?.value.case.id === next.id);
  if (before?.value.case.version === next.version) return;
  const opener = before?.value.opener ?? user;
  await store.put<StoredCase>(
    `case/${next.id}`,
    { conversation, opener, case: next },
    before?.version,
  );
};
