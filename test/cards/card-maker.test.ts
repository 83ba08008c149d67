import assert from 'node:assert/strict';
import { cardMaker } from '../../src/cards/card-maker.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { HandOver } from '../../src/guidance/hand-over/hand-over-state.ts';
import type { CaseResult, TurnResult } from '../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../src/guidance/walk/case.ts';
import { cardInputOf } from '../../src/wording/case-snapshot.ts';
import { cardProblems } from '../card-check.ts';
import { atNode, caseIn, later, now } from '../cases.ts';
import { content, knowledge } from '../test-content.ts';
import { handingOver, team } from './hand-over-scenes.ts';

const ping: Case = atNode('source-unreachable/ping');
const shown = (more: Partial<Case> = {}): CaseResult => ({
  view: 'case',
  locale: 'en',
  case: { ...ping, ...more },
});

const textsOf = (part: unknown): string[] => {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : [];
};

/** The types of the elements that have a text. */
const typesThatShow = (part: unknown, text: string): string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'text' in part && part.text === text && 'type' in part ? [String(part.type)] : [];
  return [...own, ...Object.values(part).flatMap((child) => typesThatShow(child, text))];
};

const whole = (view: 'steps' | 'overview', { case: current, locale }: CaseResult): TurnResult => ({
  view,
  case: current,
  locale,
});
const toTeam = ({ case: current, locale }: CaseResult, team: string): TurnResult => ({
  view: 'team',
  case: current,
  team,
  locale,
});

describe('making cards', () => {
  it('gives an equal card the second time', () => {
    const makeCard = cardMaker(content);

    assert.deepEqual(makeCard(shown()), makeCard(shown()));
  });

  it('keeps 200 cards, and lets go of the one asked for longest ago', () => {
    const isKept = (others: number): boolean => {
      const makeCard = cardMaker(content);
      const { msteams } = makeCard(shown());
      for (let other = 0; other < others; other += 1)
        makeCard(shown({ values: { 'source-host': `srv${other}` } }));
      return makeCard(shown()).msteams === msteams;
    };

    assert.ok(isKept(199));
    assert.ok(!isKept(200));
  });

  it('gives cases that stand alike the same card, each with its own stamp', () => {
    const makeCard = cardMaker(content);
    const first = makeCard(shown());
    const before = structuredClone(first);

    const second = makeCard(shown({ id: 'other', version: 22, openedAt: 'x', updatedAt: 'y' }));

    assert.deepEqual(second, cardMaker(content)(shown({ id: 'other', version: 22 })));
    assert.deepEqual(
      JSON.parse(JSON.stringify(second).replaceAll('"other"', '"case1"').replaceAll(':22', ':1')),
      first,
    );
    assert.deepEqual(first, before);
  });

  const differing: [string, TurnResult, TurnResult][] = [
    [
      'values',
      shown({ values: { 'source-host': 'srv1' } }),
      shown({ values: { 'source-host': 'srv2' } }),
    ],
    ['language', shown(), { ...shown(), locale: 'fr' }],
    ['notice', shown(), { ...shown(), notice: 'stale' }],
    ['view', shown(), whole('steps', shown())],
    ['place', shown(), { ...shown(), case: atNode('source-unreachable/ping-result') }],
    [
      'trail',
      shown(),
      shown({ trail: [{ place: { at: 'node', stack: ['start/what'] }, facts: {} }] }),
    ],
    ['earlier case', shown(), shown({ previous: 'case0' })],
    ['evidence', shown(), shown({ evidence: diagnose(knowledge, '95117').evidence })],
    [
      'steps tried',
      whole('steps', shown()),
      whole(
        'steps',
        shown({ tried: [{ node: 'source-unreachable/dns', choose: 'failed', at: 'x' }] }),
      ),
    ],
    [
      'refused value',
      { ...shown(), notice: 'bad-value', refused: ['account'] },
      { ...shown(), notice: 'bad-value', refused: ['device'] },
    ],
  ];
  for (const [what, one, two] of differing)
    it(`keeps apart cards that differ by their ${what}`, () => {
      const makeCard = cardMaker(content);

      const [first, second] = [makeCard(one), makeCard(two)];

      assert.notDeepEqual(first, second);
      assert.deepEqual(second, cardMaker(content)(two));
    });

  it('names the case in its hand-over, whichever was handed over before', () => {
    const makeCard = cardMaker(content);
    const handed = (id: string): TurnResult => ({
      view: 'case',
      locale: 'en',
      case: handingOver({ team, state: 'preview', fields: {}, at: now }, { id }),
    });

    makeCard(handed('first'));
    const texts = textsOf(makeCard(handed('second'))).join('\n');

    assert.match(texts, /Errata case second, opened 2026-11-22 09:00 UTC/);
    assert.doesNotMatch(texts, /first/);
  });

  const handing = (more: Partial<HandOver>, response: Partial<CaseResult> = {}): CaseResult => ({
    view: 'case',
    locale: 'en',
    case: handingOver({ team, state: 'preview', fields: {}, at: now, ...more }),
    ...response,
  });
  const listed = (id: string, more: Partial<Case> = {}, idle = false): TurnResult => ({
    view: 'cases',
    locale: 'en',
    cases: [{ case: { ...ping, id, ...more }, idle }],
  });
  const alsoDiffering: [string, TurnResult, TurnResult][] = [
    ['state of a hand-over', handing({}), handing({ state: 'sending' })],
    ['typed fields', handing({ fields: { since: 'a' } }), handing({ fields: { since: 'b' } })],
    ['channel', handing({}), handing({}, { channel: true })],
    ['team', toTeam(handing({}), team), toTeam(handing({}), 'technical-support')],
    ['listed case', listed('a'), listed('b')],
    ['idleness', listed('a'), listed('a', {}, true)],
    ['last touch in a list', listed('a'), listed('a', { updatedAt: later })],
    [
      'last touch in an overview',
      whole('overview', shown()),
      whole('overview', shown({ updatedAt: later })),
    ],
    [
      'refused field',
      handing({ state: 'draft' }, { notice: 'too-much', refused: ['what'] }),
      handing({ state: 'draft' }, { notice: 'too-much', refused: ['since'] }),
    ],
  ];
  for (const [what, one, two] of alsoDiffering)
    it(`keeps apart hand-overs, lists and overviews that differ by their ${what}`, () => {
      const makeCard = cardMaker(content);

      const [first, second] = [makeCard(one), makeCard(two)];

      assert.notDeepEqual(first, second);
      assert.deepEqual(second, cardMaker(content)(two));
    });

  it('keeps nothing apart for what no card shows', () => {
    const effects: TurnResult['effects'] = [
      { is: 'send-text', what: 'summary' },
      { is: 'post-to-team' },
      { is: 'refresh-team-card', team: 'x' },
      { is: 'pass-to', person: { id: 'x', name: 'x' } },
      { is: 'forget-person' },
    ];

    assert.deepEqual(cardInputOf({ ...shown(), effects }), cardInputOf(shown()));
  });

  it('makes the oldest card anew after many others', () => {
    const makeCard = cardMaker(content);
    const first = makeCard(shown());

    for (let host = 0; host < 250; host += 1)
      makeCard(shown({ values: { 'source-host': `srv${host}` } }));

    assert.deepEqual(makeCard(shown()), first);
  });

  it('makes a card of no case', () => {
    const card = cardMaker(content)({ view: 'help', locale: 'fr' });

    assert.equal(card.lang, 'fr');
    assert.deepEqual(cardProblems(card), []);
  });

  const binding = (expression: string): string => `$\{${expression}}`;
  const hostile = [
    binding('title'),
    binding('1 + 1'),
    binding("json('{}')"),
    binding('$root.at'),
    '**bold** _it_ [x](https://x.example)',
    '<x onclick=y> {{DATE(2026-11-22T09:00:00Z)}}',
    '"case":"x"',
  ];
  for (const text of hostile)
    it(`keeps the user's ${JSON.stringify(text)} a text, and never markdown`, () => {
      const line = `ErrorID: 95107, ${text}`;
      const { evidence } = diagnose(knowledge, `start\n${line}`);
      const current = caseIn(content, 'account-not-administrator', { evidence });

      const card = cardMaker(content)({ view: 'case', case: current, locale: 'en' });

      assert.deepEqual(typesThatShow(card, line), ['TextRun']);
      assert.deepEqual(cardProblems(card, line), []);
    });
});
