import assert from 'node:assert/strict';
import { checkExamples } from '../../../src/content-check/proof/check-examples.ts';
import { compileKnowledge } from '../../../src/diagnosis/knowledge.ts';
import { article, madeUp, symptoms } from '../../made-up-content.ts';
import { files, knowledge } from '../../test-content.ts';

const phrases = (...en: string[]) =>
  symptoms({
    phrases: { en: [...en, 'one', 'two', 'three', 'four'].slice(0, 4), fr: ['a', 'b', 'c', 'd'] },
  });

/** As many examples as an article must have: the last one over and over. */
const filled = (texts: string[], length: number): string[] =>
  Array.from({ length }, (_, index) => texts[index] ?? (texts.at(-1) as string));

const problemsOf = (
  ...articles: { id: string; says: string[]; match: string[]; ignore?: string[] }[]
): string[] => {
  const { content, files: made } = madeUp({
    articles: articles.map(({ id, says, match, ignore = ['nothing at all'] }) =>
      article(id, {
        symptoms: phrases(...says),
        examples: { match: filled(match, 6), ignore: filled(ignore, 3) },
      }),
    ),
  });
  return checkExamples(compileKnowledge(content), made).map(
    ({ file, path, message }) => `${file}: ${path}: ${message}`,
  );
};

const fan = ['the fan of the azure site recovery mast is loud', 'fan mast noise'];
const door = ['the door of the azure site recovery shed is stuck', 'door shed jammed'];

describe('the check of examples', () => {
  it('finds nothing wrong with the articles', () => {
    assert.deepEqual(checkExamples(knowledge, files), []);
  });

  it('accepts examples that lead to their article alone', () => {
    assert.deepEqual(
      problemsOf(
        { id: 'fan', says: fan, match: [...fan], ignore: [...door] },
        { id: 'door', says: door, match: [...door], ignore: [...fan] },
      ),
      [],
    );
  });

  it('names an example that leads elsewhere, and where to', () => {
    const [problem] = problemsOf(
      { id: 'fan', says: fan, match: [door[0] as string, fan[0] as string] },
      { id: 'door', says: door, match: [...door] },
    );

    assert.match(
      problem as string,
      /^knowledge\/fan\.yaml: examples\.match\.0: .+ does not lead here, but to door:/,
    );
  });

  it('names an example that nothing matches', () => {
    const [problem] = problemsOf({ id: 'fan', says: fan, match: ['gibberish', fan[0] as string] });

    assert.match(problem as string, /examples\.match\.0: "gibberish" does not lead here: /);
  });

  it('names both articles that one example reaches', () => {
    const both = 'site recovery fan door';
    const [problem] = problemsOf(
      { id: 'fan', says: fan, match: [both, fan[0] as string] },
      { id: 'door', says: door, match: [...door] },
    );

    assert.match(problem as string, /fan\.yaml: examples\.match\.0: .+ reaches door too: /);
  });

  it('names an example that should be ignored and is answered', () => {
    const [problem] = problemsOf({
      id: 'fan',
      says: fan,
      match: [...fan],
      ignore: [fan[0] as string],
    });

    assert.match(problem as string, /examples\.ignore\.0: .+ is answered with this article/);
  });
});
