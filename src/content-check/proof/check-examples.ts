import type { Article } from '../../content/article.ts';
import type { Problem } from '../../content/problem.ts';
import { fileOf, type YamlFile } from '../../content/yaml-file.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Knowledge } from '../../diagnosis/knowledge.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';

/**
 * Examples: each article is found by those it matches, and by none that it ignores; no example
 * reaches two articles, unless a dialog tree tells them apart or only a slip leads there.
 */
export const checkExamples = (
  knowledge: Knowledge,
  files: ReadonlyMap<string, YamlFile>,
): Problem[] => {
  const problems: Problem[] = [];
  for (const article of knowledge.content.articles.values()) {
    if (article.status !== 'published') continue;
    const file = fileOf(files, article.id);
    for (const kind of ['match', 'ignore'] as const)
      article.examples[kind].forEach((text, index) => {
        const outcome = diagnose(knowledge, text);
        const wrong = kind === 'match' ? missed(article, outcome) : taken(article, outcome);
        if (wrong) problems.push(file.problem(['examples', kind, index], `"${text}" ${wrong}`));
      });
  }
  return problems;
};

const missed = ({ id }: Article, outcome: Outcome): string | undefined => {
  const { kind, articles, near, reason } = outcome;
  const reached = near.length > 0 ? near.flatMap((one) => one.articles) : articles;
  const others = [...new Set(reached)].filter((one) => one !== id);
  if (!reached.includes(id))
    return `does not lead here${others.length > 0 ? `, but to ${others.join(' and ')}` : ''}: give the article a phrase or code for it, or mend the example`;
  if (kind === 'answer' || reason.kind !== 'words' || others.length === 0) return undefined;
  return `reaches ${others.join(' and ')} too: make their phrases differ more, or the example clearer`;
};

const taken = ({ id }: Article, { kind, articles }: Outcome): string | undefined =>
  kind === 'answer' && articles[0] === id
    ? 'is answered with this article, and must not be'
    : undefined;
