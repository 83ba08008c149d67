import { z } from 'zod';

export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

/** Where nobody's language is known, and in reports. */
export const defaultLocale: Locale = 'en';

/** One of something for every language. */
export const inEachLocale = <Made>(make: (locale: Locale) => Made): Record<Locale, Made> =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, Made>;

/** The language for a client's tag, such as fr-CA: French for any French. */
export const localeOfTag = (tag: string | null | undefined): Locale =>
  locales.find((locale) => tag?.toLowerCase().startsWith(locale)) ?? defaultLocale;

export const Text = z
  .string()
  .refine((text) => text.trim() !== '', { error: 'is empty: write a text' })
  .refine((text) => text === text.trim(), { error: 'has spaces at its ends: remove them' });

/** One text in every language. A missing language is an error at its exact place. */
export const Localised = z.strictObject(inEachLocale(() => Text));
export type Localised = z.infer<typeof Localised>;

/** What people say of one problem, subject or answer, in every language. */
export const Phrases = z.strictObject(inEachLocale(() => z.array(Text).min(4)));

/** In characters: as much of an id as is read of a press. */
const longestId = 64;

/** The id of an article, procedure, tree, node, option, fact, team, place, input or field. */
export const Id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
    error: 'is not an id: use small letters, digits and single hyphens, like account-disabled',
  })
  .refine((id) => !(id in {}), {
    error: ({ input }) =>
      `is what every object has by itself: choose another id, such as the-${input}`,
  })
  .refine(({ length }) => length <= longestId, {
    error: ({ input }) => `has ${`${input}`.length} characters: ${longestId} at most`,
  });

/** An https address. */
export const Url = z.url({ protocol: /^https$/, error: 'is not an https address' });

export const Platform = z.enum(['windows', 'linux']);
export type Platform = z.infer<typeof Platform>;
