import { teamsToRefresh } from '../guidance/hand-over/hand-over.ts';
import type { Guide } from '../guidance/respond/guide.ts';
import { respondToPress } from '../guidance/respond/respond-to-press.ts';
import { respondToFile, respondToText } from '../guidance/respond/respond-to-text.ts';
import { effectOf, type Situation, type TurnResult } from '../guidance/respond/turn-result.ts';
import { forget } from '../records/forget.ts';
import { keys } from '../records/keys.ts';
import { listCases } from '../records/list-cases.ts';
import { readRecord } from '../records/read-record.ts';
import type { Store } from '../store/store.ts';
import type { Incoming } from './incoming.ts';
import { keep, leaveRoutes } from './keep.ts';
import { asksBeside, inCaseLanguage, languageOf, turnLanguage } from './language-of.ts';
import type { TurnParts } from './turn-parts.ts';
import { type Progress, readTurnState, type TurnState } from './turn-state.ts';

/** Takes a turn once. Throws ConflictError when another process changed what was read. */
export const attemptTurn = async (
  parts: TurnParts,
  incoming: Incoming,
  progress: Progress,
): Promise<TurnResult> => {
  const { guide, store } = parts;
  const state = await readTurnState(store, incoming, progress);
  const own = languageOf(state.user, incoming.locale);
  const locale = turnLanguage(state, incoming, own);
  const { delivery } = state;
  const { press } = incoming;
  const isGone = press && !state.current && (press.case !== '' || state.isListed);
  if (isGone) return { view: 'help', locale: own, notice: state.isRefused ? 'not-yours' : 'gone' };
  const situation: Situation = {
    locale,
    current: state.current?.value.case,
    previous: state.previous?.value.case,
    follows: state.follows?.value.case,
    shownBefore: state.shownBefore?.value.case,
    named: state.named?.value.case,
    now: parts.now().toISOString(),
    newId: () => (delivery.is === 'unfinished' && delivery.newCase) || parts.newId(),
    isShared: incoming.isShared,
    isForeign: state.current !== undefined && state.current.value.owner !== state.person,
  };
  const answer = respond(guide, situation, incoming);
  if (delivery.is === 'again')
    return complete(parts, incoming, state, repeated(situation, answer, delivery.did));
  if (effectOf(answer, 'forget-person')) {
    await forget(store, incoming);
    await leaveRoutes(parts, incoming, state);
    return answer;
  }
  const beside = asksBeside(state, answer, locale);
  const next = beside ? { view: 'help' as const, locale: answer.locale } : answer;
  await keep(parts, incoming, state, { ...next, locale: answer.locale }, locale, progress);
  if (answer.view === 'note' && answer.unclear) parts.unclear?.(answer.unclear);
  if (beside && situation.current)
    return { view: 'help', case: situation.current, locale: answer.locale };
  return complete(parts, incoming, state, answer);
};

const respond = (
  guide: Guide,
  situation: Situation,
  { press, file, message }: Incoming,
): TurnResult => {
  if (press) return respondToPress(guide.content, situation, press);
  if (file) return respondToFile(guide, situation, file);
  return respondToText(guide, situation, message);
};

/** What is answered to an activity that comes again: where its case stands now. */
const repeated = (
  { current, locale }: Situation,
  answer: TurnResult,
  did: 'moved' | 'nothing',
): TurnResult => {
  if (did === 'nothing' && (!answer.case || answer.case === current)) return answer;
  if (answer.view === 'cases') return { view: 'cases', locale };
  return current ? { view: 'case', case: current, locale } : { view: 'help', locale };
};

/** What only the store knows: the list of cases, and whether a team has a channel. */
const complete = async (
  { store, now, idleHours }: TurnParts,
  incoming: Incoming,
  { current, person, conversationKey }: TurnState,
  answer: TurnResult,
): Promise<TurnResult> => {
  const own = inCaseLanguage(current?.value, incoming, person, answer);
  const refreshes = teamsToRefresh(current?.value.case, own.case).map(
    (team) => ({ is: 'refresh-team-card', team }) as const,
  );
  const result: TurnResult =
    refreshes.length === 0 ? own : { ...own, effects: [...refreshes, ...(own.effects ?? [])] };
  if (result.view !== 'cases') return withChannel(store, result);
  const scope = incoming.isShared ? conversationKey : undefined;
  return { ...result, cases: await listCases(store, person, scope, now(), idleHours) };
};

/** Says whether the team that a case is on its way to has a channel. */
const withChannel = async (store: Store, result: TurnResult): Promise<TurnResult> => {
  const stop = result.case?.place;
  if (result.view !== 'case' || stop?.at !== 'escalation') return result;
  return { ...result, channel: (await readRecord(store, keys.channel(stop.team))) !== undefined };
};
