import type { Article } from './article.ts';
import type { Content } from './content.ts';

/** A code in the form that dialog trees name it by: "95105", "0x8004E00F", "exit 511". */
export const exitKey = (code: string): string => `exit ${code}`;

const claimsOf = ({ symptoms }: Article): string[] => [
  ...symptoms.errorIds.map(({ id }) => id),
  ...symptoms.vss.flatMap(({ hresult, exitCodes }) => [hresult, ...exitCodes.map(exitKey)]),
  ...symptoms.exitCodes.map(exitKey),
];

/** Which articles claim each code, in the order of their ids. */
export const claims = (content: Pick<Content, 'articles'>): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const article of content.articles.values())
    for (const code of new Set(claimsOf(article)))
      found.set(code, [...(found.get(code) ?? []), article.id]);
  return found;
};
