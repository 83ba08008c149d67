import type { Content } from '../content/content.ts';
import type { Locale, Localised } from '../content/localised.ts';
import type { WordKey } from '../content/words/words.ts';

/** Speaks one language: the bot's own sentences, and the texts of the content. */
export interface Speaker {
  readonly locale: Locale;
  /** A sentence of words.yaml, its {names} filled. */
  say(key: WordKey, values?: Readonly<Record<string, string | number>>): string;
  /** A text of the content. */
  text(localised: Localised): string;
}

export const speaker = (content: Pick<Content, 'words'>, locale: Locale): Speaker => ({
  locale,
  say: (key, values) => {
    const sentence = content.words[key][locale];
    if (!values) return sentence;
    return sentence.replace(/\{([a-z]+)\}/g, (all, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : all,
    );
  },
  text: (localised) => localised[locale],
});

/** What is shown of whatever it is: by which content, in which language, with which notice above it. */
export interface Scene extends Speaker {
  readonly content: Content;
  /** What is said before all else; '' for nothing. */
  readonly noticeText: string;
}

export const sceneOf = (content: Content, locale: Locale): Scene => ({
  ...speaker(content, locale),
  content,
  noticeText: '',
});
