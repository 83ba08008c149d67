import { parseArgs } from 'node:util';
import { writeCompiledContent } from '../compiled-content.ts';
import { ContentError } from '../content/problem.ts';
import { loadGuide } from '../content-check/load-guide.ts';
import { programFolder, type Subcommand } from './subcommand.ts';

export const compileCommand: Subcommand = {
  usage: `Checks the content as "errata check" does, and writes it to dist/content.json, which the built program
starts from. "npm run build" runs it.

  errata compile

  --help   this text

Exit codes: 0 written, 1 the content has problems, 2 the file cannot be written.`,
  options: {},
  run: async (args) => {
    parseArgs({ args, options: {} });
    try {
      writeCompiledContent(programFolder, loadGuide(programFolder).content);
      return 0;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};
