import type { Article } from '../content/article.ts';
import { signedForm } from './codes/known-codes.ts';
import type { Labels } from './codes/labels.ts';
import { match } from './diagnose.ts';
import type { Knowledge } from './knowledge.ts';
import { read } from './reading.ts';
import { fold, foldWords, normalise } from './text/normalise.ts';
import { isOffTopic } from './words/is-off-topic.ts';
import { stem } from './words/stem.ts';

/** Finds articles for what was typed so far, best first; all of them, in a fixed order, for nothing. */
type FindArticles = (query: string) => readonly Article[];

/** An article, with all that it can be found by. */
interface Sought {
  readonly article: Article;
  readonly codes: readonly string[];
  readonly exitCodes: readonly string[];
  readonly titles: readonly string[];
  /** Titles and phrases, folded, each between spaces. */
  readonly texts: readonly string[];
  /** All texts in one. */
  readonly whole: string;
}

/** More than anyone types into a search box. */
const longestQuery = 200;
const mostWords = 12;

/** Makes a finder of published articles; what does not depend on the query is computed here. */
export const articleFinder = (knowledge: Knowledge): FindArticles => {
  const sought = [...knowledge.content.articles.values()]
    .filter(({ status }) => status === 'published')
    .map(soughtOf)
    .sort(inCatalogue);
  const all = sought.map(({ article }) => article);
  return (query) => {
    const text = normalise(query.slice(0, longestQuery)).trim();
    if (text === '') return all;
    const typed = codeTyped(knowledge.labels, text);
    const byCode = codeMatches(sought, typed);
    const reading = read(knowledge, text);
    const { kind, articles, near } = match(knowledge, reading);
    const lost = kind === 'unknown' && isOffTopic(knowledge, reading);
    const found = new Set([
      ...byCode,
      ...[...articles, ...near.flatMap((one) => one.articles)].flatMap(
        (id) => all.find((one) => one.id === id) ?? [],
      ),
      ...(byCode.length > 0 || typed?.labelled || lost ? [] : wordMatches(knowledge, sought, text)),
    ]);
    return [...found];
  };
};

const soughtOf = (article: Article): Sought => {
  const { title, symptoms } = article;
  const exitCodes = [...symptoms.vss.flatMap((one) => one.exitCodes), ...symptoms.exitCodes];
  const titles = Object.values(title).map(between);
  const texts = [...titles, ...Object.values(symptoms.phrases).flat().map(between)];
  return {
    article,
    codes: [
      ...symptoms.errorIds.flatMap(({ id, printedAs, processServer }) => [
        id,
        ...(printedAs ? [printedAs] : []),
        ...(processServer ? [fold(processServer.code)] : []),
      ]),
      ...exitCodes,
      ...symptoms.vss.flatMap(({ hresult }) => spellings(hresult)),
    ],
    exitCodes,
    titles,
    texts,
    whole: texts.join(''),
  };
};

const between = (text: string): string => ` ${foldWords(text)} `;

/** 0x800706BE as logs print it: with and without 0x, signed with and without its minus, unsigned. */
const spellings = (hresult: string): string[] => {
  const signed = signedForm(hresult);
  return [
    fold(hresult),
    fold(hresult.slice(2)),
    signed,
    signed.replace('-', ''),
    String(Number(hresult)),
  ];
};

/** ErrorIDs by number, then exit codes, then problems that have no number. */
const inCatalogue = (one: Sought, two: Sought): number => placeOf(one) - placeOf(two);
const placeOf = ({ article, exitCodes }: Sought): number => {
  const [errorId] = article.symptoms.errorIds;
  return Number(errorId?.id ?? exitCodes[0] ?? Number.NaN) + (errorId ? 0 : 1_000_000) || 9_000_000;
};

interface TypedCode {
  readonly code: string;
  /** Words beside it say that it is a code, or even which kind of code. */
  readonly labelled: boolean;
  readonly exitCode: boolean;
}

/** The code that a query is the beginning of, words like "error code" apart; undefined for words. */
const codeTyped = (labels: Labels, text: string): TypedCode | undefined => {
  const words = fold(text).split(/[\s:=#°"'(),;[\]]+/);
  const others = words.filter((word) => !labels.empty.has(word));
  const code = others.join('');
  if (!/^-?(?=.*\d)(?:0x|ep)?[0-9a-f]*h?$/.test(code)) return undefined;
  const labelled = others.length < words.length;
  return { code, labelled, exitCode: words.some((word) => labels.kinds.get(word) === 'exitCode') };
};

/** The articles that have a code which begins so; the whole code first. */
const codeMatches = (sought: readonly Sought[], typed: TypedCode | undefined): Article[] => {
  if (!typed) return [];
  const code = typed.code.replace(/h$/, '');
  return sought
    .flatMap((one) => {
      const codes = (typed.exitCode ? one.exitCodes : one.codes).filter((own) =>
        own.startsWith(code),
      );
      return codes.length > 0 ? [{ ...one, whole: codes.includes(code) }] : [];
    })
    .sort((one, two) => Number(two.whole) - Number(one.whole))
    .map(({ article }) => article);
};

/**
 * The articles that have a title or phrase with every typed word, or words that begin as its stem does:
 * so that what is found while a word is being typed stays when it is complete. Words in the title
 * come first, then what most phrases say.
 */
const wordMatches = ({ search }: Knowledge, sought: readonly Sought[], text: string): Article[] => {
  const typed = foldWords(text).split(' ').slice(0, mostWords);
  const telling = typed.filter(
    (word) => word.length > 1 && search.vocabulary.term(word) !== undefined,
  );
  const words = (typed.length === 1 ? typed : telling).map((word) => ` ${stem(word)}`);
  const says = typed.length === 1 || telling.some((word) => word.length > 2);
  if (!says || words[0] === ' ') return [];
  const hasAll = (one: string): boolean => words.every((word) => one.includes(word));
  return sought
    .filter(({ whole }) => hasAll(whole))
    .map(({ article, titles, texts }) => ({
      article,
      titled: words.filter((word) => titles.some((title) => title.includes(word))).length,
      said: texts.filter(hasAll).length,
    }))
    .filter(({ said }) => said > 0)
    .sort((one, two) => two.titled - one.titled || two.said - one.said)
    .map(({ article }) => article);
};
