import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Locale } from '../src/content/localised.ts';
import { loadContent } from '../src/content-check/load-content.ts';
import { type Labelled, labelledMessages } from '../tools/evaluation/messages.ts';
import { contentOf } from './matching/made-content.ts';
import { madeLogs } from './matching/made-logs.ts';
import { type Language, language } from './matching/made-words.ts';
import { quality } from './matching/quality.ts';
import { type Amount, compare, type Speed, type Texts, timeFuse } from './matching/speed.ts';
import { speedTable } from './matching/speed-table.ts';
import { numbers } from './numbers.ts';

const seed = 20_261_122;
const sizes = { usual: [32, 1000, 10_000], all: [32, 1000, 10_000, 100_000] };
const short = 200;
/** How often, and with how many messages: fewer where MiniSearch takes a second for a log. */
const few: Amount = {
  rounds: 5,
  short: { warmUp: 1000, timed: 1000 },
  logs: { warmUp: 20, timed: 100 },
};
const many: Amount = {
  rounds: 2,
  short: { warmUp: 100, timed: 300 },
  logs: { warmUp: 10, timed: 50 },
};
const amountFor = (articles: number): Amount =>
  articles <= 1000 ? few : { ...many, rounds: articles <= 10_000 ? 2 : 1 };

/** Errata beside fuse.js alone and MiniSearch alone: how well each matches messages, and how fast. */
export const matching = (options: readonly string[]): void => {
  const wanted = sizesOf(options);
  const { content } = loadContent(process.cwd());
  const messages = labelledMessages();
  console.log(`Node ${process.version}, ${availableParallelism()} cores, seed ${seed}\n`);
  console.log(`${quality(content, messages)}\n`);
  const texts = textsOf(messages);
  let fuseToo = true;
  for (const articles of wanted) {
    const made = contentOf(content, articles, languagesOf(messages));
    const amount = amountFor(articles);
    const speeds = compare(made, texts, amount);
    const fuse: Speed | undefined = fuseToo ? timeFuse(made, texts) : undefined;
    fuseToo = fuse?.short !== undefined;
    console.log(`${speedTable(articles, amount, speeds, fuse)}\n`);
  }
};

const sizesOf = (options: readonly string[]): readonly number[] => {
  const { values } = parseArgs({
    args: [...options],
    options: { articles: { type: 'string' }, all: { type: 'boolean' } },
  });
  if (values.articles === undefined) return values.all ? sizes.all : sizes.usual;
  const wanted = values.articles.split(',').map(Number);
  if (wanted.every((size) => Number.isSafeInteger(size) && size > 0)) return wanted;
  throw new Error('--articles takes numbers with commas between them: 32,1000');
};

/** The languages that people write in: always the same words in the same order. */
const languagesOf = (messages: readonly Labelled[]): Record<Locale, Language> => {
  const random = numbers(seed);
  const ofLocale = (locale: Locale): Language =>
    language(
      locale,
      messages.flatMap((message) => (message.locale === locale ? [message.text] : [])),
      random,
    );
  return { en: ofLocale('en'), fr: ofLocale('fr') };
};

/** Short messages as they are labelled, those not held out to warm up with, and made-up logs. */
const textsOf = (messages: readonly Labelled[]): Record<'short' | 'logs', Texts> => {
  const all = messages.filter(({ text }) => text.length < short);
  const ofPart = (part: Labelled['part']): string[] =>
    all.flatMap((message) => (message.part === part ? [message.text] : []));
  const errors = all.map(({ text }) => text.replaceAll('\n', ' '));
  const { warmUp, timed } = few.logs;
  const made = madeLogs(warmUp + timed, errors, languagesOf(messages).en, numbers(seed + 1));
  return {
    short: { warmUp: ofPart('calibration'), timed: ofPart('held-out') },
    logs: { warmUp: made.slice(0, warmUp), timed: made.slice(warmUp) },
  };
};
