import type { Article } from '../content/article.ts';
import type { Content } from '../content/content.ts';
import { type KnownCodes, knownCodes } from './codes/known-codes.ts';
import { compileLabels, type Labels } from './codes/labels.ts';
import { type SlipTargets, slipTargets } from './codes/near-codes.ts';
import { type AllTriggers, compileTriggers } from './logs/compile-triggers.ts';
import { compileLogLines, type LogLines } from './logs/log-lines.ts';
import { type PhraseFinder, phraseFinder } from './text/phrase-finder.ts';
import { type SearchIndex, type Subject, searchIndex } from './words/search-index.ts';
import { compileVocabulary } from './words/vocabulary.ts';

const nameKinds = ['ours', 'related', 'others', 'windows', 'linux'] as const;
export type NameKind = (typeof nameKinds)[number];

/** All that diagnosis needs of the content, computed once at the start. */
export interface Knowledge {
  readonly content: Content;
  readonly codes: KnownCodes;
  readonly slipTargets: SlipTargets;
  readonly labels: Labels;
  readonly logLines: LogLines;
  /** Log texts that identify an article. */
  readonly signatures: PhraseFinder<{ readonly text: string; readonly article: string }>;
  /** Names of products (ours, what goes with ours, and others) and of platforms. */
  readonly names: PhraseFinder<NameKind>;
  readonly search: SearchIndex;
  /** What the lines of a log begin words with that may say something. */
  readonly triggers: AllTriggers;
  /** Codes that several articles claim -> the tree that asks which. */
  readonly apart: ReadonlyMap<string, string>;
}

export const compileKnowledge = (content: Content): Knowledge => {
  const articles = [...content.articles.values()].filter(({ status }) => status === 'published');
  const { labels, products } = content.lists;
  const codes = knownCodes(articles, content.lists['uncovered-codes']);
  let triggers: AllTriggers | undefined;
  let search: SearchIndex | undefined;
  return {
    content,
    codes,
    slipTargets: slipTargets(codes),
    /** Made when the first file is scanned: messages are read whole. */
    get triggers() {
      triggers ??= compileTriggers(codes, articles, content.lists);
      return triggers;
    },
    labels: compileLabels(labels),
    logLines: compileLogLines(content.lists['log-lines']),
    signatures: phraseFinder(
      articles.flatMap(({ id, symptoms }) =>
        symptoms.signatures.map((text) => [text, { text, article: id }] as const),
      ),
    ),
    names: phraseFinder(
      nameKinds.flatMap((kind) => products[kind].map((name) => [name, kind] as const)),
    ),
    /** Made when words are first weighed: codes come before them, and the server weighs some as it starts. */
    get search() {
      search ??= searchIndex(
        compileVocabulary(content.lists),
        articles.map(subjectOf),
        [...content.offTopic.values()].map(({ id, phrases }) => ({
          id,
          texts: Object.values(phrases).flat(),
        })),
      );
      return search;
    },
    apart: new Map(
      [...content.trees.values()].flatMap(({ id, tellsApart }) =>
        tellsApart === undefined ? [] : [[tellsApart, id] as const],
      ),
    ),
  };
};

/** What an article says of itself, as people and machines say it. */
const subjectOf = ({ id, title, symptoms, meaning }: Article): Subject => ({
  id,
  texts: [
    ...Object.values(title),
    ...Object.values(symptoms.phrases).flat(),
    ...symptoms.signatures,
    ...Object.values(meaning),
  ],
});
