import type { Lists } from '../content/lists.ts';
import { inEachLocale, type Locale } from '../content/localised.ts';

/** A form to avoid that a text has, and the right one. */
interface WrongTerm {
  readonly found: string;
  readonly right: string;
}

/** Makes a finder of forms to avoid, as whole words, outside of `code` and of paths. */
export const termFinder = (
  terms: Lists['terms'],
): ((locale: Locale, text: string) => WrongTerm[]) => {
  const finderOf = (locale: Locale) => {
    const rights = new Map(
      terms.flatMap(({ right, avoid }) =>
        avoid[locale].map((one) => [one, right[locale]] as const),
      ),
    );
    if (rights.size === 0) return () => [];
    const forms = [...rights.keys()].sort((one, two) => two.length - one.length).map(escaped);
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}/\\\\_-])(?:${forms.join('|')})(?![\\p{L}\\p{N}/\\\\_-]|\\.\\p{L})`,
      'gu',
    );
    return (text: string): WrongTerm[] =>
      [...text.replace(/`[^`]*`/g, '``').matchAll(pattern)].map(([found]) => ({
        found,
        right: rights.get(found) as string,
      }));
  };
  const finders = inEachLocale(finderOf);
  return (locale, text) => finders[locale](text);
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
