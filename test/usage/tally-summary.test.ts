import assert from 'node:assert/strict';
import { countEvents, nothingCounted } from '../../src/usage/count-events.ts';
import type { TallyEvent } from '../../src/usage/tally-event.ts';
import { summaryOf, type TallySummary } from '../../src/usage/tally-summary.ts';
import { content } from '../test-content.ts';

const period = { from: '2026-11-01', to: '2026-11-30' };
const minute = 60_000;
const [known = ''] = content.articles.keys();

const summary = (...events: TallyEvent[]): TallySummary =>
  summaryOf(content, period, countEvents(nothingCounted, events));

const asked = (article: string): TallyEvent => ({ is: 'asked', article });
const solved = (article: string, took = minute): TallyEvent => ({ is: 'solved', article, took });

describe('the summary of a tally', () => {
  it('of nothing is all zeros', () => {
    const { timeToSolved, ...rest } = summary();

    assert.deepEqual(rest, {
      format: 1,
      ...period,
      opened: 0,
      outcomes: { answer: 0, choose: 0, unknown: 0 },
      sources: { codes: 0, words: 0, file: 0, menu: 0 },
      languages: { en: 0, fr: 0 },
      solved: 0,
      reopened: 0,
      closed: 0,
      resumed: 0,
      escalated: 0,
      resolved: 0,
      articles: [],
      steps: [],
      teams: [],
      unknownCodes: [],
      otherCodes: 0,
      unclear: [],
    });
    assert.deepEqual([timeToSolved.cases, timeToSolved.mean, timeToSolved.median], [0, null, null]);
  });

  it('counts each opened case once', () => {
    const { opened, outcomes } = summary(
      { is: 'opened', source: 'menu', locale: 'en' },
      { is: 'opened', source: 'file', outcome: 'choose', locale: 'fr' },
    );

    assert.equal(opened, 2);
    assert.deepEqual(outcomes, { answer: 0, choose: 1, unknown: 0 });
  });

  it('lists articles by how often they were asked, also those that are gone', () => {
    const { articles } = summary(asked('gone'), asked(known), asked(known));

    assert.deepEqual(
      articles.map(({ id, title, asked: times }) => [id, title, times]),
      [
        [known, content.articles.get(known)?.title.en, 2],
        ['gone', null, 1],
      ],
    );
  });

  it('takes those taken up again off the share of solved ones', () => {
    const again: TallyEvent = { is: 'reopened', after: 'solved', article: known };
    const share = (...events: TallyEvent[]) => summary(...events).articles[0]?.solvedShare;

    assert.equal(share(asked(known), asked(known), solved(known)), 0.5);
    assert.equal(share(asked(known), asked(known), solved(known), again), 0);
    assert.equal(share(asked(known), again), 0);
    assert.equal(share(asked(known), solved(known), solved(known)), 1);
    assert.equal(share(solved(known)), null);
  });

  it('tells between which bounds the median lies, and the mean', () => {
    const times = [1, 3, 4, 25].map((minutes) => solved(known, minutes * minute));

    const { cases, mean, median } = summary(...times).timeToSolved;

    assert.deepEqual([cases, mean], [4, 8.25 * minute]);
    assert.deepEqual(median, { over: 2 * minute, upTo: 5 * minute });
  });

  it('knows no upper bound of what took longer than any', () => {
    const day = 24 * 60 * minute;

    const { median, within } = summary(solved(known, 31 * day)).timeToSolved;

    assert.deepEqual(median, { over: 30 * day, upTo: null });
    assert.deepEqual(within.at(-1), { upTo: null, cases: 1 });
  });

  it('lists steps by the cases that ended there unsolved', () => {
    const { steps } = summary(
      { is: 'failed', article: 'a', step: 'a/one' },
      { is: 'failed', article: 'a', step: 'a/one' },
      { is: 'closed', article: 'a', step: 'shared/two' },
      { is: 'closed', step: 'start/three' },
      { is: 'escalated', team: 't', via: 'self', step: 'start/three' },
    );

    assert.deepEqual(
      steps.map(({ article, step }) => [article, step]),
      [
        [null, 'start/three'],
        ['a', 'shared/two'],
        ['a', 'a/one'],
      ],
    );
  });

  it('lists teams with their names, and how cases came there', () => {
    const team = content.lists.teams[0];
    const to = (id: string, via: 'channel' | 'self'): TallyEvent => ({
      is: 'escalated',
      team: id,
      via,
    });

    const { teams } = summary(to('gone', 'self'), to(`${team?.id}`, 'channel'), {
      is: 'resolved',
      team: `${team?.id}`,
    });

    const none = { channel: 0, self: 0, resolved: 0, returned: 0, solved: 0, reopened: 0 };
    assert.deepEqual(
      teams.toSorted((one) => (one.id === 'gone' ? 1 : -1)),
      [
        { ...none, id: team?.id, name: team?.name.en, channel: 1, resolved: 1 },
        { ...none, id: 'gone', name: null, self: 1 },
      ],
    );
  });

  it('lists what was not understood, the most frequent first', () => {
    const { unclear } = summary(
      { is: 'unclear', was: 'missed', article: 'gone' },
      { is: 'unclear', was: 'missed', act: 'failed', article: known },
      { is: 'unclear', was: 'asked', act: 'failed', article: known },
      { is: 'unclear', was: 'missed' },
    );

    const title = content.articles.get(known)?.title.en;
    assert.deepEqual(unclear, [
      { act: 'failed', article: known, title, asked: 1, missed: 1 },
      { act: null, article: null, title: null, asked: 0, missed: 1 },
      { act: null, article: 'gone', title: null, asked: 0, missed: 1 },
    ]);
  });

  it('lists unknown codes, the most frequent first', () => {
    const code = (number: string): TallyEvent => ({
      is: 'unknown-code',
      kind: 'errorId',
      code: number,
    });

    const { unknownCodes } = summary(code('95999'), code('95998'), code('95998'));

    assert.deepEqual(unknownCodes, [
      { kind: 'errorId', code: '95998', cases: 2 },
      { kind: 'errorId', code: '95999', cases: 1 },
    ]);
  });
});
