import { ContentError } from '../content/problem.ts';
import { type ReadContent, readContent } from '../content/read-content.ts';
import { check } from './check.ts';

/**
 * Reads and checks all content below a folder. Throws one ContentError that lists every problem of every
 * file.
 */
export const loadContent = (root: string): Omit<ReadContent, 'problems'> => {
  const { content, files, problems } = readContent(root);
  const all = [...problems, ...check(content, files)];
  if (all.length > 0) throw new ContentError(all);
  return { content, files };
};
