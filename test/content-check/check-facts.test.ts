import assert from 'node:assert/strict';
import { lists } from '../../src/content/lists.ts';
import { checkFacts } from '../../src/content-check/check-facts.ts';
import { madeUp, question, tree } from '../made-up-content.ts';
import { content, files } from '../test-content.ts';

type Facts = NonNullable<Parameters<typeof madeUp>[0]['facts']>;

const trees = [
  tree('a', [
    question('moon', ['full', 'new'], { fact: 'moon' }),
    question('tide', ['high', 'low'], { fact: 'tide' }),
    question('weather', ['fair', 'foul']),
  ]),
];
const said = (...words: string[]) => ({ en: words, fr: [] });

const problemsOf = (...facts: Facts): string[] => {
  const made = madeUp({ trees, facts });
  return checkFacts(made.content, made.files).map(
    ({ file, line, path, message }) => `${file}:${line}: ${path}: ${message}`,
  );
};

const file = 'knowledge/lists/facts.yaml';

describe('the check of facts', () => {
  it('finds nothing wrong with the real ones', () => {
    assert.deepEqual(checkFacts(content, files), []);
  });

  it('accepts answers to questions, and the same words for values of two facts', () => {
    assert.deepEqual(
      problemsOf(
        { fact: 'moon', value: 'full', words: said('full', 'Full'), implies: { tide: 'high' } },
        { fact: 'tide', value: 'high', words: said('full') },
      ),
      [],
    );
  });

  it('refuses what is no answer to a question, also where it is implied', () => {
    const words = said();

    assert.deepEqual(
      problemsOf(
        { fact: 'moon', value: 'high', words },
        { fact: 'weather', value: 'fair', words },
        { fact: 'moon', value: 'new', words, implies: { tide: 'new' } },
      ),
      [
        `${file}:2: 0.value: no question with the fact moon has an option high: mend one of them`,
        `${file}:7: 1.value: no question with the fact weather has an option fair: mend one of them`,
        `${file}:13: 2.implies.tide: no question with the fact tide has an option new: mend one of them`,
      ],
    );
  });

  it('refuses a value that stands twice', () => {
    const full = { fact: 'moon', value: 'full', words: said() };

    assert.deepEqual(problemsOf(full, full), [
      `${file}:7: 1.value: moon full stands here twice: make it one`,
    ]);
  });

  it('refuses words that tell two values of one fact', () => {
    assert.deepEqual(
      problemsOf(
        { fact: 'moon', value: 'full', words: said('bright night') },
        { fact: 'moon', value: 'new', words: { en: [], fr: ['Bright-night'] } },
      ),
      [`${file}:12: 1.words.fr.0: Bright-night is said of full too: remove it from one of the two`],
    );
  });

  it('refuses a pattern that is no regular expression', () => {
    const fact = { fact: 'moon', value: 'full', words: said(), patterns: ['('] };

    const [issue] = lists.facts.safeParse([fact]).error?.issues ?? [];

    assert.equal(issue?.message, 'is not a regular expression');
  });
});
