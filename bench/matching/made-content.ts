import type { Article } from '../../src/content/article.ts';
import { claims } from '../../src/content/claims.ts';
import type { Content } from '../../src/content/content.ts';
import type { Locale } from '../../src/content/localised.ts';
import type { Language } from './made-words.ts';

/** The content with so many articles: its own, and as many made-up ones as it takes. */
export const contentOf = (
  content: Content,
  articles: number,
  languages: Readonly<Record<Locale, Language>>,
): Content => {
  const all = new Map([...content.articles].slice(0, articles));
  const codes = unusedCodes(content);
  const [like] = content.articles.values();
  for (let number = all.size + 1; number <= articles; number += 1) {
    const article = madeArticle(like as Article, `made-${number}`, number, languages, codes);
    all.set(article.id, article);
  }
  return { ...content, articles: all };
};

interface Codes {
  readonly errorId: () => string;
  readonly hresult: () => string;
}

/** Codes that no article has, each once. */
const unusedCodes = (content: Content): Codes => {
  const used = claims(content);
  const next = (first: number, step: number, write: (value: number) => string) => {
    let value = first;
    return (): string => {
      do value = first + ((value - first + step) % 90_000);
      while (used.has(write(value)));
      return write(value);
    };
  };
  return {
    errorId: next(10_000, 7, String),
    hresult: next(0x80090000, 7, (value) => `0x${value.toString(16).toUpperCase()}`),
  };
};

/** About 110 words in both languages, and one code; its steps and the like are those of `like`. */
const madeArticle = (
  like: Article,
  id: string,
  number: number,
  { en, fr }: Readonly<Record<Locale, Language>>,
  codes: Codes,
): Article => ({
  ...like,
  id,
  title: { en: en.words(6), fr: fr.words(6) },
  symptoms: {
    errorIds: number % 2 === 0 ? [{ id: codes.errorId() }] : [],
    vss: number % 2 === 0 ? [] : [{ hresult: codes.hresult(), exitCodes: [] }],
    exitCodes: [],
    signatures: [en.words(6)],
    phrases: { en: phrases(en), fr: phrases(fr) },
  },
  meaning: { en: en.words(18), fr: fr.words(18) },
  causedBy: [],
});

const phrases = (language: Language): string[] =>
  Array.from({ length: 4 }, () => language.words(7));
