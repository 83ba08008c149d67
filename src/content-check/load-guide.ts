import { ContentError } from '../content/problem.ts';
import { compileGuide, type Guide } from '../guidance/respond/guide.ts';
import { loadContent } from './load-content.ts';
import { checkActs } from './proof/check-acts.ts';
import { checkCommands } from './proof/check-commands.ts';
import { checkExamples } from './proof/check-examples.ts';
import { checkReach } from './proof/check-reach.ts';

/**
 * Reads, checks and compiles all content below a folder, and proves it: its examples are diagnosed
 * and its trees walked. Throws one ContentError that lists every problem.
 */
export const loadGuide = (root: string): Guide => {
  const { content, files } = loadContent(root);
  const guide = compileGuide(content);
  const problems = [
    ...checkCommands(content, files),
    ...checkReach(content, files),
    ...checkActs(content, guide.classifyAct, files),
    ...checkExamples(guide.knowledge, files),
  ];
  if (problems.length > 0) throw new ContentError(problems);
  return guide;
};
