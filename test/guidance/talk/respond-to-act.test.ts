import assert from 'node:assert/strict';
import { respondToPress } from '../../../src/guidance/respond/respond-to-press.ts';
import { respondToText } from '../../../src/guidance/respond/respond-to-text.ts';
import type { Situation, TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import type { Case } from '../../../src/guidance/walk/case.ts';
import { atNode, caseAt, caseIn, later } from '../../cases.ts';
import { content, guide } from '../../test-content.ts';

const situation = (current?: Case): Situation => ({
  locale: 'en',
  current,
  now: later,
  newId: () => 'new',
});
const say = (text: string, current?: Case): TurnResult =>
  respondToText(guide, situation(current), { text });
const noteOf = (result: TurnResult) => (result.view === 'note' ? result.note : undefined);
const says = (result: TurnResult): readonly unknown[] | undefined =>
  noteOf(result)?.lines.map((line) => ('say' in line ? line.say : line.label));
const chooses = (result: TurnResult) => noteOf(result)?.choices?.map(({ choose }) => choose);

const cure = atNode('source-unreachable/powered-on');
const preparation = atNode('source-unreachable/ping');
const question = atNode('account-locked-out/account-kind');
const choice = say('95107 and 95117').case as Case;
const solved = caseAt({ at: 'solved', stack: ['source-unreachable/powered-on'] });

describe('what is said to a case', () => {
  it('ends it where it says that the problem is gone', () => {
    for (const current of [cure, preparation, question, choice])
      for (const text of ['that did the trick, thanks!', "c'est réglé merci"])
        assert.equal(say(text, current).case?.place.at, 'solved', text);
  });

  it('goes on where the step did not help, or was done already', () => {
    for (const [text, choose] of [
      ['still the same', 'failed'],
      ["that didn't fix it", 'failed'],
      ['toujours la même erreur', 'failed'],
      ['did that already', 'done'],
      ['étape suivante svp', 'done'],
    ] as const)
      assert.equal(say(text, cure).case?.tried.at(-1)?.choose, choose, text);
  });

  it('is asked about where it is done and says no result', () => {
    assert.deepEqual(chooses(say('done', cure)), ['worked', 'failed']);
    assert.equal(say('done', preparation).case?.tried.at(-1)?.choose, 'done');
  });

  it('closes nothing where nothing was asked', () => {
    for (const text of ['thx', 'ok', '👍', 'never mind', 'stop', 'au revoir', 'yes', 'oui']) {
      const { case: after } = say(text, preparation);
      assert.ok(after === undefined || after.place.at === 'node', text);
    }
  });

  it('leaves the case as it stands where it is a remark, a question or small talk', () => {
    for (const text of [
      'the server is called SRV-APP-07',
      'which server exactly?',
      'il faut redémarrer pour ça ?',
      'can you repeat?',
      'thank you!',
      'how long does it take?',
      'je dois voir avec l’équipe AD d’abord',
      'can you reset my AD password?',
      'auf Deutsch bitte',
    ])
      for (const current of [cure, question]) {
        const { case: after } = say(text, current);
        assert.ok(after === undefined || after === current, text);
      }
  });

  it('is answered from the content where it asks about the step', () => {
    assert.deepEqual(says(say('why?', cure)), ['meaning']);
    assert.deepEqual(says(say('is this dangerous?', cure)), ['note-no-risk']);
    assert.ok(says(say('where do I run this?', preparation))?.includes('note-where'), 'where');
    assert.ok(noteOf(say('do you have a link for that', cure))?.links?.length, 'link');
  });

  it('hands over to a person who asks for one', () => {
    for (const text of ['can you get me a human', 'un humain svp', 'call support'])
      for (const current of [cure, question, choice])
        assert.equal(say(text, current).case?.place.at, 'escalation', text);
  });

  it('takes the case up again where it came back', () => {
    for (const text of ['it came back', 'reopen', 'ça recommence'])
      assert.equal(say(text, solved).case?.place.at, 'choice', text);
  });

  it('begins a case for another article whose code it holds, and only for that', () => {
    assert.equal(say('95524 now', cure).case?.id, 'new');
    assert.equal(say('another error', cure).case?.id, cure.id);
    assert.equal(
      say('still the same 95107', caseIn(content, 'account-not-administrator')).case?.id,
      'case1',
    );
  });

  it('opens what it seems to be about by a button alone', () => {
    const result = say('the account is locked out', cure);
    const [open] = chooses(result) ?? [];

    assert.deepEqual(open, { is: 'article', id: 'account-locked-out' });
    const pressed = respondToPress(content, situation(cure), {
      choose: 'article.account-locked-out',
      version: cure.version,
    });
    assert.equal(pressed.case?.id, 'new');
  });

  it('says what it seemed to be where it is not understood, and of no other message', () => {
    const unclear = (text: string) => {
      const result = say(text, cure);
      return result.view === 'note' ? result.unclear : undefined;
    };

    assert.equal(unclear('the green paper of our printer')?.was, 'missed');
    assert.deepEqual(unclear('not enough memory vss')?.article, 'vss-out-of-memory');
    assert.equal(unclear('not enough memory vss')?.was, 'asked');
    assert.equal(unclear('why?'), undefined);
    assert.equal(unclear('done'), undefined);
  });

  it('makes a case of its own of another machine, by a button', () => {
    const current = caseIn(content, 'account-not-administrator');
    assert.deepEqual(chooses(say('the same on another server', current)), ['another']);
    const pressed = respondToPress(content, situation(current), {
      choose: 'another',
      version: current.version,
    });

    assert.equal(pressed.case?.id, 'new');
    assert.deepEqual(pressed.case?.place, current.place);
  });

  it('keeps what it tells of the machine, and asks that no more', () => {
    const { case: after, notice } = say('windows server 2008 R2', cure);

    assert.equal(notice, 'fact-noted');
    assert.deepEqual(after?.facts, { platform: 'windows', 'windows-version': 'old' });
    assert.deepEqual(after?.place, cure.place);
    assert.deepEqual(says(say('it is windows', after)), ['note-remark']);
  });
});
