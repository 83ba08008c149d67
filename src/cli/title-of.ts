import type { Knowledge } from '../diagnosis/knowledge.ts';
import type { Speaker } from '../wording/speaker.ts';

/** The title of an article, or its id where there is none. */
export const titleOf = ({ content }: Knowledge, { text }: Speaker, id: string): string => {
  const article = content.articles.get(id);
  return article ? text(article.title) : id;
};
