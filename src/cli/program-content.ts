import { compiledContent } from '../compiled-content.ts';
import type { Content } from '../content/content.ts';
import { ContentError } from '../content/problem.ts';
import { readContent } from '../content/read-content.ts';
import { programFolder } from './subcommand.ts';

/**
 * The program's own content: as it was built, or as far as its files can be read, whose soundness the tests
 * and each start of the server have checked. Throws ContentError.
 */
export const programContent = (): Content => {
  const compiled = compiledContent(programFolder);
  if (compiled) return compiled;
  const { content, problems } = readContent(programFolder);
  if (problems.length > 0) throw new ContentError(problems);
  return content;
};
