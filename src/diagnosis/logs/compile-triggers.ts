import type { Article } from '../../content/article.ts';
import type { Lists } from '../../content/lists.ts';
import type { KnownCodes } from '../codes/known-codes.ts';

/**
 * What a line of a log may say something by: how a word or number begins, as four bytes in small
 * letters, and how it goes on. They find more than means anything, and all that programs write: forms
 * that only hands make, such as 95l07, are read in messages alone. The lines found are then read with
 * care.
 */
interface Triggers {
  /** 1 at each first two bytes, in either case, so that most words cost one look. */
  readonly pairs: Uint8Array;
  /** 1 at the hash of each beginning, so that few words are looked up. */
  readonly hashes: Uint8Array;
  readonly beginnings: ReadonlyMap<number, RegExp>;
}

/** Bytes of ASCII letters and digits in small letters: digits have that bit anyway. */
export const small = 0x20202020;
const begins = 4;
/** A word so long may be looked for alone. */
const longWord = 8;

/** Sixteen bits of four bytes (Fibonacci hashing). */
export const hashOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 16;

/** The triggers of all lines, and those without the words of trouble. */
export interface AllTriggers {
  readonly trouble: Triggers;
  readonly plain: Triggers;
}

export const compileTriggers = (
  codes: KnownCodes,
  articles: readonly Article[],
  { labels, 'log-lines': lines }: Lists,
): AllTriggers => {
  const texts = [
    ...articles.flatMap(({ symptoms }) => symptoms.signatures),
    ...lines.runStarts,
    ...lines.successes,
    ...lines.harmless.map(({ text }) => text),
  ];
  const common = new Set(lines.common.map((word) => word.slice(0, begins)));
  const labelled = labels.exitCode
    .filter(isPlain)
    .flatMap((word) => alternative(word, `[^\\d\\n]{0,40}[1-9]`));
  const plain = [
    ...texts.flatMap((text) => anchorOf(common, text)),
    ...labelled,
    ...alternative('error', ` ?(?:(?:id|code)[^\\d\\n]{0,8}\\d|[^\\d\\n]{0,8}\\d{5})`),
    ...labels.vss.filter(isPlain).flatMap((word) => alternative(word, `[^\\d\\n]{0,60}\\d`)),
    ...numbersOf(codes).flatMap((number) => alternative(number, '')),
    ...[...'0123456789abcdef'].flatMap((digit) => alternative(`0x8${digit}`, '[0-9a-f]{6}')),
    ...alternative('2147', '\\d{6}'),
  ];
  const stems = lines.trouble.map((stem) => stem.split('(', 1)[0] ?? '').filter(isPlain);
  const trouble = [...stems, 'error', 'erreur'].flatMap((stem) => alternative(stem, ''));
  return { plain: triggersOf(plain), trouble: triggersOf([...plain, ...trouble]) };
};

const numbersOf = ({ errorIds, printedAs, processServer, hresults }: KnownCodes): string[] => [
  ...errorIds.keys(),
  ...printedAs.keys(),
  ...[...processServer.keys()].flatMap((code) =>
    ['', ' ', '-'].map((sign) => code.replace('EP', `EP${sign}`)),
  ),
  ...[...hresults.keys()].map((code) => code.slice(2)).filter((code) => code.length > begins),
];

/** What begins with at least four bytes that are letters or digits. */
interface Alternative {
  readonly begin: string;
  readonly rest: string;
}

/** A word that is too short goes on with what separates it from a number. */
const alternative = (word: string, then: string): Alternative[] =>
  word.length < begins
    ? [' ', ':', '=', '-'].flatMap((sign) =>
        word === '' ? [] : alternative(`${word}${sign}`, then),
      )
    : [{ begin: word.slice(0, begins).toLowerCase(), rest: `${word.slice(begins)}${then}` }];

const triggersOf = (all: readonly Alternative[]): Triggers => {
  const pairs = new Uint8Array(65_536);
  const hashes = new Uint8Array(65_536);
  const byBegin = new Map<string, Set<string>>();
  for (const { begin, rest } of all)
    byBegin.set(begin, (byBegin.get(begin) ?? new Set()).add(rest));
  const beginnings = new Map<number, RegExp>();
  for (const [begin, rests] of byBegin) {
    const key = Buffer.from(begin, 'latin1').readInt32LE(0) | small;
    for (const one of [key & 0xff, (key & 0xff) - 32])
      for (const two of [(key >> 8) & 0xff, ((key >> 8) & 0xff) - 32]) pairs[one | (two << 8)] = 1;
    hashes[hashOf(key)] = 1;
    beginnings.set(key, new RegExp(`${begin}(?:${[...rests].join('|')})`, 'iy'));
  }
  return { pairs, hashes, beginnings };
};

const isPlain = (word: string): boolean => /^[A-Za-z0-9]+$/.test(word);

/** What a text may be looked for by. */
interface Anchor extends Alternative {
  /** How many words must follow the first one. */
  readonly words: number;
  readonly isCommon: boolean;
}

/**
 * What must stand in a line that holds a text: one of its words, and what follows as far as it is plain.
 * Of such endings, not too near the end, the one is taken that is long and begins with no common word.
 */
const anchorOf = (common: ReadonlySet<string>, text: string): Alternative[] => {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const begun = (word: string): boolean => isPlain(word) && word.length >= begins;
  const all = words.flatMap((word, index): Anchor[] => {
    if (!begun(word) || index > (words.length - 1) / 2) return [];
    const end = words.findIndex((one, at) => at > index && !isPlain(one));
    const next = words.slice(index + 1, end < 0 ? words.length : end);
    const partly = end < 0 ? '' : (/^[A-Za-z0-9]+/.exec(words[end] as string)?.[0] ?? '');
    const after = [...next, ...(partly === '' ? [] : [partly])];
    if (after.length === 0 && word.length < longWord) return [];
    return alternative(word, after.map((one) => `[^\\n]{1,8}${one}`).join('')).map((anchor) => ({
      ...anchor,
      words: after.length,
      isCommon: common.has(anchor.begin),
    }));
  });
  const [best] = all.sort(
    (one, two) => Number(one.isCommon) - Number(two.isCommon) || two.words - one.words,
  );
  return best
    ? [best]
    : words
        .filter(begun)
        .flatMap((word) => alternative(word, ''))
        .slice(0, 1);
};
