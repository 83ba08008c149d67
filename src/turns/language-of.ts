import type { Locale } from '../content/localised.ts';
import { keys, pseudonym } from '../records/keys.ts';
import { readRecord } from '../records/read-record.ts';
import type { User } from '../records/stored-case.ts';
import type { Store, Stored } from '../store/store.ts';

/** The language of a user: the one that was asked for, until the client speaks another one. */
export const languageOf = (user: Stored<User> | undefined, client: Locale): Locale => {
  const language = user?.value.language;
  return language?.client === client ? language.asked : client;
};

export const readLanguage = async (store: Store, id: string, client: Locale): Promise<Locale> =>
  languageOf(await readRecord(store, keys.user(pseudonym(id))), client);
