import assert from 'node:assert/strict';
import { sentText } from '../../src/cards/sent-text.ts';
import type { Place } from '../../src/guidance/walk/place.ts';
import { content } from '../test-content.ts';
import { worked } from './hand-over-scenes.ts';

describe('the summary that is sent as a text', () => {
  const stack = ['vss-dcom-critical/confirm-log'];
  const places: Place[] = [
    { at: 'choice' },
    { at: 'node', stack },
    { at: 'solved', stack },
    { at: 'closed', stack: [] },
    { at: 'escalation', team: 'windows-dcom', stack },
  ];
  for (const place of places)
    it(`tells of the case wherever it stands: ${place.at}`, () => {
      const text = sentText(content, {
        view: 'case',
        locale: 'en',
        effects: [{ is: 'send-text', what: 'summary' }],
        case: { ...worked, place },
      });

      assert.match(text ?? '', /^Errata case case1, opened 2026-11-22 09:00 UTC\n/);
      assert.match(text ?? '', /Steps tried:\n1\. /);
    });

  it('is whole, however little of it its card has room for', () => {
    const since = '漢'.repeat(1000);
    const what = '"'.repeat(1000);
    const handOver = { team: 'windows-dcom', state: 'preview', fields: { what, since } } as const;
    const text = sentText(content, {
      view: 'case',
      locale: 'en',
      effects: [{ is: 'send-text', what: 'summary' }],
      case: {
        ...worked,
        place: { at: 'escalation', team: 'windows-dcom', stack },
        escalations: [{ ...handOver, at: worked.openedAt }],
      },
    });

    assert.ok(text?.startsWith(`What happens: ${what}\nSince when: ${since}\n\nErrata case`));
  });
});
