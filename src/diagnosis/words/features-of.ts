import type { Lists } from '../../content/lists.ts';
import type { Ranking } from './rank.ts';

type Judgement = Lists['confidence']['answer'];
export type Feature = keyof Judgement['weights'];

/** What a ranking is judged by, each about as large as one. */
export type Features = Readonly<Record<Feature, number>>;

/** Says how sure the words of a message are: evidence, what competes with it, and names. */
export const featuresOf = (
  { articles: [best, second], offTopic, words, likeness }: Ranking,
  named: { readonly ours: boolean; readonly foreign: boolean },
): Features => {
  const score = best?.score ?? 0;
  const margin = score - (second?.score ?? 0);
  const lead = score - (offTopic?.score ?? 0);
  const count = Math.max(1, words.length);
  return {
    bias: 1,
    score: score / 10,
    margin: margin / 5,
    lead: lead / 5,
    ours: named.ours ? 1 : 0,
    foreign: named.foreign ? 1 : 0,
    length: Math.log(1 + words.length),
    scorePerWord: Math.min(3, score / count),
    marginPerWord: margin / count,
    leadPerWord: lead / count,
    likeness,
  };
};

/** A probability by logistic regression, 0 to 1; `npm run evaluate -- --calibrate` writes the weights. */
export const probability = (features: Features, weights: Judgement['weights']): number => {
  const sum = Object.entries(weights).reduce(
    (total, [name, weight]) => total + weight * features[name as Feature],
    0,
  );
  return 1 / (1 + Math.exp(-sum));
};
