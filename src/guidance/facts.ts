import type { Content } from '../content/content.ts';
import type { Outcome } from '../diagnosis/outcome.ts';
import type { Facts } from './case.ts';

/** What the codes of an outcome already tell of the machine: its platform, where all agree. */
export const factsOf = (content: Content, { evidence }: Pick<Outcome, 'evidence'>): Facts => {
  const platforms = new Set(
    evidence.flatMap(({ code, articles }) =>
      articles.flatMap((id) => {
        const symptoms = content.articles.get(id)?.symptoms.errorIds ?? [];
        return symptoms.find((symptom) => symptom.id === code)?.platform ?? [];
      }),
    ),
  );
  const [platform, ...others] = platforms;
  return platform !== undefined && others.length === 0 ? { platform } : {};
};
