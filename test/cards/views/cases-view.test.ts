import assert from 'node:assert/strict';
import { locales } from '../../../src/content/localised.ts';
import type { ListedCase, TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import { caseAt } from '../../cases.ts';
import { word } from '../../word.ts';
import { assertSound, choicesOf } from '../assert-sound.ts';
import { escalations, handingOver, longest, worked } from '../hand-over-scenes.ts';

const cases = (...all: ListedCase[]): TurnResult => ({ view: 'cases', locale: 'en', cases: all });
const one = (id: string, more: Partial<Case> = {}, idle = false): ListedCase => ({
  case: { ...worked, id, ...more },
  idle,
});
const closed = { at: 'closed', stack: [] } as const;
const many = (count: number, more: Partial<Case> = {}): ListedCase[] =>
  Array.from({ length: count }, (_, index) => one(`case-${count}-${index}`, more));

describe("the list of a person's cases", () => {
  for (const locale of locales) {
    it(`is sound in ${locale}: none, one, all kinds, very many`, () => {
      for (const listed of [
        [],
        [one('a')],
        escalations.map((each) => ({ case: { ...handingOver(each), id: JSON.stringify(each) } })),
        [one('a', { place: { at: 'choice' } }), one('b', { place: closed })],
        [...many(150), ...many(3, { place: closed })],
      ])
        assertSound({
          ...cases(...listed.map((each) => ({ idle: false, ...each }))),
          locale,
          notice: 'closed',
        });
    });

    it(`has room for the longest texts in ${locale}`, () => {
      const id = '12345678-1234-1234-1234-123456789012';
      const by = { key: 'k', name: '漢'.repeat(256) };
      const taken = { team: 'windows-dcom', state: 'taken', fields: longest('windows-dcom') };
      const withTeam = { ...taken, at: 'x', by, via: 'channel', reason: 'r'.repeat(2000) } as const;
      const listed = Array.from({ length: 11 }, (_, index) =>
        one(`${id}${index}`, {
          escalations: [withTeam, { ...withTeam, team: 'technical-support' }] as never,
          ...(index > 7 && { place: closed }),
        }),
      );

      assertSound({ ...cases(...listed), locale });
    });
  }

  it('says of each what it is about, where it stands and when it was touched last', () => {
    const taken = escalations.find(({ state }) => state === 'taken');
    assert.ok(taken);

    const { text } = assertSound(
      cases(one('a'), one('b', {}, true), { case: handingOver(taken), idle: false }),
    );

    const title = 'DCOM is in a critical state, and the VSS provider does not install';
    const code = '0x8004E00F (-2147164145)';
    assert.ok(
      text.includes(`1. ${title}\n${code}\nIn progress\nLast touched 2026-11-22 09:00 UTC\n`),
    );
    assert.ok(
      text.includes(`2. ${title}\n${code}\nIn progress\nIdle since 2026-11-22 09:00 UTC\n`),
    );
    assert.match(text, /3\. .*\n.*\nWith Microsoft Windows platform team \(DCOM\): taken by Ada/);
  });

  it('says which team has a case that went on besides', () => {
    const sent = escalations.find(({ state }) => state === 'sent');
    assert.ok(sent);

    const { text } = assertSound(cases(one('a', { escalations: [sent] })));

    assert.match(text, /In progress\nWith Microsoft Windows platform team \(DCOM\): sent 2026/);
  });

  it('resumes and closes open cases, reopens those that ended', () => {
    const { buttons } = assertSound(
      cases(one('a'), one('b'), one('c', { place: { at: 'solved', stack: [] } })),
    );

    assert.deepEqual(
      buttons.map(({ title, data }) => [title, data.choose]),
      [
        [word('resume-numbered', { number: 1 }), 'resume.a'],
        [word('close-numbered', { number: 1 }), 'close.a'],
        [word('resume-numbered', { number: 2 }), 'resume.b'],
        [word('close-numbered', { number: 2 }), 'close.b'],
        [word('reopen-numbered', { number: 3 }), 'reopen.c'],
      ],
    );
  });

  it('shows eight open cases and three that ended, and counts the open ones that are left', () => {
    const seen = assertSound(cases(...many(10), ...many(4, { place: closed })));

    assert.equal(choicesOf(seen).filter((choose) => choose.startsWith('resume.')).length, 8);
    assert.equal(choicesOf(seen).filter((choose) => choose.startsWith('reopen.')).length, 3);
    assert.match(seen.text, /not shown here: 2\./);
    assert.doesNotMatch(assertSound(cases(...many(8))).text, /not shown here/);
  });

  it('is friendly where there is none, and leads on', () => {
    const seen = assertSound(cases());

    assert.match(seen.text, /You have no open case/);
    assert.deepEqual(choicesOf(seen), ['browse']);
  });

  it('is of no case, even after one was closed on it', () => {
    const { buttons } = assertSound({ ...cases(one('a')), case: caseAt(closed) } as TurnResult);

    for (const { data } of buttons) assert.deepEqual([data.case, data.version], ['', 0]);
  });

  const titles: [string, Partial<Case>, RegExp][] = [
    ['its article', {}, /^1\. DCOM is in a critical state/m],
    [
      'what was found, where an article is still to be chosen',
      { place: { at: 'choice' }, articles: ['wmi-blocked', 'memory-low'] },
      /^1\. Which one is it\?/m,
    ],
    [
      'the file it came from',
      {
        place: { at: 'choice' },
        articles: [],
        log: { name: 'a.log', lines: 1, earlierRuns: 0, harmless: [], moreHarmless: 0 },
      },
      /^1\. I found no problem that I know in a\.log/m,
    ],
    [
      'nothing, where nothing is known',
      { place: { at: 'closed', stack: [] }, trail: [], articles: [], evidence: [] },
      /^1\. The problem is not identified yet/m,
    ],
  ];
  for (const [what, more, title] of titles)
    it(`names ${what}`, () => {
      assert.match(assertSound(cases(one('a', more))).text, title);
    });
});
