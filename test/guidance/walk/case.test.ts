import assert from 'node:assert/strict';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Outcome } from '../../../src/diagnosis/outcome.ts';
import { newCase } from '../../../src/guidance/walk/case.ts';
import { now } from '../../cases.ts';
import { knowledge } from '../../test-content.ts';

const place = { at: 'choice' } as const;
const evidence = Array.from({ length: 20 }, (_, at) => ({
  kind: 'errorId' as const,
  code: `${95000 + at}`,
  written: `${95000 + at}`,
  line: at + 1,
  quote: 'x',
  strength: 'strong' as const,
  known: true,
  count: 1,
  articles: [],
}));
const outcome: Outcome = {
  kind: 'choose',
  articles: ['a', 'b'],
  near: [],
  evidence,
  reason: { kind: 'several', words: [] },
};

describe('a new case', () => {
  it('holds what was found, and nothing that was tried', () => {
    const opened = newCase({ id: 'x', locale: 'fr', now, place, outcome });

    assert.equal(opened.format, 1);
    assert.equal(opened.version, 0);
    assert.equal(opened.locale, 'fr');
    assert.equal(opened.openedAt, now);
    assert.equal(opened.updatedAt, now);
    assert.deepEqual(opened.articles, ['a', 'b']);
    assert.deepEqual(opened.reason, outcome.reason);
    assert.deepEqual([opened.trail, opened.tried, opened.facts, opened.values], [[], [], {}, {}]);
    assert.equal('previous' in opened, false);
  });

  it('keeps the first twelve pieces of evidence, masked', () => {
    const opened = newCase({ id: 'x', locale: 'en', now, place, outcome });

    assert.deepEqual(
      opened.evidence,
      evidence.slice(0, 12).map((one) => ({ ...one, masked: true })),
    );
  });

  it('keeps what the user wrote, masked, where it is more than a code', () => {
    const { outcome: shown } = {
      outcome: {
        ...outcome,
        evidence: [{ ...evidence[0], written: '95107' }] as typeof evidence,
      },
    };
    const wrote = (message: string) =>
      newCase({ id: 'x', locale: 'en', now, place, outcome: shown, message });

    assert.equal(
      wrote('it fails with ErrorID 95107, password=a1b2c3d4').message,
      'it fails with ErrorID 95107, password=‹password›',
    );
    assert.equal(wrote(' ErrorID 95107 ').message, 'ErrorID 95107');
    assert.equal('message' in wrote(' 95107 '), false);
    assert.equal('message' in wrote(' '), false);
  });

  it('quotes no more than the code where another line tells of a secret', () => {
    const key = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC 0x800706BE KcwggSjAgEAAoIBAQ';
    const message = `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\nErrorID 95107`;
    const found = diagnose(knowledge, message);
    const opened = newCase({ id: 'x', locale: 'en', now, place, outcome: found, message });

    assert.doesNotMatch(JSON.stringify(opened), /MIIEvQ|KcwggSj/);
    assert.ok(opened.evidence.some(({ quote }) => quote === 'ErrorID 95107'));
  });

  it('holds no evidence where nothing was diagnosed', () => {
    const opened = newCase({ id: 'x', locale: 'en', now, place });

    assert.deepEqual(opened.articles, []);
    assert.deepEqual(opened.evidence, []);
    assert.deepEqual(opened.reason, { kind: 'none', words: [] });
  });

  it('names the case that it interrupted', () => {
    assert.equal(newCase({ id: 'x', locale: 'en', now, place, previous: 'y' }).previous, 'y');
  });
});
