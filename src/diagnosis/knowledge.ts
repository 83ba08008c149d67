import type { Content } from '../content/content.ts';
import { type KnownCodes, knownCodes } from './codes.ts';
import { compileLabels, type Labels } from './labels.ts';
import { foldWords } from './normalise.ts';
import { type SearchIndex, searchIndex } from './search.ts';

/** All that diagnosis needs of the content, computed once at the start. */
export interface Knowledge {
  readonly content: Content;
  readonly codes: KnownCodes;
  readonly labels: Labels;
  /** Folded signature -> its text and the articles it identifies. */
  readonly signatures: readonly { words: string; text: string; articles: readonly string[] }[];
  readonly ours: readonly string[];
  readonly related: readonly string[];
  readonly others: readonly string[];
  readonly search: SearchIndex;
  /** Codes that several articles claim -> the tree that asks which. */
  readonly apart: ReadonlyMap<string, string>;
}

export const compileKnowledge = (content: Content): Knowledge => {
  const articles = [...content.articles.values()].filter(({ status }) => status === 'published');
  const { labels, products } = content.lists;
  return {
    content,
    codes: knownCodes(articles),
    labels: compileLabels(labels),
    signatures: articles.flatMap(({ id, symptoms }) =>
      symptoms.signatures.map((text) => ({ text, words: foldWords(text), articles: [id] })),
    ),
    ours: products.ours.map(padded),
    related: products.related.map(padded),
    others: products.others.map(padded),
    search: searchIndex(articles, content.lists),
    apart: new Map(
      [...content.trees.values()].flatMap(({ id, tellsApart }) =>
        tellsApart === undefined ? [] : [[tellsApart, id] as const],
      ),
    ),
  };
};

const padded = (name: string): string => ` ${foldWords(name)} `;
