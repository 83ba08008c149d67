import type { Locale } from '../content/localised.ts';
import { effectOf, type TurnResult } from '../guidance/respond/turn-result.ts';
import { keys, pseudonym } from '../records/keys.ts';
import { deleteRecord, readRecord, writeRecord } from '../records/read-record.ts';
import { mostApplied, mostRoutes, type Route, type StoredCase } from '../records/stored-case.ts';
import { update } from '../records/update.ts';
import type { Store } from '../store/store.ts';
import type { Incoming } from './incoming.ts';
import type { TurnParts } from './turn-parts.ts';
import type { Progress, TurnState } from './turn-state.ts';

/**
 * Keeps what came of a turn: what the activity is for first, the case last. Between the two the program
 * may end: the activity, delivered again, then does what is left.
 */
export const keep = async (
  { store, learn, now }: TurnParts,
  incoming: Incoming,
  state: TurnState,
  answer: TurnResult,
  locale: Locale,
  progress: Progress,
): Promise<void> => {
  const { person, user } = state;
  if (answer.locale !== locale)
    await writeRecord(
      store,
      keys.user(person),
      { format: 1, language: { asked: answer.locale, client: incoming.locale } },
      user?.version,
    );
  const next = nextCase(incoming, state, answer);
  const route = routeOf(incoming, state, next);
  const shown = next && answer.view !== 'cases' ? next.stored.case.id : state.shown;
  if (route || shown !== state.shown)
    await writeRecord(
      store,
      keys.conversation(state.conversationKey),
      {
        format: 1,
        case: shown,
        at: now().toISOString(),
        recent: withRoute(state.conversation?.value.recent ?? [], route),
      },
      state.conversation?.version,
    );
  progress.routed = true;
  if (!next?.isChanged) return;
  if (next.before?.owner !== next.stored.owner)
    await own(store, next.stored.owner, next.stored.case.id);
  await writeRecord(store, keys.case(next.stored.case.id), next.stored, next.version);
  learn?.(next.before?.case, next.stored.case);
  if (next.before && next.before.owner !== next.stored.owner)
    await deleteRecord(store, keys.owned(next.before.owner, next.stored.case.id));
};

/**
 * After a person was forgotten, what came before and comes again opens no case anew, and the wish itself
 * is not fulfilled twice: the ids of activities, which say nothing of anybody, stay for a while.
 */
export const leaveRoutes = async (
  { store, now }: Pick<TurnParts, 'store' | 'now'>,
  { activity }: Incoming,
  { conversationKey, conversation }: TurnState,
): Promise<void> => {
  if (activity === '') return;
  const after = await readRecord(store, keys.conversation(conversationKey));
  const recent = await Promise.all(
    (conversation?.value.recent ?? []).map(async (route) =>
      (await readRecord(store, keys.case(route.case))) ? route : { ...route, case: '', version: 0 },
    ),
  );
  const route = { activity, case: '', version: 0, from: '' };
  await writeRecord(
    store,
    keys.conversation(conversationKey),
    {
      format: 1,
      case: after?.value.case ?? '',
      at: now().toISOString(),
      recent: withRoute(recent, route),
    },
    after?.version,
  );
};

/** Puts a case on a person's list. */
const own = async (store: Store, person: string, id: string): Promise<void> => {
  await update(store, keys.owned(person, id), (known) =>
    known ? undefined : { put: { format: 1 } },
  );
};

interface Next {
  readonly stored: StoredCase;
  readonly before: StoredCase | undefined;
  /** The version of the record that it replaces. */
  readonly version: string | undefined;
  readonly isNew: boolean;
  readonly isChanged: boolean;
}

/** The case of an answer, as it is to be kept. */
const nextCase = (incoming: Incoming, state: TurnState, answer: TurnResult): Next | undefined => {
  if (!answer.case) return undefined;
  const { id, version } = answer.case;
  const { current, previous, follows, shownBefore, named } = state;
  const read = [current, previous, follows, shownBefore, named].find(
    (one) => one?.value.case.id === id,
  );
  const before = read?.value;
  const passes = effectOf(answer, 'pass-to');
  const owner = passes ? pseudonym(passes.person.id) : (before?.owner ?? state.person);
  const applied = [...(before?.applied ?? []), incoming.activity].slice(-mostApplied);
  // one that is closed from a list stays where it was
  const conversation =
    answer.view === 'cases' && before ? before.conversation : state.conversationKey;
  const stored: StoredCase = {
    format: 1,
    conversation,
    // where it is taken elsewhere, its cards speak the language of whoever takes it there
    opener: before?.conversation === conversation ? before.opener : state.person,
    owner,
    applied,
    case: answer.case,
  };
  const isChanged =
    before?.case.version !== version ||
    before.owner !== owner ||
    before.conversation !== stored.conversation;
  return { stored, before, version: read?.version, isNew: before === undefined, isChanged };
};

/**
 * What the activity is for. A press that moves a case needs no such note: it names the case and the
 * version of it. One that moves nothing is noted, so that its copy points to no older case.
 */
const routeOf = (
  { activity, press }: Incoming,
  { shown }: TurnState,
  next: Next | undefined,
): Route | undefined => {
  if (activity === '' || (press && next?.isChanged && !next.isNew)) return undefined;
  if (!next?.isChanged) return { activity, case: '', version: 0, from: shown };
  const { stored, before } = next;
  return { activity, case: stored.case.id, version: before?.case.version ?? 0, from: shown };
};

const withRoute = (recent: readonly Route[], route: Route | undefined): readonly Route[] =>
  route
    ? [...recent.filter(({ activity }) => activity !== route.activity), route].slice(-mostRoutes)
    : recent;
