import { type Lists, partOf } from '../../content/lists.ts';
import { foldWords } from '../../diagnosis/text/normalise.ts';
import type { Facts } from '../walk/place.ts';
import { saysPhrase } from './says-phrase.ts';

/**
 * What a message tells of the machine: "Ubuntu 20.04" that its platform is Linux. The longest phrase speaks for its
 * fact; nothing is told where two values are named alike.
 */
export const factsSaid = (facts: Lists['facts'], text: string): Facts => {
  const said = foldWords(text);
  const found = facts.flatMap((entry) => {
    const length = Math.max(
      ...Object.values(entry.words)
        .flat()
        .map((phrase) => (saysPhrase(said, phrase) ? foldWords(phrase).length : 0)),
      ...entry.patterns.map((pattern) => partOf(pattern).exec(text)?.[0].length ?? 0),
    );
    return length > 0 ? [{ entry, length }] : [];
  });
  const told: Record<string, string> = {};
  for (const fact of new Set(found.map(({ entry }) => entry.fact))) {
    const some = found.filter(({ entry }) => entry.fact === fact);
    const longest = Math.max(...some.map(({ length }) => length));
    const [best, ...others] = some.filter(({ length }) => length === longest);
    if (best && others.length === 0)
      Object.assign(told, best.entry.implies, { [fact]: best.entry.value });
  }
  return told;
};
