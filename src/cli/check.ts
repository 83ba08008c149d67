import { loadContent } from '../content/load.ts';
import { ContentError } from '../content/problem.ts';

try {
  const { articles, procedures, trees } = loadContent(process.cwd());
  console.log(
    `Content is sound: ${articles.size} articles, ${procedures.size} procedures, ${trees.size} dialog trees.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
