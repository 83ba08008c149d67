import assert from 'node:assert/strict';
import { locales } from '../../../src/content/localised.ts';
import type { TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import { caseAt, now } from '../../cases.ts';
import { assertSound, choicesOf } from '../assert-sound.ts';

const node = 'vss-cluster-service/remove-cluster';
const ended = (at: 'solved' | 'closed', more: Partial<Case> = {}): TurnResult => ({
  view: 'case',
  locale: 'en',
  case: caseAt(
    { at, stack: [node] },
    { trail: [{ place: { at: 'node', stack: [node] }, facts: {} }], ...more },
  ),
});

describe('the card of a case that ended', () => {
  for (const at of ['solved', 'closed'] as const) {
    for (const locale of locales)
      it(`is sound in ${locale} when ${at}, also before anything was looked at`, () => {
        assertSound({ ...ended(at), locale, notice: 'closed' });
        assertSound({ ...ended(at, { place: { at, stack: [] } }), locale });
      });

    it(`can be reopened, started over and summed up when ${at}`, () => {
      assert.deepEqual(choicesOf(assertSound(ended(at))), ['reopen', 'restart', 'send-summary']);
    });

    it(`lists what was weakened when ${at}`, () => {
      const tried = [{ node, choose: 'worked', at: now }];

      assert.match(
        assertSound(ended(at, { tried })).text,
        /Add-WindowsFeature Failover-Clustering/,
      );
    });
  }

  it('says whether it is solved or closed', () => {
    assert.ok(assertSound(ended('solved')).headings.includes('Solved'));
    assert.ok(assertSound(ended('closed')).headings.includes('Closed'));
  });
});
