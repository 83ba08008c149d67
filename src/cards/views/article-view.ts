import type { Article } from '../../content/article.ts';
import { codesOfArticle } from '../../wording/codes-of-article.ts';
import type { Speaker } from '../../wording/scene.ts';
import type { ArticleLine } from '../parts/article-lines.ts';
import { labelled } from '../parts/text-runs.ts';
import type { View } from '../view.ts';

interface Shape {
  readonly lines: readonly ArticleLine[];
  /** How many lines more the article has. */
  readonly left: number;
  /** The lines leave something out. */
  readonly brief: boolean;
  /** The address of a chat with Errata, where it is known. */
  readonly chat?: string | undefined;
}

/** A whole article for any conversation: nothing in it is pressed but links. */
export const articleView = (spoken: Speaker, article: Article, shape: Shape): View => {
  const { say, text } = spoken;
  const { lines, left, brief, chat } = shape;
  return {
    template: 'article',
    data: {
      locale: spoken.locale,
      title: text(article.title),
      kind: [article.severity, ...article.platforms].map((key) => say(key)).join(' · '),
      severity: article.severity === 'warning' ? 'warning' : 'attention',
      codes: codesOfArticle(spoken, article),
      meaning: labelled(say('meaning'), text(article.meaning)),
      ...(article.correction && {
        departs: labelled(say('correction'), text(article.correction)),
      }),
      steps: lines,
      more: [
        ...(left > 0 ? [say('article-more', { count: left })] : []),
        ...(brief ? [say('article-brief')] : []),
      ].join(' '),
      links: [
        ...article.references
          .filter(({ url }) => !lines.some(({ links }) => links.some((link) => link.url === url)))
          .map(({ title, url }) => ({ title: text(title), url })),
        ...(chat === undefined ? [] : [{ title: say('article-walk'), url: chat }]),
      ],
    },
  };
};
