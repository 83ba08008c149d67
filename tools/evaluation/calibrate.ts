import { writeFileSync } from 'node:fs';
import type { Knowledge } from '../../src/diagnosis/knowledge.ts';
import { read } from '../../src/diagnosis/reading.ts';
import { normalise } from '../../src/diagnosis/text/normalise.ts';
import {
  type Feature,
  type Features,
  featuresOf,
  probability,
} from '../../src/diagnosis/words/features-of.ts';
import { rank } from '../../src/diagnosis/words/rank.ts';
import { labelledMessages } from './messages.ts';

const path = 'knowledge/lists/confidence.yaml';

/** At most so many messages of a hundred may be answered wrongly; so many must be offered a choice. */
const mostWrong = 1;
const leastOffered = 99;

interface Sample {
  readonly features: Features;
  /** It is about one of our problems. */
  readonly ours: boolean;
  /** The best article is right. */
  readonly right: boolean;
}

type Weights = Record<Feature, number>;

/** Learns from the calibration half when words are enough, and writes knowledge/lists/confidence.yaml. */
export const calibrate = (knowledge: Knowledge): void => {
  const samples = samplesOf(knowledge);
  const answer = learn(samples, ({ ours, right }) => ours && right);
  const choose = learn(samples, ({ ours }) => ours);
  writeFileSync(
    path,
    `# Written by \`npm run evaluate -- --calibrate\`: when words are enough, as src/diagnosis/words/features-of.ts judges them.
${yaml('answer', enoughToAnswer(samples, answer), answer)}
${yaml('choose', enoughToChoose(samples, choose), choose)}
`,
  );
  console.log(`${path}: learnt from ${samples.length} messages in words.`);
};

const samplesOf = (knowledge: Knowledge): Sample[] =>
  labelledMessages()
    .filter(({ part, kind }) => part === 'calibration' && !kind.startsWith('code'))
    .flatMap(({ text, want, expect }): Sample[] => {
      const reading = read(knowledge, normalise(text));
      const ranking = rank(knowledge.search, reading.words);
      if (reading.evidence.length > 0 || !ranking.articles[0]) return [];
      return [
        {
          features: featuresOf(ranking, reading),
          ours: want !== 'none',
          right: expect.includes(ranking.articles[0].id),
        },
      ];
    });

/** Logistic regression by gradient descent; the small pull to zero keeps it from learning by heart. */
const learn = (samples: readonly Sample[], label: (sample: Sample) => boolean): Weights => {
  const names = Object.keys(samples[0]?.features ?? {}) as Feature[];
  const weights = Object.fromEntries(names.map((name) => [name, 0])) as Weights;
  for (let round = 0; round < 6000; round += 1) {
    const errors = samples.map(
      (sample) => probability(sample.features, weights) - Number(label(sample)),
    );
    for (const name of names) {
      const slope = samples.reduce(
        (sum, { features }, at) => sum + (errors[at] as number) * features[name],
        0,
      );
      weights[name] -= 0.5 * (slope / samples.length + 0.002 * weights[name]);
    }
  }
  for (const name of names) weights[name] = Number(weights[name].toFixed(3));
  return weights;
};

const share = (count: number, of: number): number => (100 * count) / of;

/** The lowest bar with few enough wrong answers among all that lie above it. */
const enoughToAnswer = (samples: readonly Sample[], answer: Weights): number => {
  const sorted = samples
    .map((sample) => ({ ...sample, sure: probability(sample.features, answer) }))
    .sort((one, two) => two.sure - one.sure);
  let wrong = 0;
  let enough = 1;
  for (const { sure, right } of sorted) {
    if (!right) wrong += 1;
    if (share(wrong, samples.length) > mostWrong) break;
    enough = sure;
  }
  return enough;
};

/** The highest bar that nearly all messages about our problems pass. */
const enoughToChoose = (samples: readonly Sample[], choose: Weights): number => {
  const sorted = samples
    .filter(({ ours }) => ours)
    .map(({ features }) => probability(features, choose))
    .sort((one, two) => one - two);
  return sorted[Math.floor(((100 - leastOffered) / 100) * sorted.length)] ?? 0;
};

const yaml = (name: string, enough: number, weights: Weights): string =>
  [
    `${name}:`,
    `  enough: "${(Math.floor(enough * 1000) / 1000).toFixed(3)}"`,
    '  weights:',
    ...Object.entries(weights).map(([feature, weight]) => `    ${feature}: "${weight}"`),
  ].join('\n');
