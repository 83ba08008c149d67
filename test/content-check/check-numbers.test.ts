import assert from 'node:assert/strict';
import { checkNumbers } from '../../src/content-check/check-numbers.ts';
import { article, both, madeUp, symptoms } from '../made-up-content.ts';

type Parts = Parameters<typeof madeUp>[0];

const problemsOf = (parts: Parts): string[] => {
  const { content, files } = madeUp(parts);
  return checkNumbers(content, files).map(
    ({ file, path, message }) => `${file}: ${path}: ${message}`,
  );
};

const entry = (kind: 'errorId' | 'exitCode' | 'event', code: string, articles?: string[]) => ({
  kind,
  codes: [code],
  name: both('What it is.'),
  look: both('Look there.'),
  ...(articles && { articles }),
});
const list = 'knowledge/lists/uncovered-codes.yaml';

describe('the check of numbers', () => {
  it('accepts an uncovered code that stands once and leads to an article', () => {
    const uncovered = [entry('errorId', '78007', ['a']), entry('exitCode', '42')];

    assert.deepEqual(problemsOf({ articles: [article('a')], uncovered }), []);
  });

  it('accepts an exit code and an event of one number', () => {
    const uncovered = [entry('exitCode', '22'), entry('event', '22')];

    assert.deepEqual(problemsOf({ uncovered }), []);
  });

  it('refuses an uncovered code that stands twice', () => {
    const uncovered = [entry('errorId', '78007'), entry('errorId', '78007')];

    assert.deepEqual(problemsOf({ uncovered }), [
      `${list}: 1.codes.0: 78007 stands here twice: remove one`,
    ]);
  });

  for (const [what, code, claim] of [
    ['an ErrorID', '95105', { errorIds: [{ id: '95105' }] }],
    ['another printed number', '97118', { errorIds: [{ id: '95118', printedAs: '97118' }] }],
  ] as const)
    it(`refuses ${what} that an article covers`, () => {
      const articles = [article('a', { symptoms: symptoms({ errorIds: [...claim.errorIds] }) })];

      assert.deepEqual(problemsOf({ articles, uncovered: [entry('errorId', code)] }), [
        `${list}: 0.codes.0: ${code} is covered by a: remove it here`,
      ]);
    });

  it('refuses an article that does not exist', () => {
    assert.deepEqual(problemsOf({ uncovered: [entry('errorId', '78007', ['b'])] }), [
      `${list}: 0.articles.0: there is no article b`,
    ]);
  });

  it('asks for the meaning of an exit code', () => {
    const articles = [article('a', { symptoms: symptoms({ exitCodes: ['511', '999'] }) })];

    assert.deepEqual(problemsOf({ articles }), [
      'knowledge/a.yaml: symptoms: exit 999 has no meaning in knowledge/lists/exit-codes.yaml: add it there',
    ]);
  });
});
