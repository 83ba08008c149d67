import type { Content } from '../content/content.ts';
import { ContentError } from '../content/problem.ts';
import { readContent } from '../content/read-content.ts';
import { programFolder } from './subcommand.ts';

/**
 * The program's own content, as far as its files can be read: that it is sound, the tests and each start of
 * the server have checked. Throws ContentError.
 */
export const programContent = (): Content => {
  const { content, problems } = readContent(programFolder);
  if (problems.length > 0) throw new ContentError(problems);
  return content;
};
