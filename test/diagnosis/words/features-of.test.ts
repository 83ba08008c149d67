import assert from 'node:assert/strict';
import { read } from '../../../src/diagnosis/reading.ts';
import {
  type Feature,
  type Features,
  featuresOf,
  probability,
} from '../../../src/diagnosis/words/features-of.ts';
import { type Ranking, rank } from '../../../src/diagnosis/words/rank.ts';
import { content, knowledge } from '../../test-content.ts';

const nothing: Features = {
  bias: 1,
  score: 0,
  margin: 0,
  lead: 0,
  ours: 0,
  foreign: 0,
  length: 0,
  scorePerWord: 0,
  marginPerWord: 0,
  leadPerWord: 0,
  likeness: 0,
};
const names = Object.keys(nothing) as Feature[];
const word = (name: string): Ranking['words'][number] => ({
  word: name,
  term: name,
  weight: 1,
  isCorrected: false,
});
const ranking: Ranking = {
  articles: [
    { id: 'kettle', score: 8 },
    { id: 'lamp', score: 3 },
  ],
  offTopic: { id: 'garden', score: 6 },
  words: ['boiling', 'water', 'hot', 'spout'].map(word),
  likeness: 0.5,
};
const neither = { ours: false, foreign: false };
const judgements = Object.entries(content.lists.confidence);

describe('the features of a ranking', () => {
  it('are its score, what competes with it, its length and its likeness', () => {
    assert.deepEqual(featuresOf(ranking, neither), {
      bias: 1,
      score: 0.8,
      margin: 1,
      lead: 0.4,
      ours: 0,
      foreign: 0,
      length: Math.log(5),
      scorePerWord: 2,
      marginPerWord: 1.25,
      leadPerWord: 0.5,
      likeness: 0.5,
    });
  });

  it('say whose products the message names', () => {
    const { ours, foreign } = featuresOf(ranking, { ours: true, foreign: false });
    const other = featuresOf(ranking, { ours: false, foreign: true });

    assert.deepEqual([ours, foreign, other.ours, other.foreign], [1, 0, 0, 1]);
  });

  it('count all of the score where nothing competes', () => {
    const { margin, lead } = featuresOf(
      { articles: [{ id: 'kettle', score: 8 }], offTopic: undefined, words: [], likeness: 0 },
      neither,
    );

    assert.deepEqual([margin, lead], [8 / 5, 8 / 5]);
  });

  it('are against an article where another topic fits better', () => {
    const { lead, leadPerWord } = featuresOf(
      { ...ranking, offTopic: { id: 'garden', score: 20 } },
      neither,
    );

    assert.ok(lead < 0 && leadPerWord < 0);
  });

  it('are all nothing where no word matches', () => {
    const empty: Ranking = { articles: [], offTopic: undefined, words: [], likeness: 0 };

    assert.deepEqual(featuresOf(empty, neither), nothing);
  });

  it('count for a word no more than three', () => {
    const { scorePerWord } = featuresOf(
      { ...ranking, articles: [{ id: 'kettle', score: 50 }], words: [word('spout')] },
      neither,
    );

    assert.equal(scorePerWord, 3);
  });

  it('have a weight each', () => {
    for (const [name, { weights }] of judgements)
      assert.deepEqual(Object.keys(weights).sort(), [...names].sort(), name);
  });
});

describe('a probability', () => {
  it('is a half where nothing has weight', () => {
    const weights = nothing;

    assert.equal(probability(nothing, { ...weights, bias: 0 }), 0.5);
  });

  for (const [name, { weights, enough }] of judgements) {
    it(`lies between 0 and 1, for ${name} too`, () => {
      for (const value of [-1000, -10, -1, 0, 0.1, 1, 10, 1000])
        for (const feature of names) {
          const found = probability({ ...nothing, [feature]: value }, weights);
          assert.ok(found >= 0 && found <= 1, `${feature} ${value}: ${found}`);
        }
      assert.ok(enough > 0 && enough < 1);
    });

    it(`rises with a feature whose weight for ${name} is positive, and falls with the others`, () => {
      for (const feature of names) {
        const [less, none, more] = [-1, 0, 1].map((value) =>
          probability({ ...nothing, [feature]: value }, weights),
        ) as [number, number, number];
        const sign = Math.sign(weights[feature]);
        assert.equal(Math.sign(more - none), sign, feature);
        assert.equal(Math.sign(none - less), sign, feature);
      }
    });

    it(`is higher for ${name} with our name, and lower with another one`, () => {
      const likely = (ours: boolean, foreign: boolean): number =>
        probability(featuresOf(ranking, { ours, foreign }), weights);

      assert.ok(likely(true, false) > likely(false, false));
      assert.ok(likely(false, true) < likely(false, false));
    });

    it(`is higher for ${name} with the words of an article than with others`, () => {
      const likely = (text: string): number =>
        probability(featuresOf(rank(knowledge.search, text), read(knowledge, text)), weights);

      assert.ok(
        likely('the account of the push installation is not an administrator') >
          likely('the coffee machine on the second floor is out of milk'),
      );
    });
  }
});
