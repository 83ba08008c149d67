import assert from 'node:assert/strict';
import { cardMaker } from '../../../src/cards/card-maker.ts';
import type { Content } from '../../../src/content/content.ts';
import { locales } from '../../../src/content/localised.ts';
import { fieldsOf } from '../../../src/guidance/hand-over/fields-of.ts';
import { longestField } from '../../../src/guidance/hand-over/hand-over.ts';
import type { HandOver } from '../../../src/guidance/hand-over/hand-over-state.ts';
import type { TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import { caseAt, now } from '../../cases.ts';
import { content } from '../../test-content.ts';
import { assertSound, choicesOf } from '../assert-sound.ts';
import { escalations, handingOver, longest, nameOf, team } from '../hand-over-scenes.ts';

const makeCard = cardMaker(content);
const showing = (
  one: HandOver,
  more: Partial<Extract<TurnResult, { view: 'case' }>> = {},
): TurnResult => ({
  view: 'case',
  locale: 'en',
  case: handingOver(one),
  ...more,
});
const draft = escalations[0] as HandOver;
const preview: HandOver = { team, state: 'preview', fields: {}, at: now };

/** The real content, its teams with people to write to. */
const chat = ['a@b.example', 'somebody.else@contoso.example'];
const withChat: Content = {
  ...content,
  lists: { ...content.lists, teams: content.lists.teams.map((one) => ({ ...one, chat })) },
};

describe('the card of a hand-over', () => {
  for (const locale of locales)
    for (const one of escalations)
      for (const channel of [true, false])
        it(`is sound in ${locale}: ${nameOf(one)}, ${channel ? 'a channel' : 'no channel'}`, () => {
          assertSound(showing(one, { locale, channel }));
          assertSound(showing(one, { locale, channel, notice: 'stale' }), withChat);
        });

  const ways: [string, boolean, string[]][] = [
    ['draft, untouched', false, ['preview', 'continue', 'worked', 'back']],
    ['preview', true, ['send-summary', 'send', 'handed', 'edit', 'back']],
    ['preview', false, ['send-summary', 'handed', 'edit', 'back']],
    ['sending', true, ['send', 'handed', 'edit']],
    ['undelivered, unreachable', true, ['send-summary', 'send', 'handed', 'edit', 'back']],
    ['undelivered, no-channel', false, ['send-summary', 'handed', 'edit', 'back']],
    ['sent, channel', true, ['continue', 'worked', 'withdraw', 'back', 'send-summary']],
    ['sent, self', true, ['continue', 'worked', 'back', 'send-summary']],
    ['taken, channel', true, ['continue', 'worked', 'withdraw', 'back', 'send-summary']],
    ['resolved, channel', true, ['worked', 'reopen', 'continue']],
    ['withdrawn, channel', true, ['edit', 'back']],
  ];
  for (const [state, channel, choices] of ways)
    it(`offers ${choices.join(', ')}: ${state}, ${channel ? 'a channel' : 'no channel'}`, () => {
      const one = escalations.find((each) => nameOf(each) === state) as HandOver;

      assert.deepEqual(choicesOf(assertSound(showing(one, { channel }))), choices);
    });

  it('offers to look by what is seen where nothing was looked at before', () => {
    const place = { at: 'escalation', team, stack: [] } as const;

    assert.deepEqual(choicesOf(assertSound({ view: 'case', locale: 'en', case: caseAt(place) })), [
      'preview',
      'browse',
    ]);
  });

  it('says where the case stands, and who has it', () => {
    const taken = escalations.find(({ state }) => state === 'taken') as HandOver;
    const { text, headings } = assertSound(showing(taken));

    assert.deepEqual(headings, ['Handed over to: Microsoft Windows platform team (DCOM)']);
    assert.match(text, /taken by Ada \*\*Lovelace\*\*, 2026-11-22 09:00 UTC/);
  });

  it('says why it did not arrive, and what the team found', () => {
    const undelivered = escalations.find(({ problem }) => problem === 'removed') as HandOver;
    const resolved = escalations.find(({ state }) => state === 'resolved') as HandOver;

    assert.match(assertSound(showing(undelivered)).text, /I am no longer in the team's channel/);
    assert.match(assertSound(showing(resolved)).text, /resolved by Ada .*: Reset \*\*it\*\*/);
  });
});

describe('the form of a hand-over', () => {
  const valuesOf = (response: TurnResult): Record<string, string> =>
    Object.fromEntries(
      assertSound(response).inputs.map(({ id, value }) => [id.replace(/^input\./, ''), value]),
    );

  it('asks what every team asks, and what this team asks', () => {
    assertSound(showing(draft));
    const card = JSON.stringify(makeCard(showing(draft)));
    const asked = [...card.matchAll(/"type":"Input\.\w+","id":"input\.([^"]+)"/g)].map(
      ([, id]) => id,
    );

    assert.deepEqual(
      asked,
      fieldsOf(content, team).map(({ id }) => id),
    );
    assert.ok(asked.includes('windows-version'));
  });

  it('has what is known beforehand', () => {
    const values = valuesOf(showing(draft));

    assert.equal(
      values.what,
      'DCOM is in a critical state, and the VSS provider does not install: 0x8004E00F (-2147164145)',
    );
    assert.equal(values.machine, 'srv-app01');
    assert.equal(values.since, '');
  });

  it('names the platform where it is known', () => {
    const support = { ...draft, team: 'technical-support' };

    assert.equal(valuesOf(showing(support))['operating-system'], 'Windows');
    assert.equal(
      valuesOf(showing(support, { case: handingOver(support, { facts: {} }) }))['operating-system'],
      '',
    );
  });

  it('has what was typed before, and nothing known where that was taken out', () => {
    const values = valuesOf(showing({ ...draft, at: now, fields: { since: 'Monday' } }));

    assert.equal(values.since, 'Monday');
    assert.equal(values.what, '');
  });

  it('shows again what was refused, and names it', () => {
    const typed = { what: 'w'.repeat(longestField + 1), since: 'Monday' };
    const refused = showing(draft, { notice: 'too-much', refused: ['what', 'since'], typed });

    assert.equal(valuesOf(refused).what, typed.what);
    assert.equal(valuesOf(refused).since, 'Monday');
    assert.match(assertSound(refused).text, /Too long: What happens, Since when\. .* 1000/);
  });

  it('has an option that was picked in the other language', () => {
    const fields = { impact: 'Production is affected' };
    const card = makeCard(showing({ ...draft, at: now, fields }, { locale: 'fr' }));

    const picked = JSON.stringify(card).match(/"id":"input.impact".*?"value":"([^"]*)"/)?.[1];
    assert.equal(picked, 'La production est touchée');
  });

  for (const locale of locales)
    for (const { id } of content.lists.teams)
      it(`has room for the longest texts, in ${locale} for ${id}`, () => {
        for (const piece of [undefined, '漢', '"\\\u0001', 'a\n'])
          for (const state of ['draft', 'preview', 'undelivered'] as const) {
            const one = { ...preview, team: id, state, fields: longest(id, piece) };

            assertSound(showing(one, { locale, channel: true }), withChat);
          }
      });
});

describe('the preview of a hand-over', () => {
  const linksIn = (text: string): string[] => text.match(/https:\S+/g) ?? [];

  it('shows what was typed first, and masks secrets of the log, not its codes', () => {
    const fields = { since: 'Monday', impact: 'Production is affected' };
    const { text } = assertSound(showing({ ...preview, fields }, { locale: 'fr' }));

    assert.match(text, /Depuis quand : Monday\nCe que cela bloque : La production est touchée\n\n/);
    assert.match(text, /ERROR 0x8004E00F/);
    assert.doesNotMatch(text, /Tr0ub4dor|bob@contoso/);
  });

  it('says which way is best', () => {
    assert.match(assertSound(showing(preview, { channel: true })).text, /Best here: send it to/);
    assert.match(assertSound(showing(preview), withChat).text, /Best here: write to/);
    assert.match(assertSound(showing(preview)).text, /Press “Send as text”/);
  });

  it('leads to a chat with the team, the text ready, and to the team itself', () => {
    const { text } = assertSound(showing(preview), withChat);
    const [first = '', link] = linksIn(text);

    assert.match(
      first,
      /\/l\/chat\/0\/0\?users=a@b\.example,somebody\.else@contoso\.example&message=Errata%20case/,
    );
    assert.equal(link, 'https://aka.ms/Windows_Support');
    assert.deepEqual(linksIn(assertSound(showing(preview)).text), [link]);
  });

  it('says where the card has no room for all of it', () => {
    const long = { ...preview, team: 'technical-support' };
    const fields = longest(long.team, '漢');
    const note = /no room for the rest\. “Send as text” gives all of it/;

    assert.match(assertSound(showing({ ...long, fields })).text, note);
    assert.doesNotMatch(assertSound(showing(long)).text, note);
  });

  const hostile = ['$', '{$root.at} **b** [x](https://x.example) <img src=x>'].join('');
  it('keeps what was typed a text, and never markdown', () => {
    const one = { ...preview, fields: { since: hostile } };
    const card = JSON.stringify(makeCard(showing(one)));
    const shown = `Since when: ${hostile}`;

    assert.ok(card.includes(`"codeSnippet":"${shown}`));
    assert.ok(card.includes(`{"type":"TextRun","text":"${shown}","fontType":"Monospace"}`));
    assert.doesNotMatch(card, /"type":"TextBlock","text":"[^"]*<img/);
  });
});

describe('a team that the content no longer has', () => {
  for (const locale of locales)
    for (const one of escalations)
      it(`leaves a sound card in ${locale}: ${nameOf(one)}`, () => {
        const gone = { ...one, team: 'dissolved' };

        assertSound(showing(gone, { locale, channel: true }));
        assertSound({ view: 'overview', locale, case: handingOver(gone) });
        assertSound({ view: 'team', team: 'dissolved', locale, case: handingOver(gone) });
        assertSound({ view: 'cases', locale, cases: [{ case: handingOver(gone), idle: true }] });
      });

  it('leads to the team of last resort, and keeps what was typed', () => {
    const gone = { ...preview, team: 'dissolved', fields: { 'old-field': 'kept' } };
    const { text } = assertSound(showing(gone));

    assert.match(text, /https:\/\/azure\.microsoft\.com\/support\/create-ticket/);
    assert.match(text, /old-field: kept/);
  });
});
