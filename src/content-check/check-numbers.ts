import { claims, exitKey } from '../content/claims.ts';
import type { Content } from '../content/content.ts';
import type { UncoveredCode } from '../content/lists.ts';
import type { Problem } from '../content/problem.ts';
import { fileOf, type YamlFile } from '../content/yaml-file.ts';
import { unitExists } from './unit-exists.ts';

const uncoveredFile = 'knowledge/lists/uncovered-codes.yaml';
const exitCodesFile = 'knowledge/lists/exit-codes.yaml';

/**
 * Numbers: every exit code of an article has a meaning; an uncovered code stands once, leads to articles
 * that exist, and is claimed by none of them.
 */
export const checkNumbers = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => [
  ...checkUncovered(content, files),
  ...checkExitCodes(content, files),
];

const checkUncovered = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => {
  const file = fileOf(files, uncoveredFile);
  const claimed = claimedCodes(content);
  const seen = new Set<string>();
  return content.lists['uncovered-codes'].flatMap(({ kind, codes, articles }, index) => [
    ...codes.flatMap((code, at) => {
      const key = keyOf(kind, code);
      const path = [index, 'codes', at];
      const twice = seen.has(key) && file.problem(path, `${code} stands here twice: remove one`);
      seen.add(key);
      const owner = claimed.get(key);
      const covered = owner && file.problem(path, `${code} is covered by ${owner}: remove it here`);
      return [twice, covered].filter((problem) => typeof problem === 'object');
    }),
    ...articles.flatMap((id, at) =>
      unitExists(content, files, { id, kind: 'article' })
        ? []
        : file.problem([index, 'articles', at], `there is no article ${id}`),
    ),
  ]);
};

const keyOf = (kind: UncoveredCode['kind'], code: string): string =>
  kind === 'exitCode' ? exitKey(code) : `${kind === 'event' ? 'event ' : ''}${code}`;

/** The article of each code, with those that are only another form of one. */
const claimedCodes = (content: Content): Map<string, string> => {
  const owners = new Map<string, string>();
  for (const [code, [article = '']] of claims(content)) owners.set(code, article);
  for (const { id, symptoms } of content.articles.values())
    for (const { printedAs, processServer } of symptoms.errorIds)
      for (const code of [printedAs, processServer?.code])
        if (code !== undefined) owners.set(code, id);
  return owners;
};

const checkExitCodes = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => {
  const known = new Set(content.lists['exit-codes'].flatMap(({ codes }) => codes.map(exitKey)));
  return [...claims(content)].flatMap(([code, [article = '']]) =>
    !code.startsWith(exitKey('')) || known.has(code)
      ? []
      : fileOf(files, article).problem(
          ['symptoms'],
          `${code} has no meaning in ${exitCodesFile}: add it there`,
        ),
  );
};
