import type { Content } from '../../content/content.ts';
import type { Platform } from '../../content/localised.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';
import type { Facts } from './place.ts';

/**
 * What an outcome already tells of the machine: its platform, by the codes where they agree, else by what
 * the message names, unless no article that it may be about knows that platform.
 */
export const factsOf = (
  content: Content,
  { evidence, articles = [], platform: named }: Pick<Outcome, 'evidence'> & Partial<Outcome>,
): Facts => {
  const platforms = new Set(
    evidence.flatMap(({ code, articles }) =>
      articles.flatMap((id) => {
        const symptoms = content.articles.get(id)?.symptoms.errorIds ?? [];
        return symptoms.find((symptom) => symptom.id === code)?.platform ?? [];
      }),
    ),
  );
  const [platform, ...others] = platforms;
  if (platform !== undefined) return others.length === 0 ? { platform } : {};
  const fits = articles.some((id) =>
    content.articles.get(id)?.platforms.includes(named as Platform),
  );
  return named !== undefined && fits ? { platform: named } : {};
};
