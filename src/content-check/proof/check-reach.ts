import { type Content, startTree } from '../../content/content.ts';
import { defaultLocale } from '../../content/localised.ts';
import type { Problem } from '../../content/problem.ts';
import { fileOf, type YamlFile } from '../../content/yaml-file.ts';
import { type Case, newCase } from '../../guidance/walk/case.ts';
import { articleOf, enter, nodeAt } from '../../guidance/walk/place.ts';
import { walk } from '../../guidance/walk/walk.ts';

/** So many presses lead from the start to any article. */
const mostPresses = 4;

/** A person without a code must come to every published article by a few presses. */
export const checkReach = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => {
  if (!content.trees.has(startTree)) return [];
  const reached = reachedFromStart(content);
  return [...content.articles.values()].flatMap(({ id, status }) =>
    status !== 'published' || reached.has(id)
      ? []
      : fileOf(files, startTree).problem(
          ['nodes'],
          `${id} is not reached within ${mostPresses} presses: lead to it sooner`,
        ),
  );
};

const reachedFromStart = (content: Content): Set<string> => {
  const opened = newCase({
    id: 'reach',
    locale: defaultLocale,
    now: '',
    place: enter(content, startTree, {}),
  });
  const articles = new Set<string>();
  const seen = new Set<string>();
  let cases: Case[] = [opened];
  for (let presses = 0; presses <= mostPresses; presses += 1) {
    const next: Case[] = [];
    for (const current of cases) {
      const key = JSON.stringify([current.place, current.facts]);
      if (seen.has(key)) continue;
      seen.add(key);
      const article = articleOf(content, current.place);
      if (article !== undefined) articles.add(article);
      for (const choose of movesOn(content, current))
        next.push(walk(content, current, { choose }, '').case);
    }
    cases = next;
  }
  return articles;
};

/** What can be pressed to go on. */
const movesOn = (content: Content, { place }: Case): string[] => {
  const node = place.at === 'node' ? nodeAt(content, place) : undefined;
  if (node?.kind === 'question') return node.options.map(({ id }) => id);
  if (node?.kind === 'step') return [node.purpose === 'continue' ? 'done' : 'failed'];
  return [];
};
