import assert from 'node:assert/strict';
import type { Command } from '../../../src/content/actions.ts';
import { delivered } from '../../../src/guidance/hand-over/hand-over.ts';
import { respondToPress } from '../../../src/guidance/respond/respond-to-press.ts';
import { respondToText } from '../../../src/guidance/respond/respond-to-text.ts';
import {
  effectOf,
  type Message,
  type Press,
  type Situation,
  type TurnResult,
} from '../../../src/guidance/respond/turn-result.ts';
import { type Case, isOver } from '../../../src/guidance/walk/case.ts';
import { caseAt, caseIn, later } from '../../cases.ts';
import { article, madeUp, question, step } from '../../made-up-content.ts';
import { content, guide } from '../../test-content.ts';

const situation = (current?: Case, more: Partial<Situation> = {}): Situation => ({
  locale: 'en',
  current,
  now: later,
  newId: () => 'new1',
  ...more,
});
const say = (text: string, current?: Case, more: Omit<Message, 'text'> = {}): TurnResult =>
  respondToText(guide, situation(current), { text, ...more });
const press = (choose: string, current?: Case, more: Partial<Press> = {}): TurnResult =>
  respondToPress(content, situation(current), {
    choose,
    version: current?.version ?? 0,
    ...more,
  });
const pressListed = (choose: string, current: Case): TurnResult =>
  press(`${choose}.${current.id}`, current, { version: 0 });
const caseOf = ({ case: current }: TurnResult): Case => {
  assert.ok(current, 'the response has no case');
  return current;
};

const mentions = { id: '29:colleague', name: 'A Colleague' };
const walking = caseIn(content, 'account-not-administrator');
const choice = caseOf(say('95107 and 95117'));
const solved = caseOf(press('worked', walking));
const closed = caseOf(say('close', walking));
const atForm = caseOf(press('escalate', walking));
const previewed = caseOf(press('preview', atForm, { values: { what: 'It fails' } }));
const team = atForm.place.at === 'escalation' ? atForm.place.team : '';
const sent = delivered(caseOf(press('send', previewed)), team, undefined, later);
const gone = caseAt({ at: 'node', stack: ['account-not-administrator/removed'] });

const lines = (result: TurnResult) => result.view === 'note' && result.note.lines;

describe('the words for cases', () => {
  const typed = {
    cases: ['cases', 'My cases', 'MES DOSSIERS', 'dossiers'],
    forget: ['forget me', 'Oubliez-moi', 'supprimez mes données'],
  } satisfies Partial<Record<Command, string[]>>;
  for (const [command, texts] of Object.entries(typed))
    for (const text of texts)
      it(`"${text}" show ${command}, with or without a case`, () => {
        const expected = { view: command, locale: 'en' };

        assert.deepEqual(say(text), expected);
        for (const current of [walking, choice, solved, closed, atForm, sent])
          assert.deepEqual(say(text, current), expected, current.place.at);
      });

  for (const text of [
    'close',
    'Close the case',
    'clore',
    'fermer le dossier',
    'Clôturer ce dossier',
  ])
    it(`"${text}" close the case where it stands`, () => {
      for (const current of [walking, choice, atForm, sent]) {
        const { case: after, view, notice } = say(text, current);

        assert.equal(view, 'case');
        assert.equal(notice, undefined);
        assert.equal(after?.place.at, 'closed', current.place.at);
        assert.equal(after?.version, current.version + 1);
        assert.deepEqual(after?.tried, current.tried);
      }
    });

  for (const text of ['reopen', 'Open it again', 'rouvrir', 'rouvrir le dossier'])
    it(`"${text}" take it up again where it was`, () => {
      for (const [current, before] of [
        [solved, walking],
        [closed, walking],
        [caseOf(say('close', atForm)), atForm],
        [caseOf(say('close', choice)), choice],
      ] as const) {
        const { case: after, view, notice } = say(text, current);

        assert.equal(view, 'case');
        assert.equal(notice, 'reopened');
        assert.deepEqual(after?.place, before.place);
        assert.deepEqual(after?.facts, before.facts);
        assert.equal(after?.version, current.version + 1);
      }
    });

  for (const text of ['pass this case to', 'assign to', 'confier ce dossier à', 'transmettre à'])
    it(`"${text}", with a mention, pass the case to somebody`, () => {
      assert.deepEqual(say(text, walking, { mentions }), {
        view: 'overview',
        case: walking,
        locale: 'en',
        effects: [{ is: 'pass-to', person: mentions }],
        notice: 'passed',
      });
    });

  for (const text of ['pass', 'passer à'])
    it(`"${text}", without a mention, ask to whom`, () => {
      assert.deepEqual(say(text, walking), {
        view: 'case',
        case: walking,
        locale: 'en',
        notice: 'pass-to-whom',
      });
    });

  it('say so where there is no case to close, reopen or pass', () => {
    for (const text of ['close', 'clore', 'reopen', 'rouvrir', 'pass to', 'confier à'])
      assert.deepEqual(
        say(text, undefined, { mentions }),
        { view: 'help', locale: 'en', notice: 'no-case' },
        text,
      );
  });

  it('say so where the case is closed, or open, already', () => {
    for (const [text, current] of [
      ['close', closed],
      ['close', solved],
      ['reopen', walking],
      ['reopen', choice],
      ['reopen', atForm],
      ['reopen', sent],
    ] as const) {
      const response = say(text, current);
      assert.equal(response.notice, 'not-an-option', `${text} at ${current.place.at}`);
      assert.equal(response.case, current);
    }
  });

  it('withdraw a case from its team when they close it', () => {
    const [handOver] = caseOf(say('close', sent)).escalations ?? [];

    assert.equal(handOver?.state, 'withdrawn');
  });

  it('pass a case that is over, or with a team, as it is', () => {
    for (const current of [closed, solved, sent]) {
      const response = say('pass to', current, { mentions });
      assert.equal(response.case, current);
      assert.deepEqual(effectOf(response, 'pass-to')?.person, mentions);
    }
  });

  it('say nothing to a mention that comes with something else', () => {
    assert.equal(effectOf(say('95117', walking, { mentions }), 'pass-to'), undefined);
    assert.equal(effectOf(say('back', walking, { mentions }), 'pass-to'), undefined);
  });
});

describe('a message at the form of a hand-over', () => {
  it('that means nothing leaves it as it is', () => {
    for (const current of [atForm, previewed, sent]) {
      const response = say('azerty qwerty', current);
      assert.equal(response.view, 'note');
      assert.equal(response.case, current);
    }
  });

  it('that names its buttons but is no command sends nothing', () => {
    for (const text of ['send', 'preview', 'handed', 'withdraw', '1']) {
      const response = say(text, previewed);
      assert.equal(effectOf(response, 'post-to-team'), undefined, text);
      assert.deepEqual(response.case?.escalations ?? previewed.escalations, previewed.escalations);
    }
  });

  it('with a code opens that, and keeps the form', () => {
    const response = say('95117', previewed);

    assert.equal(response.notice, 'kept');
    assert.equal(response.case?.previous, previewed.id);
  });

  it('goes back, ends the case, or says that it cannot go on', () => {
    assert.deepEqual(say('back', previewed).case?.place, walking.place);
    assert.equal(say('it worked', previewed).case?.place.at, 'solved');
    assert.deepEqual(lines(say('next', previewed)), [{ say: 'note-with-team' }]);
    assert.equal(say('hand over', previewed).notice, 'not-an-option');
  });

  it('finds what was typed again when it is handed over again', () => {
    const back = caseOf(say('back', previewed));

    assert.deepEqual(caseOf(say('transmettre', back)).escalations, previewed.escalations);
  });
});

describe('a press at the form of a hand-over', () => {
  it('that sends has the case posted', () => {
    const response = press('send', previewed);

    assert.ok(effectOf(response, 'post-to-team'));
    assert.equal(response.case?.escalations?.[0]?.state, 'sending');
  });

  it('that does not fit posts nothing', () => {
    for (const current of [atForm, sent, walking, closed])
      assert.equal(effectOf(press('send', current), 'post-to-team'), undefined, current.place.at);
    assert.equal(effectOf(press('send', previewed, { version: 0 }), 'post-to-team'), undefined);
    assert.equal(effectOf(press('preview', atForm), 'post-to-team'), undefined);
  });

  it('is not meant where the answer to a question is called alike', () => {
    const made = madeUp({
      articles: [article('a', { steps: [question('q', ['send', 'keep']), step('x')] })],
    }).content;

    const response = respondToPress(made, situation(caseIn(made, 'a')), {
      choose: 'send',
      version: 1,
    });

    assert.deepEqual(response.case?.place, { at: 'node', stack: ['a/x'] });
    assert.equal(effectOf(response, 'post-to-team'), undefined);
  });

  it('loses nothing that was typed when a field is too long', () => {
    const values = { what: 'w'.repeat(1001), since: 'Friday' };

    const response = press('preview', atForm, { values });

    assert.equal(response.notice, 'too-much');
    assert.deepEqual(response.refused, ['what']);
    assert.deepEqual(response.typed, values);
    assert.equal(response.case, atForm);
  });
});

describe('a press on the list of cases', () => {
  it('resumes a case where it stands, over or not, and tells all of it', () => {
    for (const current of [walking, atForm, sent, solved, closed])
      assert.deepEqual(
        pressListed('resume', current),
        { view: 'overview', case: current, locale: 'en', notice: 'resumed' },
        current.place.at,
      );
  });

  it('closes a case, and shows the list again', () => {
    for (const current of [walking, atForm, sent]) {
      const { view, notice, case: after } = pressListed('close', current);
      assert.deepEqual([view, notice], ['cases', 'closed']);
      assert.equal(after?.place.at, 'closed');
      assert.equal(after?.version, current.version + 1);
    }
  });

  it('closes nothing that is over', () => {
    for (const current of [solved, closed])
      assert.deepEqual(pressListed('close', current), { view: 'cases', locale: 'en' });
  });

  it('reopens a case that is over, where it was', () => {
    for (const current of [solved, closed]) {
      const { view, notice, case: after } = pressListed('reopen', current);
      assert.deepEqual([view, notice], ['overview', 'reopened']);
      assert.deepEqual(after?.place, walking.place);
    }
  });

  it('resumes one that was to be reopened and is open already', () => {
    const response = pressListed('reopen', walking);

    assert.equal(response.notice, 'resumed');
    assert.equal(response.case, walking);
  });

  it('goes on in the language of whoever takes it up', () => {
    for (const [choose, current] of [
      ['resume', walking],
      ['reopen', closed],
    ] as const) {
      const { case: after, locale } = respondToPress(
        content,
        situation(current, { locale: 'fr' }),
        {
          choose: `${choose}.case1`,
          version: 0,
        },
      );
      assert.deepEqual([locale, after?.locale], ['fr', 'fr']);
      assert.deepEqual(after?.place, walking.place);
      assert.ok((after?.version ?? 0) > current.version);
    }
  });

  it('asks for no version: the list knows none', () => {
    const moved = caseOf(press('failed', walking));

    assert.equal(pressListed('close', moved).case?.place.at, 'closed');
  });

  it('says so when the article has changed, and closes what is to be closed', () => {
    const resumed = pressListed('resume', gone);
    assert.equal(resumed.notice, 're-anchored');
    assert.deepEqual(resumed.case?.place, walking.place);

    assert.ok(isOver(caseOf(pressListed('close', gone))));
  });
});

describe('the buttons for cases on other cards', () => {
  it('show the list and the whole case, on an old card too', () => {
    for (const version of [0, walking.version]) {
      assert.deepEqual(press('cases', walking, { version }), { view: 'cases', locale: 'en' });
      assert.deepEqual(press('overview', walking, { version }), {
        view: 'overview',
        case: walking,
        locale: 'en',
      });
    }
    assert.deepEqual(press('cases'), { view: 'cases', locale: 'en' });
  });

  it('post the summary and leave the case', () => {
    assert.deepEqual(press('send-summary', solved), {
      view: 'case',
      case: solved,
      locale: 'en',
      effects: [{ is: 'send-text', what: 'summary' }],
    });
  });

  it('close and reopen it', () => {
    assert.equal(press('close', walking).case?.place.at, 'closed');
    assert.deepEqual(press('reopen', closed).case?.place, walking.place);
    assert.equal(press('close', walking, { version: 0 }).notice, 'stale');
  });
});

describe('what others see too', () => {
  const shared = (more: Partial<Situation> = {}): Situation =>
    situation(walking, { isShared: true, ...more });

  it('asks nobody whether to be forgotten', () => {
    const response = respondToText(guide, shared(), { text: 'forget me' });

    assert.equal(response.notice, 'forget-in-personal');
    assert.equal(response.case, walking);
  });

  it('forgets nobody who presses the card of another one', () => {
    const choose = 'forget-confirmed';
    const response = respondToPress(content, situation(undefined, { isShared: true }), {
      choose,
      version: 0,
    });

    assert.equal(response.notice, 'forget-in-personal');
    assert.equal(effectOf(response, 'forget-person'), undefined);
  });

  it('is passed on by whose it is alone', () => {
    const response = respondToText(guide, shared({ isForeign: true }), {
      text: 'pass to',
      mentions,
    });

    assert.equal(response.notice, 'not-yours');
    assert.equal(effectOf(response, 'pass-to'), undefined);
  });
});

describe('the wish to be forgotten', () => {
  it('is asked about first', () => {
    for (const response of [say('forget me', walking), press('forget')])
      assert.deepEqual(response, { view: 'forget', locale: 'en' });
  });

  it('is carried out once it is confirmed', () => {
    assert.deepEqual(press('forget-confirmed'), {
      view: 'help',
      locale: 'en',
      notice: 'forgotten',
      effects: [{ is: 'forget-person' }],
    });
  });

  it('is carried out on the card that asks alone', () => {
    for (const response of [
      say('forget-confirmed'),
      say('forget-confirmed', walking),
      press('forget-confirmed', walking),
    ])
      assert.equal(effectOf(response, 'forget-person'), undefined);
  });
});

describe('a message to a case whose step an edit has removed', () => {
  const start = caseIn(content, 'source-unreachable').place;
  const removed = caseAt({ at: 'node', stack: ['source-unreachable/removed'] });

  for (const text of ['next', 'it worked', 'ça marche', 'hand over', 'linux', 'non', 'back'])
    it(`"${text}" moves nothing in its place, and says so`, () => {
      const { case: after, notice, view } = say(text, removed);

      assert.deepEqual([view, notice], ['case', 're-anchored']);
      assert.deepEqual(after?.place, start);
      assert.deepEqual(after?.tried, []);
      assert.deepEqual(after?.facts, {});
      assert.equal(after?.version, removed.version + 1);
    });

  it('closes it, when it asks for that', () => {
    assert.equal(say('close', removed).case?.place.at, 'closed');
    assert.equal(press('close', removed).case?.place.at, 'closed');
  });

  it('passes it on, and says so', () => {
    const response = say('pass to', removed, { mentions });

    assert.equal(response.notice, 're-anchored');
    assert.deepEqual(effectOf(response, 'pass-to')?.person, mentions);
    assert.deepEqual(response.case?.place, start);
  });

  it('leaves it ended where it has ended', () => {
    const ended = { ...removed, place: { at: 'solved', stack: ['source-unreachable/removed'] } };

    assert.equal(say('merci', ended as Case).case, ended);
    assert.notEqual(say('azerty qwerty', ended as Case).notice, 're-anchored');
  });
});
