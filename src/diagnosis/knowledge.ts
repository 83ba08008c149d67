import type { Content } from '../content/content.ts';
import { type KnownCodes, knownCodes } from './codes.ts';
import { compileLabels, type Labels } from './labels.ts';
import { type PhraseFinder, phraseFinder } from './phrase-finder.ts';
import { type SearchIndex, searchIndex } from './search.ts';

/** All that diagnosis needs of the content, computed once at the start. */
export interface Knowledge {
  readonly content: Content;
  readonly codes: KnownCodes;
  readonly labels: Labels;
  /** Log texts that identify an article. */
  readonly signatures: PhraseFinder<{ readonly text: string; readonly article: string }>;
  /** Names of products: ours, what goes with ours, and others. */
  readonly names: PhraseFinder<'ours' | 'related' | 'others'>;
  readonly search: SearchIndex;
  /** Codes that several articles claim -> the tree that asks which. */
  readonly apart: ReadonlyMap<string, string>;
}

export const compileKnowledge = (content: Content): Knowledge => {
  const articles = [...content.articles.values()].filter(({ status }) => status === 'published');
  const { labels, products } = content.lists;
  return {
    content,
    codes: knownCodes(articles, content.lists.neighbours),
    labels: compileLabels(labels),
    signatures: phraseFinder(
      articles.flatMap(({ id, symptoms }) =>
        symptoms.signatures.map((text) => [text, { text, article: id }] as const),
      ),
    ),
    names: phraseFinder(
      (['ours', 'related', 'others'] as const).flatMap((kind) =>
        products[kind].map((name) => [name, kind] as const),
      ),
    ),
    search: searchIndex(articles, content.lists),
    apart: new Map(
      [...content.trees.values()].flatMap(({ id, tellsApart }) =>
        tellsApart === undefined ? [] : [[tellsApart, id] as const],
      ),
    ),
  };
};
