import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { inEachLocale, type Locale, locales } from '../../src/content/localised.ts';
import { wordKeys } from '../../src/content/words/word-keys.ts';
import { word } from '../word.ts';

const Key = z.enum(wordKeys);

/** A text that is the same in every language, one text for each, or a sentence of the bot by its key. */
const Text = z.union([
  z.string(),
  z.strictObject(inEachLocale(() => z.string())),
  z.strictObject({
    word: z.union([Key, z.strictObject(inEachLocale(() => Key))]),
    /** What fills its {names}. */
    with: z.record(z.string(), z.string()).optional(),
  }),
]);
type Text = z.infer<typeof Text>;

const Languages = z.strictObject(inEachLocale(() => z.enum(locales)));

const Turn = z
  .strictObject({
    /** A message that the user types. `{each}` stands for an entry of the conversation's list. */
    user: Text.optional(),
    /** The title of a button of the last card. */
    press: Text.optional(),
    /** The bot loses all that it keeps. */
    memory: z.literal('lost').optional(),

    /** The turn, from 1, whose card the button is pressed on, where it is not the last. */
    on: z.coerce.number().int().positive().optional(),
    /** What is typed into the inputs of the card, by id. */
    with: z.record(z.string(), z.string()).optional(),
    /** The action a client sends: Action.Execute, or Action.Submit where it knows no better. */
    as: z.enum(['execute', 'submit']).default('execute'),
    /** The conversation it is said in, where it is another one. */
    in: z.string().default('here'),
    /** Who acts, where it is not the one who began. */
    by: z.string().default('user'),
    /** The language of the client, where it is not the conversation's. */
    client: Languages.optional(),

    /** The template of the card that comes back. */
    card: z
      .enum([
        'help',
        'choice',
        'question',
        'step',
        'steps',
        'solved',
        'hand-over',
        'cases',
        'overview',
        'confirm',
        'note',
      ])
      .optional(),
    /** One of its headings. */
    heading: Text.optional(),
    /** The article whose title is its heading. */
    article: z.string().optional(),
    /** The articles that it offers, in this order and no others. */
    choices: z.array(z.string()).optional(),
    /** Texts that it shows, in any order. */
    shows: z.array(Text).default([]),
    hides: z.array(Text).default([]),
    /** The titles of its buttons, in this order and no others. */
    buttons: z.array(Text).optional(),
    /** The values that its inputs hold, by id. */
    inputs: z.record(z.string(), z.string()).optional(),
    /** The language that is spoken from here on, where it changes. */
    language: Languages.optional(),
  })
  .refine(({ user, press, memory }) => [user, press, memory].filter(Boolean).length === 1, {
    error: 'is not a turn: give one of user, press, memory',
  });
export type Turn = z.infer<typeof Turn>;

const Conversation = z.strictObject({
  name: z.string(),
  /** The languages it is held in: both, unless it says one. */
  locales: z.array(z.enum(locales)).default([...locales]),
  /** The conversation is held once for each of these texts. */
  each: z.array(Text).default(['']),
  turns: z.array(Turn).min(1),
});

/** A conversation in one language, with one text of its list. */
export interface Scenario {
  readonly name: string;
  readonly locale: Locale;
  readonly each: string;
  readonly turns: readonly Turn[];
}

/** A text as it stands in one language. */
export const spoken = (text: Text, language: Locale): string => {
  if (typeof text === 'string') return text;
  if (!('word' in text)) return text[language];
  const key = typeof text.word === 'string' ? text.word : text.word[language];
  return word(key, text.with, language);
};

const read = (name: string): Scenario[] => {
  const file = new URL(name, import.meta.url);
  const yaml: unknown = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });
  const result = z.array(Conversation).safeParse(yaml);
  if (!result.success)
    throw new Error(`test/conversations/${name}:\n${z.prettifyError(result.error)}`);
  return result.data.flatMap(({ name: title, locales: held, each, turns }) =>
    held.flatMap((locale) =>
      each.map((text) => {
        const said = spoken(text, locale);
        const label = said === '' ? '' : `: ${said.length > 40 ? `${said.slice(0, 40)}…` : said}`;
        return { name: `${title}${label} (${locale})`, locale, each: said, turns };
      }),
    ),
  );
};

/** All conversations of this folder, by the name of their file. */
export const conversations: ReadonlyMap<string, readonly Scenario[]> = new Map(
  readdirSync(new URL('.', import.meta.url))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name.replace('.yaml', ''), read(name)]),
);
