import assert from 'node:assert/strict';
import { renderer } from '../../../src/cards/renderer.ts';
import { sentText } from '../../../src/cards/sent-text.ts';
import { viewOf } from '../../../src/cards/view-of.ts';
import type { Content } from '../../../src/content/content.ts';
import { delivered } from '../../../src/guidance/hand-over/hand-over.ts';
import { compileCommands } from '../../../src/guidance/respond/commands.ts';
import { compileGuide, type Guide } from '../../../src/guidance/respond/guide.ts';
import { respondToPress } from '../../../src/guidance/respond/respond-to-press.ts';
import { respondToText } from '../../../src/guidance/respond/respond-to-text.ts';
import type { Press, Situation, TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import { type Case, handOverTo, isOver } from '../../../src/guidance/walk/case.ts';
import type { Place } from '../../../src/guidance/walk/place.ts';
import { stackOf } from '../../../src/guidance/walk/place.ts';
import { walk } from '../../../src/guidance/walk/walk.ts';
import { cardInputOf } from '../../../src/wording/case-snapshot.ts';
import { caseIn, later, movesOn, now } from '../../cases.ts';
import { type Random, randomOf } from '../../durability/random.ts';
import { content, guide } from '../../test-content.ts';
import { type Removal, removalsFor, without } from './without.ts';

const situation = (current: Case | undefined): Situation => ({
  locale: 'en',
  current,
  now: later,
  newId: () => 'new',
});
const say = (to: Guide, current: Case | undefined, text: string): TurnResult =>
  respondToText(to, situation(current), {
    text,
    ...(text === 'pass to' && { mentions: { id: 'x', name: 'X' } }),
  });
const press = (to: Content, current: Case, more: Omit<Press, 'version'>): TurnResult =>
  respondToPress(to, situation(current), { version: current.version, ...more });

const openings = [
  '95107',
  '95105',
  '95118',
  '95017',
  '806',
  '0x800706BE',
  '95107 and 95117',
  'exit code 511',
  'le pare-feu bloque WMI',
  'azerty qwerty',
  'hand over',
];

/** A case as people make them: opened, walked, handed over, ended, gone back in. */
const someCase = (random: Random): Case => {
  const units = [...content.units.keys()];
  let current = random.comes(0.5)
    ? (say(guide, undefined, random.pick(openings)).case as Case)
    : caseIn(content, random.pick(units));
  const moves = random.whole(0, 14);
  for (let made = 0; made < moves; made += 1) current = someMove(random, current);
  if (random.comes(0.8)) return current;
  // with a team that the content named when the case was handed over
  const { id: team } = random.pick(content.lists.teams);
  const place = { at: 'escalation', team, stack: stackOf(current.place) } as const;
  const trail = [...current.trail, { place: current.place, facts: current.facts }];
  return someMove(random, { ...current, place, trail });
};

const someMove = (random: Random, current: Case): Case => {
  const { place } = current;
  const choices = current.articles.map((id) => `article.${id}`);
  const near = current.near.map(({ code }) => `code.${code}`);
  const on = place.at === 'choice' ? [...choices, ...near, 'none'] : movesOn(content, current);
  const verbs = ['back', 'escalate', 'fill', 'worked', 'close', 'reopen', 'browse'];
  const hands = ['preview', 'send', 'handed', 'edit', 'withdraw'];
  const some = place.at === 'escalation' && random.comes(0.7) ? hands : verbs;
  const choose = on.length > 0 && random.comes(0.75) ? random.pick(on) : random.pick(some);
  const values = { 'source-host': 'srv-app01', what: 'It fails', machine: 'srv-app01' };
  const moved = walk(content, current, { choose, values }, later).case;
  return choose === 'send' && moved.place.at === 'escalation' && random.comes(0.7)
    ? delivered(moved, moved.place.team, random.comes(0.3) ? 'removed' : undefined, later)
    : moved;
};

/** Whether all that a place names is there, looked up plainly. */
const isThere = (to: Content, place: Place): boolean => {
  if (place.at === 'choice') return true;
  const nodes = place.stack.map((ref) => {
    const [unitId = '', nodeId] = ref.split('/');
    return to.units.get(unitId)?.nodes.find(({ id }) => id === nodeId);
  });
  if (nodes.includes(undefined)) return false;
  const kind = nodes.at(-1)?.kind;
  if (place.at === 'node') return kind === 'step' || kind === 'question';
  return place.at !== 'escalation' || to.lists.teams.some(({ id }) => id === place.team);
};

const isLeft = (to: Content, current: Case): boolean =>
  !isOver(current) && !isThere(to, current.place);

/** What Back, and what takes up a case that has ended, leads to: it may be gone where the place is not. */
const isBehindGone = (to: Content, { trail, place }: Case): boolean => {
  const last = trail.at(-1);
  return !isThere(to, place) || (last !== undefined && !isThere(to, last.place));
};
const leadsBehind = new Set(['back', 'reopen', 'escalate', 'restart', 'hand over']);

const buttons = [
  ...['back', 'restart', 'escalate', 'worked', 'failed', 'done', 'continue', 'browse', 'close'],
  ...[
    'reopen',
    'preview',
    'edit',
    'send',
    'handed',
    'withdraw',
    'none',
    'here',
    'steps',
    'overview',
  ],
  ...['cases', 'english', 'french', 'send-command', 'send-undo', 'send-summary', 'nonsense'],
];
const commands = [
  ...['next', 'it worked', 'back', 'restart', 'cases', 'hand over', 'close', 'reopen', 'pass to'],
  ...['help', 'all steps', 'français', 'browse', 'forget me', 'yes', 'non', '1'],
];
const messages = ['95107', '0x800706BE', '95017', 'azerty qwerty'];

interface Turn {
  readonly name: string;
  readonly choose: string;
  readonly take: (current: Case) => TurnResult;
}

const turnsOf = (to: Content, toGuide: Guide | undefined, current: Case): Turn[] => {
  const picks = [
    ...current.articles.map((id) => `article.${id}`),
    ...current.near.map(({ code }) => `code.${code}`),
  ];
  const all = [
    ...new Set([...buttons, ...picks, ...movesOn(content, current), ...movesOn(to, current)]),
  ];
  const own: Guide = toGuide ?? { ...guide, content: to, commands: compileCommands(to) };
  const texts = toGuide ? [...commands, ...messages] : commands;
  const values = { 'source-host': 'srv-db02', what: 'It fails', since: 'Friday' };
  return [
    ...all.map((choose) => ({
      name: `press ${choose}`,
      choose,
      take: (at: Case) => press(to, at, { choose, values }),
    })),
    { name: 'fill in', choose: 'fill', take: (at) => press(to, at, { choose: 'fill', values }) },
    ...['resume', 'close', 'reopen'].map((choose) => ({
      name: `press ${choose} in the list`,
      choose,
      take: (at: Case) => press(to, at, { choose: `${choose}.case1` }),
    })),
    ...texts.map((text) => ({
      name: `say ${text}`,
      choose: text,
      take: (at: Case) => say(own, at, text),
    })),
  ];
};

/** Compiled knowledge takes long: where no article or tree went, what is known is the same. */
const guides = new Map<string, Guide>();
const mostGuides = 6;
const guideTo = (to: Content, removal: Removal): Guide | undefined => {
  const isSame = to.articles.size === content.articles.size && to.trees.size === content.trees.size;
  if (isSame && removal.what !== 'entry')
    return { ...guide, content: to, commands: compileCommands(to) };
  const key = JSON.stringify(removal);
  if (!guides.has(key) && guides.size < mostGuides)
    guides.set(key, { ...compileGuide(to), classifyAct: guide.classifyAct });
  return guides.get(key);
};

const trials = 160;

const render = renderer(content);

describe('a case whose content changes under it', function () {
  this.timeout(60_000);

  const seen = { gone: 0, there: 0 };
  const told = new Map<string, number>();
  for (let batch = 0; batch < 8; batch += 1)
    it(`goes on or is told, whatever is removed and done (${batch + 1} of 8)`, () => {
      for (let at = batch; at < trials; at += 8) trial(at);
    });

  it('was met in every way', () => {
    assert.ok(seen.gone > trials / 10, `${seen.gone} places were gone`);
    assert.ok(seen.there > trials / 10, `${seen.there} places were there`);
    for (const what of ['node', 'unit', 'team'])
      assert.ok((told.get(what) ?? 0) > 0, `no place was gone with its ${what}`);
  });

  const trial = (at: number): void => {
    const random = randomOf('changed content', at);
    const current = someCase(random);
    const kinds = removalsFor(content, current);
    const what = random.pick([...new Set(kinds.map((one) => one.what))]);
    const removal = random.pick(kinds.filter((one) => one.what === what));
    const to = without(content, removal);
    if (!to) return;
    const isGone = isLeft(to, current);
    seen[isGone ? 'gone' : 'there'] += 1;
    if (isGone) told.set(removal.what, (told.get(removal.what) ?? 0) + 1);
    const before = structuredClone(current);
    const turns = turnsOf(to, guideTo(to, removal), current);
    for (const { name, choose, take } of turns) {
      const where = `trial ${at}: ${name} at ${JSON.stringify(current.place)} without ${JSON.stringify(removal)}`;
      const response = taken(take, current, where);
      const { case: after, notice } = response;
      drawn(to, response, where);
      if (after)
        assert.ok(!isLeft(to, after), `${where}: stands at ${JSON.stringify(after.place)}`);
      if (isGone && after?.id === current.id && after.place.at !== 'closed')
        assert.equal(notice, 're-anchored', where);
      if (!isGone && notice === 're-anchored')
        assert.ok(
          leadsBehind.has(choose) && isBehindGone(to, current),
          `${where}: nothing is gone`,
        );
      let next = after ?? current;
      for (let more = 0; more < 3; more += 1) {
        const turn = random.pick(turns);
        next = taken(turn.take, next, `${where}, then ${turn.name}`).case ?? next;
      }
    }
    for (const response of wholes(turns[0]?.take(current).case ?? current))
      drawn(to, response, `trial ${at}: ${response.view} ${response.team}`);
    render(viewOf(to, cardInputOf(random.pick(turns).take(current))));
    assert.deepEqual(current, before, `trial ${at} changed the case that it was given`);
  };

  /** The cards that tell of a case besides its own. */
  const wholes = (current: Case): TurnResult[] => [
    { view: 'overview', case: current, locale: 'en' },
    { view: 'steps', case: current, locale: 'fr' },
    { view: 'superseded', case: current, locale: 'fr' },
    { view: 'cases', locale: 'fr', cases: [{ case: current, idle: true }] },
    ...(current.escalations ?? []).map(
      ({ team }): TurnResult => ({ view: 'team', case: current, team, locale: 'en' }),
    ),
  ];

  const drawn = (to: Content, response: TurnResult, where: string): void => {
    try {
      viewOf(to, cardInputOf(response));
      sentText(to, response);
    } catch (error) {
      throw new Error(`the card of ${where}: ${(error as Error).stack}`);
    }
  };

  const taken = (take: Turn['take'], current: Case, where: string): TurnResult => {
    try {
      return take(current);
    } catch (error) {
      throw new Error(`${where}: ${(error as Error).stack}`);
    }
  };
});

describe('a hand-over whose team is removed', () => {
  const team = 'windows-dcom';
  const to = without(content, { what: 'team', id: team }) as Content;
  const start = caseIn(content, 'account-not-administrator');
  const atForm: Case = { ...start, place: { at: 'escalation', team, stack: stackOf(start.place) } };
  const fields = { what: 'It fails', since: 'Friday' };
  const previewed = walk(content, atForm, { choose: 'preview', values: fields }, now).case;

  it('goes on with the team in its place, and is told so', () => {
    const response = press(to, atForm, { choose: 'preview', values: fields });

    assert.equal(response.notice, 're-anchored');
    assert.deepEqual(response.case?.place, { ...atForm.place, team: 'technical-support' });
  });

  it('keeps what was typed', () => {
    const after = press(to, previewed, { choose: 'send' }).case as Case;

    assert.deepEqual(handOverTo(after, 'technical-support').fields, fields);
    assert.equal(handOverTo(after, 'technical-support').state, 'draft');
    assert.deepEqual(handOverTo(after, team), handOverTo(previewed, team));
  });

  it('keeps what was typed for the other team before', () => {
    const other = {
      team: 'technical-support',
      state: 'preview',
      fields: { what: 'x' },
      at: now,
    } as const;
    const both = { ...previewed, escalations: [...(previewed.escalations ?? []), other] };

    const after = press(to, both, { choose: 'send' }).case as Case;

    assert.deepEqual(handOverTo(after, 'technical-support'), other);
  });
});

describe('a choice whose articles are removed', () => {
  const near = say(guide, undefined, '95150').case as Case;
  const shared = near.near.find(({ articles }) => articles.length > 1);

  it('opens the article that a code still has', () => {
    assert.ok(shared, 'no near code has several articles');
    const [first = '', ...others] = shared.articles;
    const to = without(content, { what: 'unit', id: first }) as Content;

    const { case: after, notice } = press(to, near, { choose: `code.${shared.code}` });

    assert.equal(notice, undefined);
    const [opened = ''] = after ? stackOf(after.place) : [];
    assert.ok(!opened.startsWith(`${first}/`));
    assert.ok(
      others.includes(opened.split('/')[0] ?? '') || to.trees.has(opened.split('/')[0] ?? ''),
    );
  });
});
