import { parseArgs } from 'node:util';
import { ContentError } from '../content/problem.ts';
import { loadGuide } from '../content-check/load-guide.ts';
import { programFolder, type Subcommand } from './subcommand.ts';

export const checkCommand: Subcommand = {
  usage: `Reads all content, diagnoses every example and walks every tree; names each problem with its file,
line and mend.

  errata check

  --help   this text

Exit codes: 0 the content is sound, 1 it has problems.`,
  options: {},
  run: async (args) => {
    parseArgs({ args, options: {} });
    try {
      const { articles, procedures, trees } = loadGuide(programFolder).content;
      console.log(
        `Content is sound: ${articles.size} articles, ${procedures.size} procedures, ${trees.size} dialog trees.`,
      );
      return 0;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};
