import assert from 'node:assert/strict';
import { answerLine } from '../../src/cli/answer-ndjson.ts';
import { knowledge } from '../test-content.ts';

const answer = (question: unknown): Record<string, unknown> =>
  answerLine(knowledge, JSON.stringify(question));

describe('answers to lines of JSON', () => {
  it('tell the outcome, the articles, the evidence and the reason', () => {
    assert.deepEqual(answer({ id: 'q1', text: '\nErrorID: 95107', locale: 'en' }), {
      id: 'q1',
      outcome: 'answer',
      articles: ['account-not-administrator'],
      near: [],
      evidence: [{ kind: 'errorId', code: '95107', line: 2 }],
      reason: 'Found ErrorID 95107, line 2',
    });
  });

  it('tell a choice', () => {
    const { outcome, articles } = answer({ id: 1, text: 'exit code 511' });

    assert.equal(outcome, 'choose');
    assert.deepEqual(articles, ['vss-antivirus-blocks', 'vss-out-of-memory']);
  });

  it('tell the articles of near codes, each once', () => {
    const { outcome, articles, near } = answer({ id: 1, text: '95017' });

    assert.equal(outcome, 'unknown');
    assert.deepEqual(articles, []);
    assert.deepEqual(near, ['account-not-administrator', 'source-unreachable', 'access-denied']);
    const { near: shared } = answer({ id: 2, text: 'ErrorID: 9510' });
    assert.equal(new Set(shared as string[]).size, (shared as string[]).length);
  });

  it('tell that nothing is known', () => {
    const { outcome, articles, near, evidence } = answer({ id: 1, text: 'hello' });

    assert.deepEqual(
      { outcome, articles, near, evidence },
      {
        outcome: 'unknown',
        articles: [],
        near: [],
        evidence: [],
      },
    );
  });

  for (const [locale, reason] of [
    ['fr', 'Trouvé : ErrorID 95107'],
    ['fr-CA', 'Trouvé : ErrorID 95107'],
    ['FR', 'Trouvé : ErrorID 95107'],
    ['en', 'Found ErrorID 95107'],
    ['de', 'Found ErrorID 95107'],
    [undefined, 'Found ErrorID 95107'],
    [7, 'Found ErrorID 95107'],
  ] as const)
    it(`give the reason for the locale ${locale} in a language that we have`, () => {
      assert.equal(answer({ id: 1, text: '95107', locale }).reason, reason);
    });

  it('keep the id as it came', () => {
    for (const id of ['a', 7, null, ['x'], { y: 1 }])
      assert.deepEqual(answer({ id, text: '' }).id, id);
    assert.equal(answer({ text: '95107' }).id, null);
  });

  it('are an error with the id where the text is no text', () => {
    for (const text of [undefined, null, 7, ['95107'], {}])
      assert.deepEqual(answer({ id: 'q1', text }), {
        id: 'q1',
        error: 'text is missing, or is not a string',
      });
  });

  it('are an error where the line is no object', () => {
    for (const line of ['null', '7', '"95107"', '[]', 'true'])
      assert.deepEqual(Object.keys(answerLine(knowledge, line)), ['id', 'error'], line);
  });

  it('are an error where the line is not JSON', () => {
    for (const line of ['{', 'ErrorID', '{"id":1,}', "{'id':1}"])
      assert.deepEqual(answerLine(knowledge, line), { id: null, error: 'the line is not JSON' });
  });
});
