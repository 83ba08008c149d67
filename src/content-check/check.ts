import { claims } from '../content/claims.ts';
import { type Content, lastTeam, startTree } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { fileOf, type YamlFile } from '../content/yaml-file.ts';
import { checkAnswers } from './check-answers.ts';
import { checkFacts } from './check-facts.ts';
import { checkLists } from './check-lists.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkSteps } from './check-steps.ts';
import { checkTeams } from './check-teams.ts';
import { checkTexts } from './check-texts.ts';
import { checkTurns } from './check-turns.ts';
import { checkWalks } from './check-walks.ts';
import { unitExists } from './unit-exists.ts';

/** Every problem that only shows between files; see the parts for their rules. */
export const check = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => [
  ...checkWalks(content, files),
  ...checkAnswers(content, files),
  ...checkNumbers(content, files),
  ...checkSteps(content, files),
  ...checkTexts(content, files),
  ...checkLists(content, files),
  ...checkFacts(content, files),
  ...checkTeams(content, files),
  ...checkSharedCodes(content, files),
  ...checkTurns(content, files),
  ...checkCauses(content, files),
  ...checkNeeded(content, files),
];

/** A code that several articles claim needs a tree that asks which of exactly those it is. */
const checkSharedCodes = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => {
  const problems: Problem[] = [];
  const shared = [...claims(content)].filter(([, articles]) => articles.length > 1);
  for (const [code, articles] of shared) {
    const tree = [...content.trees.values()].find(({ tellsApart }) => tellsApart === code);
    const file = fileOf(files, articles[0] as string);
    if (!tree) {
      const message = `${code} is claimed by ${articles.join(' and ')}: add a dialog tree with tellsApart: "${code}"`;
      problems.push(file.problem(['symptoms'], message));
      continue;
    }
    const offered = new Set(
      tree.nodes.flatMap((node) => (node.kind === 'article' ? [node.article] : [])),
    );
    for (const article of articles.filter((id) => !offered.has(id)))
      problems.push(
        fileOf(files, tree.id).problem(
          ['nodes'],
          `does not lead to ${article}, which claims ${code}`,
        ),
      );
  }
  const codes = new Set(shared.map(([code]) => code));
  for (const { id, tellsApart, nodes } of content.trees.values()) {
    const unread = nodes.some((node) => 'article' in node && !content.articles.has(node.article));
    if (tellsApart !== undefined && !codes.has(tellsApart) && !unread)
      problems.push(
        fileOf(files, id).problem(
          ['tellsApart'],
          `${tellsApart} is not shared by several articles`,
        ),
      );
  }
  return problems;
};

/** What the program itself leads to must be there. */
const checkNeeded = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => {
  const problems: Problem[] = [];
  const missing = (file: string, message: string) =>
    problems.push({ file, line: 1, path: '', message });
  const start = `dialogs/${startTree}.yaml`;
  if (!content.trees.has(startTree) && !files.has(start))
    missing(start, 'is missing: browse opens it');
  if (!content.lists.teams.some(({ id }) => id === lastTeam))
    missing(
      'knowledge/lists/teams.yaml',
      `has no team ${lastTeam}: cases without an article go to it`,
    );
  return problems;
};

const checkCauses = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => {
  const problems: Problem[] = [];
  for (const { id, causedBy } of content.articles.values()) {
    const file = fileOf(files, id);
    causedBy.forEach((cause, index) => {
      if (!unitExists(content, files, { id: cause, kind: 'article' }))
        problems.push(file.problem(['causedBy', index], `there is no article ${cause}`));
    });
  }
  return problems;
};
