import type { Locale } from '../content/localised.ts';
import type { TurnResult } from '../guidance/respond/turn-result.ts';
import type { Case } from '../guidance/walk/case.ts';
import { keys, pseudonym } from '../records/keys.ts';
import { readRecord } from '../records/read-record.ts';
import type { StoredCase, User } from '../records/stored-case.ts';
import type { Store, Stored } from '../store/store.ts';
import type { Incoming } from './incoming.ts';
import type { TurnState } from './turn-state.ts';

/** The language of a user: the one that was asked for, until the client speaks another one. */
export const languageOf = (user: Stored<User> | undefined, client: Locale): Locale => {
  const language = user?.value.language;
  return language?.client === client ? language.asked : client;
};

export const readLanguage = async (store: Store, id: string, client: Locale): Promise<Locale> =>
  languageOf(await readRecord(store, keys.user(pseudonym(id))), client);

/** First rule: a press in a shared conversation is answered in the language of whoever opened the case. */
export const turnLanguage = (
  { current, person, isListed }: TurnState,
  { press }: Incoming,
  own: Locale,
): Locale =>
  press && !isListed && current && current.value.opener !== person
    ? current.value.case.locale
    : own;

/** Second: whoever asks for a language beside a case of somebody else gets it for what comes, not for the case. */
export const asksBeside = (
  { current, person }: TurnState,
  answer: TurnResult,
  locale: Locale,
): boolean =>
  current !== undefined &&
  current.value.opener !== person &&
  (answer.locale !== locale ||
    (current.value.owner !== person && speaksOtherwise(current.value.case, answer)));

const speaksOtherwise = (before: Case, { case: after }: TurnResult): boolean =>
  after?.id === before.id && after.locale !== before.locale;

/** Third: a case that somebody else opened keeps its language. */
export const inCaseLanguage = (
  current: StoredCase | undefined,
  { press }: Incoming,
  person: string,
  result: TurnResult,
): TurnResult => {
  if (!current || press || current.opener === person) return result;
  const { case: next } = result;
  const isKept = next?.id === current.case.id && next.locale === current.case.locale;
  return isKept ? { ...result, locale: next.locale } : result;
};
