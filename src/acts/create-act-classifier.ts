import type { Content } from '../content/content.ts';
import type { ActId } from '../content/words/act.ts';
import { foldWords } from '../diagnosis/text/normalise.ts';
import { actFeatures } from './act-features.ts';
import { fillerRemover } from './filler-remover.ts';

/** An act that a message may have, and how likely it is, 0 to 1. */
export interface LikelyAct {
  readonly id: ActId;
  readonly probability: number;
}

/** Says what a message does, the likeliest act first: "thx, that did it" is `worked`. */
export type ClassifyAct = (text: string) => readonly LikelyAct[];

/** How many phrases it takes to believe a share of a feature rather than that of all phrases. */
const doubt = 3;
/** Features of one message are no independent witnesses: what they say is worth so much less. */
const trust = 0.5;

/**
 * Learns from phrases what messages do: naive Bayes over words and runs of letters. Each feature has a weight of evidence
 * for each act, in nats: how much likelier phrases of that act have it than all others.
 */
export const createActClassifier = ({
  acts: actsById,
  lists,
}: Pick<Content, 'acts' | 'lists'>): ClassifyAct => {
  const acts = [...actsById.values()];
  const bare = fillerRemover(lists.fillers);
  const sizes = new Float64Array(acts.length);
  /** For each feature, the act of each phrase that has it. */
  const postings = new Map<string, number[]>();
  for (const [act, { match }] of acts.entries())
    for (const text of Object.values(match).flat()) {
      sizes[act] = (sizes[act] ?? 0) + 1;
      for (const feature of actFeatures(text).keys()) {
        const posting = postings.get(feature);
        if (posting) posting.push(act);
        else postings.set(feature, [act]);
      }
    }
  // a message has some dozens of all the features: each is weighed when it is first met
  const weighed = new Map<string, Float64Array>();
  const weightsFor = (feature: string): Float64Array | undefined => {
    const posting = postings.get(feature);
    if (!posting) return undefined;
    const weights = weighed.get(feature) ?? weightsOf(posting, sizes);
    weighed.set(feature, weights);
    return weights;
  };
  const known = new Map(
    acts.flatMap(({ id, match }) =>
      Object.values(match)
        .flat()
        .flatMap((text) => [
          [comparable(bare(text)), id] as const,
          [comparable(text), id] as const,
        ]),
    ),
  );
  return (text) => {
    const said = bare(text);
    const certain = known.get(comparable(text)) ?? known.get(comparable(said));
    if (certain) return [{ id: certain, probability: 1 }];
    const scores = new Float64Array(acts.length);
    let total = 0;
    for (const [feature, counted] of actFeatures(text)) {
      total += counted;
      const own = weightsFor(feature);
      if (own)
        for (const [act, weight] of own.entries())
          scores[act] = (scores[act] ?? 0) + counted * weight;
    }
    const likely = softmax(scores.map((score) => (score * trust) / Math.sqrt(total)));
    return acts
      .map(({ id }, act) => ({ id, probability: likely[act] ?? 0 }))
      .sort((one, two) => two.probability - one.probability);
  };
};

/** Words, or what stands in place of any: "👍". */
const comparable = (text: string): string => foldWords(text) || text.trim();

const weightsOf = (posting: readonly number[], sizes: Float64Array): Float64Array => {
  const count = new Float64Array(sizes.length);
  for (const act of posting) count[act] = (count[act] ?? 0) + 1;
  const having = posting.length;
  const all = sum(sizes);
  const share = (doubt * having) / all;
  return count.map((own, act) => {
    const size = sizes[act] ?? 0;
    const within = (own + share) / (size + doubt);
    const beyond = (having - own + share) / (all - size + doubt);
    return Math.log(within / beyond);
  });
};

const sum = (numbers: Float64Array): number => numbers.reduce((total, one) => total + one, 0);

const softmax = (scores: Float64Array): Float64Array => {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const total = sum(raised);
  return raised.map((one) => one / total);
};
