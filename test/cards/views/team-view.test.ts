import assert from 'node:assert/strict';
import { locales } from '../../../src/content/localised.ts';
import type { HandOver } from '../../../src/guidance/hand-over/hand-over-state.ts';
import type { TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import { now } from '../../cases.ts';
import { content } from '../../test-content.ts';
import { assertSound, choicesOf } from '../assert-sound.ts';
import { ada, escalations, handingOver, longest, nameOf, team } from '../hand-over-scenes.ts';

const showing = (
  one: HandOver,
  more: Partial<Extract<TurnResult, { view: 'team' }>> = {},
): TurnResult => ({
  view: 'team',
  team: one.team,
  locale: 'en',
  case: handingOver(one),
  ...more,
});
const sent: HandOver = { team, state: 'sent', fields: {}, at: now, via: 'channel' };

describe("the card of a case in its team's channel", () => {
  for (const locale of locales) {
    for (const one of escalations)
      it(`is sound in ${locale}: ${nameOf(one)}`, () => {
        for (const notice of [undefined, 'no-reason', 'stale', 'gone'] as const)
          assertSound(showing(one, { locale, ...(notice && { notice }) }));
      });

    for (const { id } of content.lists.teams)
      it(`has room for the longest texts in ${locale} for ${id}`, () => {
        for (const piece of [undefined, '漢', '"\\\u0001', 'a\n']) {
          const fields = longest(id, piece);
          const reason = '"'.repeat(2000);

          assertSound(showing({ ...sent, team: id, fields }, { locale }));
          assertSound(
            showing({ ...sent, state: 'resolved', by: ada, reason, team: id, fields }, { locale }),
          );
        }
      });
  }

  const ways: [HandOver['state'], string[]][] = [
    ['sending', ['take', 'resolve']],
    ['sent', ['take', 'resolve']],
    ['taken', ['resolve', 'release', 'take']],
    ['resolved', []],
    ['withdrawn', []],
    ['draft', []],
  ];
  for (const [state, choices] of ways)
    it(`offers ${choices.join(', ') || 'nothing'} when ${state}`, () => {
      const { buttons, inputs } = assertSound(showing({ ...sent, state, by: ada }));

      assert.deepEqual(
        buttons.map(({ data }) => data.choose),
        choices,
      );
      assert.deepEqual(
        inputs.map(({ id }) => id),
        choices.length > 0 ? ['reason'] : [],
      );
      for (const { data } of buttons) {
        assert.equal(data.team, team);
        assert.equal(data.at, state === 'sending' ? 'sent' : state);
        assert.equal(data.case, 'case1');
      }
    });

  it('is for its team, whichever the case is with besides', () => {
    const other: HandOver = {
      ...sent,
      team: 'technical-support',
      state: 'taken',
      by: ada,
      fields: { subscription: 'secret of another team' },
    };
    const current = handingOver({ ...sent, fields: { since: 'Monday' } });
    const both = { ...current, escalations: [...(current.escalations ?? []), other] };

    const { text, headings } = assertSound(showing(sent, { case: both }));

    assert.deepEqual(headings, ['Case for: Microsoft Windows platform team (DCOM)']);
    assert.match(text, /Open since 2026-11-22 09:00 UTC/);
    assert.match(text, /Since when: Monday/);
    assert.match(text, /Handed over before:\n- With Azure Site Recovery technical support: taken/);
    assert.doesNotMatch(text, /secret of another team/);
  });

  it('says who resolved it and how, and masks secrets of the log', () => {
    const resolved = { ...sent, state: 'resolved', by: ada, reason: 'Reset **it**' } as const;
    const { text } = assertSound(showing(resolved, { locale: 'fr' }));

    assert.match(
      text,
      /Résolu par Ada \*\*Lovelace\*\*, le 2026-11-22 09:00 UTC\.\nReset \*\*it\*\*/,
    );
    assert.doesNotMatch(text, /Tr0ub4dor/);
  });

  it('has no buttons of the requester', () => {
    assert.ok(!choicesOf(assertSound(showing(sent))).includes('worked'));
  });
});
