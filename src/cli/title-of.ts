import type { Speaker } from '../cards/say.ts';
import type { Knowledge } from '../diagnosis/knowledge.ts';

/** The title of an article, or its id where there is none. */
export const titleOf = ({ content }: Knowledge, { text }: Speaker, id: string): string => {
  const article = content.articles.get(id);
  return article ? text(article.title) : id;
};
