import type { Locale } from '../content/localised.ts';
import type { Store, Stored } from '../store/store.ts';

/** What is remembered of a person. */
export interface User {
  readonly format: 1;
  /** The language the user asked for, while the client spoke `client`. */
  readonly language?: { readonly asked: Locale; readonly client: Locale };
}

export const userKey = (id: string): string => `user/${id}`;

/** The language of a user: the one that was asked for, until the client speaks another one. */
export const languageOf = (user: Stored<User> | undefined, client: Locale): Locale => {
  const language = user?.value.language;
  return language?.client === client ? language.asked : client;
};

export const readLanguage = async (store: Store, id: string, client: Locale): Promise<Locale> =>
  languageOf(await store.get<User>(userKey(id)), client);
