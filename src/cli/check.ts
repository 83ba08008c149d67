import { ContentError } from '../content/problem.ts';
import { loadGuide } from '../content-check/load-guide.ts';

try {
  const { articles, procedures, trees } = loadGuide(process.cwd()).content;
  console.log(
    `Content is sound: ${articles.size} articles, ${procedures.size} procedures, ${trees.size} dialog trees.`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
