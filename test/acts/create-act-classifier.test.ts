import assert from 'node:assert/strict';
import { createActClassifier } from '../../src/acts/create-act-classifier.ts';
import { content } from '../test-content.ts';

const classify = createActClassifier(content);

describe('what a message does', () => {
  it('is certain where it is said as an author wrote it, any case, accents or not', () => {
    for (const { id, match } of content.acts.values())
      for (const text of Object.values(match).flat())
        assert.deepEqual(classify(text.toUpperCase()), [{ id, probability: 1 }], text);
  });

  it('is learnt: words that no author wrote in that order are known too', () => {
    for (const [text, act] of [
      ['the instalation finally went thru', 'worked'],
      ['malheureusement le message reste le même', 'failed'],
      ['puis-je parler à un technicien', 'hand-over'],
    ] as const)
      assert.equal(classify(text)[0]?.id, act, text);
  });

  it('has probabilities that add up to one, the likeliest first', () => {
    const likely = classify('some words that nobody ever said');

    assert.ok(Math.abs(likely.reduce((sum, { probability }) => sum + probability, 0) - 1) < 1e-9);
    assert.deepEqual(
      likely,
      likely.toSorted((one, two) => two.probability - one.probability),
    );
  });

  it('does not depend on which machine or number is named', () => {
    assert.deepEqual(classify('it works on SRV-APP-07'), classify('it works on HOST12'));
  });
});
