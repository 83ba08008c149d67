import type { Locale } from '../content/localised.ts';
import type { Case } from '../guidance/case.ts';
import type { Guide } from '../guidance/guide.ts';
import {
  type Press,
  type Response,
  respondToPress,
  respondToText,
  type Situation,
} from '../guidance/respond.ts';
import { ConflictError, type Store, type Stored } from '../store/store.ts';
import { createLock, type Lock } from './lock.ts';

/** A turn's input, in our own words. */
export interface Incoming {
  readonly conversation: string;
  readonly user: string;
  /** The language of the user's client. */
  readonly locale: Locale;
  readonly text: string;
  /** A pressed button, with the case its card was made for; '' for a card of no case. */
  readonly press?: Press & { readonly case: string };
}

/** What is remembered of a conversation. */
interface Conversation {
  readonly format: 1;
  /** The language the user asked for, while the client spoke `client`. */
  readonly language?: { readonly asked: Locale; readonly client: Locale };
  /** The case that was shown last. */
  readonly case?: string;
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

export type TakeTurn = (incoming: Incoming) => Promise<Response>;

const mostAttempts = 5;

/**
 * Makes the function that takes a turn: reads what is kept, answers, and keeps what came of it
 * before the answer is returned. Turns of one conversation run one at a time; a turn that another
 * process overtook is repeated from the new state.
 */
export const turnTaker = (parts: TurnParts): TakeTurn => {
  const lock: Lock = createLock();
  return (incoming) =>
    lock(incoming.conversation, async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await attemptTurn(parts, incoming);
        } catch (error) {
          if (!(error instanceof ConflictError) || attempt === mostAttempts) throw error;
        }
      }
    });
};

const attemptTurn = async (parts: TurnParts, incoming: Incoming): Promise<Response> => {
  const { guide, store, now, newId } = parts;
  const { press } = incoming;
  const key = `conversation/${incoming.conversation}`;
  const conversation = await store.get<Conversation>(key);
  const kept = conversation?.value;
  const language = kept?.language?.client === incoming.locale ? kept.language : undefined;
  const own = language?.asked ?? incoming.locale;
  const current = await readCase(store, incoming.conversation, press ? press.case : kept?.case);
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
  const response = press
    ? respondToPress(guide.content, situation, press)
    : respondToText(guide, situation, incoming.text);
  // The conversation first: where it cannot be kept, the case must not have moved.
  const shown = response.case?.id ?? kept?.case;
  const asked =
    response.locale === locale ? language : { asked: response.locale, client: incoming.locale };
  if (shown !== kept?.case || asked !== kept?.language)
    await store.put<Conversation>(
      key,
      { format: 1, ...(asked && { language: asked }), ...(shown !== undefined && { case: shown }) },
      conversation?.version,
    );
  await keepCase(store, incoming, [current, previous], response.case);
  return response;
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
