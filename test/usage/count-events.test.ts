import assert from 'node:assert/strict';
import type { Counted } from '../../src/records/tally.ts';
import { countEvents, merge, mostCodes, nothingCounted } from '../../src/usage/count-events.ts';
import type { TallyEvent } from '../../src/usage/tally-event.ts';

const counted = (...events: TallyEvent[]): Counted => countEvents(nothingCounted, events);

const minute = 60_000;
const spot = { article: 'one', step: 'one/first' } as const;
const asked = { is: 'asked', article: 'one' } as const;
const code = (number: number): TallyEvent => ({
  is: 'unknown-code',
  kind: 'errorId',
  code: String(number),
});

describe('a tally', () => {
  it('counts openings by outcome, source and language', () => {
    const { outcomes, sources, locales } = counted(
      { is: 'opened', source: 'codes', outcome: 'answer', locale: 'en' },
      { is: 'opened', source: 'codes', outcome: 'unknown', locale: 'fr' },
      { is: 'opened', source: 'menu', locale: 'fr' },
    );

    assert.deepEqual(
      { outcomes, sources, locales },
      {
        outcomes: { answer: 1, unknown: 1 },
        sources: { codes: 2, menu: 1 },
        locales: { en: 1, fr: 2 },
      },
    );
  });

  it('counts what became of an article, and at which step', () => {
    const { articles, steps, ends } = counted(
      asked,
      { is: 'failed', ...spot },
      { is: 'solved', took: minute, ...spot },
      { is: 'reopened', after: 'solved', ...spot },
      { is: 'closed', ...spot },
      { is: 'reopened', after: 'closed', ...spot },
      { is: 'escalated', team: 'team', via: 'self', ...spot },
    );

    assert.deepEqual(articles, {
      one: { asked: 1, solved: 1, reopened: 1, closed: 1, resumed: 1, escalated: 1 },
    });
    assert.deepEqual(steps, { 'one one/first': { failed: 1, solved: 1, closed: 1, escalated: 1 } });
    assert.deepEqual(ends, { solved: 1, reopened: 1, closed: 1, resumed: 1, escalated: 1 });
  });

  it('counts what a team had for the team, not for the article', () => {
    const { articles, steps, teams, ends, times } = counted(
      { is: 'escalated', team: 'team', via: 'channel' },
      { is: 'resolved', team: 'team' },
      { is: 'returned', team: 'team' },
      { is: 'solved', took: minute, team: 'team', ...spot },
      { is: 'reopened', after: 'solved', team: 'team', ...spot },
    );

    assert.deepEqual(teams, {
      team: { channel: 1, resolved: 1, returned: 1, solved: 1, reopened: 1 },
    });
    assert.deepEqual(ends, { escalated: 1, resolved: 1, solved: 1, reopened: 1 });
    assert.deepEqual([articles, steps], [{}, {}]);
    assert.deepEqual(times, { '': { 60000: 1, sum: minute } });
  });

  it('counts times to solved by their bounds, of each article and of all', () => {
    const solved = (took: number): TallyEvent => ({ is: 'solved', took, ...spot });
    const year = 365 * 24 * 60 * minute;

    const { times } = counted(solved(0), solved(minute), solved(minute + 1), solved(year));

    const expected = { 60000: 2, 120000: 1, more: 1, sum: 2 * minute + 1 + year };
    assert.deepEqual(times, { '': expected, one: expected });
  });

  it('counts no more different codes than it may hold, and the rest together', () => {
    const numbers = Array.from({ length: mostCodes + 5 }, (_, at) => 90_000 + at);

    const { codes, otherCodes } = counted(...numbers.map(code), code(90_000), code(99_999));

    assert.equal(Object.keys(codes).length, mostCodes);
    assert.equal(codes['errorId 90000'], 2);
    assert.equal(otherCodes, 6);
  });

  it('takes no name for one of its own', () => {
    const { articles } = counted({ is: 'asked', article: 'constructor' });

    assert.deepEqual(Object.entries(articles), [['constructor', { asked: 1 }]]);
  });

  it('leaves what it is made from as it is', () => {
    const before = counted(asked);

    countEvents(before, [asked]);

    assert.deepEqual(before, counted(asked));
    assert.deepEqual(nothingCounted.articles, {});
  });

  it('counts what was not understood, by what it seemed to be and be about', () => {
    const { unclear } = counted(
      { is: 'unclear', was: 'asked', act: 'failed', article: 'one' },
      { is: 'unclear', was: 'missed', act: 'failed', article: 'one' },
      { is: 'unclear', was: 'missed', article: 'one' },
      { is: 'unclear', was: 'missed', act: 'failed' },
      { is: 'unclear', was: 'missed' },
    );

    assert.deepEqual(unclear, {
      'failed one': { asked: 1, missed: 1 },
      ' one': { missed: 1 },
      'failed ': { missed: 1 },
      ' ': { missed: 1 },
    });
  });

  it('is read too where it was kept before all of this was counted', () => {
    const { unclear, ...older } = counted(asked);

    assert.deepEqual(merge([older, counted({ is: 'unclear', was: 'asked', act: 'why' })]), {
      ...counted(asked),
      unclear: { 'why ': { asked: 1 } },
    });
    assert.deepEqual(unclear, {});
  });

  it('is, merged, what one tally would have counted', () => {
    const some: TallyEvent[] = [asked, { is: 'solved', took: minute, ...spot }, code(95_999)];
    const others: TallyEvent[] = [asked, { is: 'closed', ...spot }, code(95_999), code(95_998)];

    const merged = merge([counted(...some), counted(...others)]);

    assert.deepEqual(merged, counted(...some, ...others));
    assert.deepEqual(merge([]), nothingCounted);
  });
});
