import assert from 'node:assert/strict';
import { locales } from '../../../src/content/localised.ts';
import type { TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import { now } from '../../cases.ts';
import { content } from '../../test-content.ts';
import { assertSound, choicesOf } from '../assert-sound.ts';
import {
  ada,
  escalations,
  handingOver,
  longest,
  nameOf,
  team,
  worked,
} from '../hand-over-scenes.ts';

const overview = (current: Case): TurnResult => ({ view: 'overview', locale: 'en', case: current });

describe('the overview of a case', () => {
  for (const locale of locales) {
    for (const one of escalations)
      it(`is sound in ${locale}: ${nameOf(one)}`, () => {
        assertSound({ ...overview(handingOver(one)), locale, notice: 'passed' });
      });

    it(`is sound in ${locale} of a choice, a step, and what ended`, () => {
      for (const place of [
        { at: 'choice' },
        { at: 'solved', stack: [] },
        { at: 'closed', stack: ['vss-dcom-critical/confirm-log'] },
      ] as const)
        assertSound({ ...overview({ ...worked, place }), locale });
    });

    it(`has room for the longest texts in ${locale}`, () => {
      for (const piece of [undefined, '漢', '"\\\u0001', 'a\n']) {
        const all = content.lists.teams.map(({ id }) => ({
          team: id,
          state: 'taken' as const,
          by: ada,
          at: now,
          fields: longest(id, piece),
        }));
        const { text } = assertSound({ ...overview({ ...worked, escalations: all }), locale });

        assert.match(text, /« Résumé pour le ticket »|“Summary for the ticket”/);
      }
    });
  }

  it('tells what was found, given, answered, tried, typed and handed over', () => {
    const taken = { team, state: 'taken', fields: { since: 'Monday' }, at: now, by: ada } as const;
    const { text, headings } = assertSound(overview(handingOver(taken)));

    assert.deepEqual(headings, [
      'All about this case',
      'Evidence:',
      'Values:',
      'Answers:',
      'Steps tried:',
      'Hand-over to Microsoft Windows platform team (DCOM):',
    ]);
    assert.match(text, /^DCOM is in a critical state/m);
    assert.match(text, /Errata case case1, opened 2026-11-22 09:00 UTC\nLast touched 2026-11-22/);
    assert.match(text, /- Name or IP address of the source machine: srv-app01/);
    assert.match(text, /1\. Open C:\\ProgramData\S* and look for the block below\. \[done\]/);
    assert.match(text, /no longer contain: 1/);
    assert.match(text, /taken by Ada \*\*Lovelace\*\*/);
    assert.match(text, /- Since when: Monday/);
  });

  it('says once what came of a hand-over, of one that is past too', () => {
    for (const state of ['taken', 'resolved'] as const) {
      const past = { team, state, fields: {}, at: now, by: ada };
      const { text } = assertSound(overview({ ...worked, escalations: [past] }));

      assert.equal(text.split('by Ada').length, 2, state);
    }
  });

  it('masks secrets of the log', () => {
    assert.doesNotMatch(assertSound(overview(worked)).text, /Tr0ub4dor|bob@contoso/);
  });

  it('goes on with an open case, or ends it', () => {
    assert.deepEqual(choicesOf(assertSound(overview(worked))), [
      'here',
      'close',
      'cases',
      'send-summary',
    ]);
  });

  it('reopens one that ended', () => {
    const ended: Case = { ...worked, place: { at: 'solved', stack: [] } };

    assert.deepEqual(choicesOf(assertSound(overview(ended))), ['reopen', 'cases', 'send-summary']);
  });
});
