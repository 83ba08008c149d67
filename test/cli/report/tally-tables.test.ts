import assert from 'node:assert/strict';
import { tallyTables } from '../../../src/cli/report/tally-tables.ts';
import { countEvents, nothingCounted } from '../../../src/usage/count-events.ts';
import type { TallyEvent } from '../../../src/usage/tally-event.ts';
import { summaryOf } from '../../../src/usage/tally-summary.ts';
import { content, scenes } from '../../test-content.ts';

const period = { from: '2026-11-01', to: '2026-11-30' };
const id = 'account-not-administrator';
const title = content.articles.get(id)?.title;
const spot = { article: id, step: 'shared/step' } as const;

const tables = (events: readonly TallyEvent[], locale: 'en' | 'fr' = 'en'): string =>
  tallyTables(scenes[locale], summaryOf(content, period, countEvents(nothingCounted, events)));

const month: readonly TallyEvent[] = [
  { is: 'opened', source: 'codes', outcome: 'answer', locale: 'en' },
  { is: 'opened', source: 'codes', outcome: 'unknown', locale: 'fr' },
  { is: 'unknown-code', kind: 'errorId', code: '95999' },
  { is: 'asked', article: id },
  { is: 'asked', article: id },
  { is: 'asked', article: 'gone' },
  { is: 'failed', ...spot },
  { is: 'solved', took: 7 * 60_000, ...spot },
  { is: 'escalated', team: 'windows-dcom', via: 'channel', ...spot },
];

/** The cells of the line that begins so. */
const cells = (text: string, start: string): string[] =>
  text
    .split('\n')
    .find((line) => line.startsWith(start))
    ?.split(/\s{2,}/) ?? [];

describe('the tables of a report', () => {
  it('say in a sentence that there is nothing', () => {
    assert.match(tables([]), /^Nothing was counted from 2026-11-01 to 2026-11-30 \(UTC\).*\.$/);
    assert.match(tables([], 'fr'), /^Rien n'a été compté du 2026-11-01 au 2026-11-30/);
  });

  it('begin with the totals', () => {
    const [opened, , , languages, ends, time] = tables(month).split('\n');

    assert.equal(opened, 'Cases opened from 2026-11-01 to 2026-11-30 (UTC): 2');
    assert.equal(languages, 'Languages: English 1, French 1');
    assert.match(ends ?? '', /^Solved: 1 .*Handed over: 1 /);
    assert.equal(time, 'Median time to solved: ≤ 10 min');
  });

  it('show articles by id and title, and those that are gone by id', () => {
    assert.deepEqual(cells(tables(month), id), [id, '2', '1', '1', '50', '≤ 10 min', title?.en]);
    assert.deepEqual(cells(tables(month), 'gone'), ['gone', '1', '0']);
  });

  it('show the article of a step of a procedure', () => {
    assert.deepEqual(cells(tables(month), 'shared/step'), ['shared/step', '1', '1', '1', id]);
  });

  it('show teams, and codes by their names', () => {
    assert.equal(cells(tables(month), 'windows-dcom')[1], '1');
    assert.deepEqual(cells(tables(month), 'ErrorID 95999'), ['ErrorID 95999', '1']);
  });

  it('show what was not understood, by what it seemed to be', () => {
    const text = tables([
      { is: 'unclear', was: 'asked', act: 'failed', article: id },
      { is: 'unclear', was: 'missed' },
    ]);

    assert.deepEqual(cells(text, 'failed'), ['failed', '1', id]);
    assert.deepEqual(cells(text, '?'), ['?', '1']);
    assert.match(text, /^Not understood, seemed to be\s+asked back\s+missed\s+nearest article/m);
  });

  it('speak French', () => {
    const text = tables(month, 'fr');

    assert.match(text, /^Dossiers ouverts du 2026-11-01 au 2026-11-30 \(UTC\) : 2$/m);
    assert.ok(text.includes(`${title?.fr}`));
    assert.doesNotMatch(text, /\{[a-z]+\}/);
  });

  it('show the first rows of a long table, and how many more there are', () => {
    const codes = Array.from(
      { length: 25 },
      (_, at): TallyEvent => ({ is: 'unknown-code', kind: 'errorId', code: String(90_000 + at) }),
    );

    assert.equal(tables(codes).match(/^ErrorID 9/gm)?.length, 20);
    assert.match(tables(codes), /^and 5 more$/m);
  });

  it('leave out tables without a row', () => {
    assert.doesNotMatch(tables([{ is: 'asked', article: id }]), /Teams|Codes|Steps/);
  });
});
