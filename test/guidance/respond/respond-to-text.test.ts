import assert from 'node:assert/strict';
import { cardMaker } from '../../../src/cards/card-maker.ts';
import type { HandOverState } from '../../../src/guidance/hand-over/hand-over-state.ts';
import { respondToPress } from '../../../src/guidance/respond/respond-to-press.ts';
import { respondToText } from '../../../src/guidance/respond/respond-to-text.ts';
import type { Press, Situation, TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import type { Place } from '../../../src/guidance/walk/place.ts';
import { atNode, caseAt, caseIn, later } from '../../cases.ts';
import { content, guide } from '../../test-content.ts';

const situation = (current?: Case, more: Partial<Situation> = {}): Situation => ({
  locale: 'en',
  current,
  now: later,
  newId: () => 'new1',
  ...more,
});
const say = (text: string, current?: Case, more?: Partial<Situation>): TurnResult =>
  respondToText(guide, situation(current, more), { text });
const press = (choose: string, current?: Case, more: Partial<Press & Situation> = {}): TurnResult =>
  respondToPress(content, situation(current, more), {
    choose,
    version: current?.version ?? 0,
    ...more,
  });
const stackOf = (place: Place | undefined): readonly string[] =>
  place === undefined || place.at === 'choice' ? [] : place.stack;

const handedOver = (state: HandOverState): Case =>
  caseAt(
    { at: 'escalation', team: 'technical-support', stack: ['source-unreachable/powered-on'] },
    { escalations: [{ team: 'technical-support', state, fields: {}, at: later }] },
  );

const open = say('95107').case as Case;
const asked = say('95105').case as Case;

const lines = (result: TurnResult) => result.view === 'note' && result.note.lines;

describe('a typed message', () => {
  it('opens the article of a code', () => {
    const { view, case: opened, notice } = say('95107');

    assert.equal(view, 'case');
    assert.equal(notice, undefined);
    assert.equal(opened?.id, 'new1');
    assert.equal(opened?.version, 1);
    assert.equal(opened?.openedAt, later);
    assert.match(stackOf(opened?.place)[0] ?? '', /^account-not-administrator\//);
    assert.equal(opened?.evidence[0]?.code, '95107');
  });

  it('opens the questions of a code that several articles share', () => {
    assert.match(stackOf(asked.place)[0] ?? '', /^error-95105\//);
  });

  it('opens what it quotes, where its own code has no steps', () => {
    const message = { text: '0x80070005', quoted: 'ErrorID: 95107' };
    const { case: opened } = respondToText(guide, situation(), message);

    assert.match(stackOf(opened?.place)[0] ?? '', /^account-not-administrator\//);
    assert.equal(opened?.message, '0x80070005\nErrorID: 95107');
  });

  for (const text of ['95017', '806', '95107 and 95117', 'azerty qwerty'])
    it(`offers a choice for "${text}"`, () => {
      assert.deepEqual(say(text).case?.place, { at: 'choice' });
    });

  it('shows help for nothing at all', () => {
    for (const text of ['', '  ', '<at>Errata</at> ', '\u200B'])
      assert.deepEqual(say(text), { view: 'help', locale: 'en' }, JSON.stringify(text));
  });

  it('opens a new code in the middle of a walk, and keeps the old case', () => {
    const { case: opened, notice } = say('95117', open);

    assert.equal(notice, 'kept');
    assert.notEqual(opened?.place, open.place);
    assert.equal(opened?.previous, open.id);
  });

  it('keeps no case that ended or never began', () => {
    const ended = press('worked', open).case as Case;
    const choice = say('azerty qwerty').case as Case;

    for (const before of [ended, choice]) {
      const { case: opened, notice } = say('95117', before);
      assert.equal(opened?.previous, undefined);
      assert.equal(notice, undefined);
    }
  });

  it('does not open again what is open, in whatever spelling', () => {
    for (const text of ['95107', 'ErrorID: 95107', 'EP0858']) {
      const response = say(text, open);

      assert.equal(response.notice, 'already-open', text);
      assert.equal(response.case, open, text);
    }
  });

  it('leaves a walk where it stands when nothing is understood', () => {
    const response = say('the green paper of our printer', open);

    assert.deepEqual(lines(response), [{ say: 'note-not-understood' }]);
    assert.equal(response.case, open);
  });

  it('names near codes in the middle of a walk', () => {
    const { case: opened } = say('95017', open);

    assert.deepEqual(opened?.place, { at: 'choice' });
    assert.equal(opened?.near.length, 3);
    assert.equal(opened?.previous, open.id);
  });

  it('takes the label of an option for a press, in either language', () => {
    const question = caseIn(content, 'source-unreachable');

    for (const text of ['Linux', 'linux.', 'LINUX']) {
      const { case: moved } = say(text, question);
      assert.deepEqual(moved?.facts, { platform: 'linux' }, text);
      assert.equal(moved?.version, question.version + 1);
    }
    const kind = caseAt({ at: 'node', stack: ['source-unreachable/account-kind'] });
    assert.deepEqual(say('compte local', kind).case?.facts, { 'account-kind': 'local' });
    assert.deepEqual(say('Local account', kind).case?.facts, { 'account-kind': 'local' });
  });

  it('takes no label of a question that the case does not stand at', () => {
    assert.notDeepEqual(say('Linux', open).case?.facts, { platform: 'linux' });
  });
});

describe('a typed number', () => {
  const several = say('95107 and 95117').case as Case;
  const near = say('95017').case as Case;

  it('opens the article of that number in a choice', () => {
    assert.match(stackOf(say('1', several).case?.place)[0] ?? '', /^account-not-administrator\//);
    assert.match(stackOf(say('2', several).case?.place)[0] ?? '', /^source-unreachable\//);
  });

  it('opens the code of that number among those that may be meant', () => {
    assert.match(stackOf(say('3', near).case?.place)[0] ?? '', /^access-denied\//);
  });

  it('that the choice does not have opens nothing', () => {
    for (const text of ['3', '9']) {
      assert.equal(say(text, several).notice, 'not-an-option', text);
      assert.equal(say(text, several).case, several, text);
    }
    assert.deepEqual(say('0', several).case?.articles, []);
  });

  it('is no choice in the middle of a walk', () => {
    assert.equal(say('1', open).view, 'note');
  });
});

describe('a typed command', () => {
  it('moves the case as its button does', () => {
    const walking = atNode('source-unreachable/powered-on');

    for (const [text, choose] of [
      ['escalate', 'escalate'],
      ['ça a marché', 'worked'],
      ['back', 'back'],
      ['recommencer', 'restart'],
    ] as const)
      assert.deepEqual(say(text, walking).case, press(choose, walking).case, text);
  });

  it('takes "next" at a step that only prepares for done', () => {
    const ping = atNode('source-unreachable/ping');
    const retry = atNode('source-unreachable/powered-on');

    assert.equal(say("it didn't help", ping).case?.tried[0]?.choose, 'done');
    assert.equal(say("it didn't help", retry).case?.tried[0]?.choose, 'failed');
  });

  for (const text of ['it worked', 'ça marche', 'fixed', "it's fixed", 'c’est bon'])
    it(`takes "${text}" for solved, also at a step that only prepares`, () => {
      assert.equal(say(text, atNode('source-unreachable/ping')).case?.place.at, 'solved');
    });

  for (const text of ['yes', 'oui', 'Oui !'])
    it(`takes "${text}" at a step that only prepares for done, and closes nothing`, () => {
      const ping = atNode('source-unreachable/ping');

      const { case: after, notice } = say(text, ping);

      assert.equal(notice, undefined);
      assert.equal(after?.place.at, 'node');
      assert.deepEqual(
        after?.tried.map(({ node, choose }) => [node, choose]),
        [['source-unreachable/ping', 'done']],
      );
    });

  it('takes a bare yes for solved where it was asked whether it worked', () => {
    for (const text of ['yes', 'oui']) {
      assert.equal(say(text, atNode('source-unreachable/powered-on')).case?.place.at, 'solved');
      assert.equal(say(text, handedOver('resolved')).case?.place.at, 'solved');
    }
  });

  for (const state of [
    'draft',
    'preview',
    'sending',
    'undelivered',
    'sent',
    'taken',
    'withdrawn',
  ] as const)
    it(`takes a bare yes for nothing where a hand-over is ${state}`, () => {
      for (const text of ['yes', 'oui']) {
        const current = handedOver(state);

        assert.deepEqual(say(text, current), {
          view: 'case',
          case: current,
          locale: 'en',
          notice: 'not-an-option',
        });
      }
    });

  it('shows help, and leaves the case', () => {
    assert.deepEqual(say('help', open), { view: 'help', case: open, locale: 'en' });
    assert.deepEqual(say('aide'), { view: 'help', locale: 'en' });
  });

  it('shows all steps of the case', () => {
    assert.deepEqual(say('all steps', open), { view: 'steps', case: open, locale: 'en' });
  });

  it('says so where there are no steps to show', () => {
    const choice = say('95107 and 95117').case as Case;

    assert.equal(say('all steps', choice).notice, 'not-an-option');
    assert.equal(press('steps', choice).view, 'case');
  });

  it('opens the questions without a code', () => {
    for (const text of ['browse', 'parcourir'])
      assert.deepEqual(say(text).case?.place, { at: 'node', stack: ['start/what'] });
  });

  it('hands over without a case, too', () => {
    const { case: opened } = say('escalader');

    assert.deepEqual(opened?.place, { at: 'escalation', team: 'technical-support', stack: [] });
    assert.equal(opened?.version, 1);
  });

  it('shows help where there is no case to move, and says so', () => {
    for (const text of ['back', 'restart', 'it worked', 'all steps'])
      assert.deepEqual(say(text), { view: 'help', locale: 'en', notice: 'no-case' }, text);
  });

  it('changes the language of the case', () => {
    const { case: told, locale, view } = say('français', open);

    assert.equal(view, 'case');
    assert.equal(locale, 'fr');
    assert.equal(told?.locale, 'fr');
    assert.equal(told?.version, open.version + 1);
    assert.deepEqual(told?.place, open.place);
  });

  it('changes the language without a case', () => {
    assert.deepEqual(say('français'), { view: 'help', locale: 'fr' });
    assert.deepEqual(say('english', undefined, { locale: 'fr' }), { view: 'help', locale: 'en' });
  });

  it('leaves a case that speaks the language already', () => {
    assert.equal(say('english', open).case, open);
  });
});

describe('a press', () => {
  it('moves the case', () => {
    const moved = press('worked', open).case;

    assert.equal(moved?.place.at, 'solved');
    assert.equal(moved?.version, open.version + 1);
  });

  it('on an old card changes nothing, says so, and shows where the case stands', () => {
    const moved = press('escalate', open).case as Case;

    for (const choose of ['escalate', 'worked', 'back', 'nonsense']) {
      const response = press(choose, moved, { version: open.version });
      assert.equal(response.notice, 'stale', choose);
      assert.equal(response.case, moved, choose);
    }
  });

  it('twice changes the case once', () => {
    const moved = press('escalate', open).case as Case;

    assert.deepEqual(press('escalate', moved, { version: open.version }).case, moved);
  });

  it('on all steps and back only looks, on an old card, too', () => {
    const old = { version: 0 };

    assert.deepEqual(press('steps', open, old), { view: 'steps', case: open, locale: 'en' });
    assert.deepEqual(press('here', open, old), { view: 'case', case: open, locale: 'en' });
  });

  it('that fits nothing changes nothing and says so', () => {
    const response = press('nonsense', open);

    assert.equal(response.notice, 'not-an-option');
    assert.deepEqual(response.case, open);
  });

  it('says which values were refused', () => {
    const response = press('fill', open, { values: { account: 'a"b' } });

    assert.equal(response.notice, 'bad-value');
    assert.deepEqual(response.refused, ['account']);
  });

  it('on a card of no case does what its button says', () => {
    assert.deepEqual(press('browse').case?.place, { at: 'node', stack: ['start/what'] });
    assert.equal(press('escalate').case?.place.at, 'escalation');
    assert.deepEqual(press('nonsense'), { view: 'help', locale: 'en' });
  });
});

describe('the previous case', () => {
  const next = say('95117', open, { newId: () => 'new2' }).case as Case;

  it('is resumed by Back where the new one began', () => {
    for (const response of [
      press('back', next, { previous: open }),
      say('back', next, { previous: open }),
    ]) {
      assert.equal(response.notice, 'resumed');
      assert.equal(response.case, open);
    }
  });

  it('waits while Back leads within the new one', () => {
    const moved = press('escalate', next).case as Case;

    const { case: back, notice } = press('back', moved, { previous: open });

    assert.equal(notice, undefined);
    assert.equal(back?.id, 'new2');
    assert.deepEqual(back?.place, next.place);
  });

  it('that is no longer kept leaves the new one where it began', () => {
    const response = press('back', next);

    assert.equal(response.notice, 'nothing-before');
    assert.equal(response.case, next);
  });
});

describe('a case whose node an edit has removed', () => {
  const gone = caseAt({ at: 'node', stack: ['account-not-administrator/removed'] });
  const start = caseIn(content, 'account-not-administrator').place;

  const turns: [string, () => TurnResult][] = [
    ['a press', () => press('failed', gone)],
    ['a press on an old card', () => press('failed', gone, { version: 0 })],
    ['a look at the case', () => press('here', gone)],
    ['a message that means nothing', () => say('azerty qwerty', gone)],
    ['a message that opens it again', () => say('95107', gone)],
    ['a change of language', () => say('français', gone)],
    [
      'Back from a later one',
      () => press('back', caseIn(content, 'start', { previous: gone.id }), { previous: gone }),
    ],
  ];
  for (const [what, turn] of turns)
    it(`is re-anchored by ${what}, and shown at the start of its article`, () => {
      const response = turn();

      assert.doesNotThrow(() => cardMaker(content)(response));
      assert.deepEqual(response.case?.place, start);
    });
});
