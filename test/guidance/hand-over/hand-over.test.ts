import assert from 'node:assert/strict';
import {
  actOf,
  delivered,
  longestField,
  teamsToRefresh,
  withdrawn,
} from '../../../src/guidance/hand-over/hand-over.ts';
import type {
  HandOver,
  HandOverEvent,
  Undelivered,
} from '../../../src/guidance/hand-over/hand-over-state.ts';
import { type Case, handOverTo } from '../../../src/guidance/walk/case.ts';
import { type Walked, walk } from '../../../src/guidance/walk/walk.ts';
import { caseAt, later, now } from '../../cases.ts';
import { article, madeUp, step, tree } from '../../made-up-content.ts';

const { content } = madeUp({
  articles: [article('a', { escalate: { team: 'windows-dcom' } })],
  trees: [
    tree('start', [step('look')]),
    tree('t', [
      step('before'),
      { kind: 'escalate', id: 'to-windows', team: 'windows-dcom', next: 'between' },
      step('between'),
      { kind: 'escalate', id: 'to-vendor', team: 'antivirus-vendor' },
    ]),
  ],
});

const team = 'windows-dcom';
const ada = { key: 'ada', name: 'Ada' };
const grace = { key: 'grace', name: 'Grace' };
const filled = { what: 'It fails', since: 'Friday', machine: 'srv-app01' };

const place = { at: 'escalation', team, stack: ['a/only'] } as const;
const atForm = caseAt(place, {
  trail: [{ place: { at: 'node', stack: ['a/only'] }, facts: {} }],
});

const press = (current: Case, choose: string, values?: Readonly<Record<string, string>>): Walked =>
  walk(content, current, { choose, ...(values && { values }) }, later);
/** A case after presses that must all fit. */
const pressed = (current: Case, ...chosen: readonly string[]): Case =>
  chosen.reduce((before, choose) => {
    const { case: after, notice } = press(before, choose, choose === 'preview' ? filled : {});
    assert.equal(notice, undefined, choose);
    return after;
  }, current);
const act = (current: Case, event: HandOverEvent, by = ada, reason?: string): Case | undefined =>
  actOf(current, team, { event, by, reason }, later);
const acted = (...parameters: Parameters<typeof act>): Case => {
  const after = act(...parameters);
  assert.ok(after, `${parameters[1]} means nothing`);
  return after;
};
const to = (current: Case | undefined, name = team): HandOver => {
  assert.ok(current);
  return handOverTo(current, name);
};

const previewed = pressed(atForm, 'preview');
const sending = pressed(previewed, 'send');
const sent = delivered(sending, team, undefined, later);
const taken = acted(sent, 'take');
const resolved = acted(taken, 'resolve', ada, 'Rebuilt the COM+ catalogue');
const selfSent = pressed(previewed, 'handed');

describe('the form of a hand-over', () => {
  it('keeps what was typed, without the space around it, when the preview is asked for', () => {
    const after = press(atForm, 'preview', { what: '  It fails\n', since: 'Friday ', impact: ' ' });

    assert.equal(after.notice, undefined);
    assert.deepEqual(to(after.case), {
      team,
      state: 'preview',
      fields: { what: 'It fails', since: 'Friday' },
      at: later,
    });
    assert.equal(after.case.version, atForm.version + 1);
    assert.deepEqual(after.case.place, place);
  });

  it('keeps what every team asks and what this one asks, and nothing else', () => {
    const values = { what: 'w', 'com-services': 'c', vault: 'v', constructor: 'x' };

    assert.deepEqual(to(press(atForm, 'preview', values).case).fields, {
      what: 'w',
      'com-services': 'c',
    });
  });

  it('has nothing in a field that was emptied since', () => {
    const again = pressed(previewed, 'edit');

    assert.deepEqual(to(again).fields, filled);
    assert.deepEqual(to(press(again, 'preview', { what: 'It fails' }).case).fields, {
      what: 'It fails',
    });
  });

  it('may be previewed empty', () => {
    assert.deepEqual(to(press(atForm, 'preview').case).fields, {});
    assert.equal(to(press(atForm, 'preview').case).state, 'preview');
  });

  it('takes a field of the greatest length', () => {
    const what = 'é'.repeat(longestField);

    assert.equal(to(press(atForm, 'preview', { what: ` ${what} ` }).case).fields.what, what);
  });

  it('refuses a longer one, names it, and leaves the case', () => {
    const values = { ...filled, what: 'w'.repeat(longestField + 1), contact: 'c'.repeat(2000) };

    assert.deepEqual(press(atForm, 'preview', values), {
      case: atForm,
      notice: 'too-much',
      refused: ['what', 'contact'],
    });
  });

  it('keeps its values through every press that follows', () => {
    for (const current of [sending, sent, taken, resolved, selfSent, pressed(sent, 'withdraw')])
      assert.deepEqual(to(current).fields, filled, to(current).state);
    assert.deepEqual(to(press(previewed, 'send', { what: 'x' }).case).fields, filled);
  });

  it('changes nothing on a press that does not fit, and says so', () => {
    for (const [current, choose] of [
      [atForm, 'send'],
      [atForm, 'reopen'],
      [atForm, 'withdraw'],
      [previewed, 'preview'],
      [sent, 'send'],
      [resolved, 'withdraw'],
      [selfSent, 'edit'],
    ] as const)
      assert.deepEqual(
        press(current, choose),
        { case: current, notice: 'not-an-option' },
        `${choose} at ${to(current).state}`,
      );
  });

  it("has no buttons for the team's part, nor for what becomes of the sending", () => {
    for (const current of [sending, sent, taken])
      for (const choose of ['take', 'release', 'resolve', 'posted', 'failed'])
        assert.deepEqual(
          press(current, choose),
          { case: current, notice: 'not-an-option' },
          choose,
        );
  });

  it('is not asked for where the case does not stand at it', () => {
    const elsewhere = pressed(previewed, 'back');

    assert.equal(press(elsewhere, 'send').notice, 'not-an-option');
    assert.equal(to(elsewhere).state, 'preview');
  });
});

describe('sending a case into a channel', () => {
  it('leaves it with the team', () => {
    assert.deepEqual(to(sent), { team, state: 'sent', fields: filled, at: later, via: 'channel' });
    assert.equal(sent.version, sending.version + 1);
    assert.equal(sent.updatedAt, later);
  });

  for (const problem of ['no-channel', 'removed', 'refused', 'unreachable'] satisfies Undelivered[])
    it(`that fails (${problem}) says why, and can be tried again`, () => {
      const failed = delivered(sending, team, problem, later);

      assert.deepEqual(to(failed), {
        team,
        state: 'undelivered',
        fields: filled,
        at: later,
        problem,
      });
      const again = pressed(failed, 'send');
      assert.deepEqual(to(again), { team, state: 'sending', fields: filled, at: later });
    });

  it('that arrives after all is made good on', () => {
    const failed = delivered(sending, team, 'unreachable', later);

    assert.deepEqual(to(delivered(failed, team, undefined, later)), to(sent));
  });

  it('that nobody waits for any more changes nothing', () => {
    for (const current of [atForm, previewed, sent, taken, resolved])
      for (const problem of [undefined, 'refused'] as const)
        assert.equal(delivered(current, team, problem, later), current, to(current).state);
  });

  it('that arrives although its requester has handed it over is with the team', () => {
    const arrived = delivered(selfSent, team, undefined, later);

    assert.equal(to(arrived).via, 'channel');
    assert.equal(to(act(arrived, 'take') as Case).state, 'taken');
  });

  it('that arrives when the case has ended leaves it with nobody', () => {
    const closed = pressed(sending, 'close');

    const arrived = delivered(closed, team, undefined, later);

    assert.equal(to(arrived).state, 'withdrawn');
    assert.equal(act(arrived, 'take'), undefined);
  });

  it("is not the same as the requester's own message", () => {
    assert.deepEqual(to(selfSent), { team, state: 'sent', fields: filled, at: later, via: 'self' });
  });
});

describe('the team', () => {
  it('takes a case', () => {
    assert.deepEqual(to(taken), { ...to(sent), state: 'taken', by: ada });
    assert.equal(taken.version, sent.version + 1);
  });

  it('takes it over from somebody of the team', () => {
    assert.deepEqual(to(acted(taken, 'take', grace)).by, grace);
  });

  it('takes it once: the same person again changes nothing', () => {
    assert.equal(act(taken, 'take', { key: 'ada', name: 'Ada L.' }), undefined);
  });

  it('gives it back, and nobody has it', () => {
    assert.deepEqual(to(acted(taken, 'release', grace)), to(sent));
  });

  it('resolves it with a reason, taken or not', () => {
    const reason = 'Rebuilt the COM+ catalogue';

    assert.deepEqual(to(resolved), { ...to(sent), state: 'resolved', by: ada, reason });
    assert.deepEqual(to(acted(sent, 'resolve', grace, reason)), {
      ...to(resolved),
      by: grace,
    });
  });

  it('gives a reason with the end alone: one that is half typed is not kept', () => {
    assert.equal(to(acted(sent, 'take', ada, 'Rebuilt the')).reason, undefined);
    assert.equal(to(acted(taken, 'release', ada, 'Rebuilt the')).reason, undefined);
  });

  it('has it again when the requester is not content, and forgets its reason when it takes it', () => {
    const reopened = pressed(resolved, 'reopen');
    assert.equal(to(reopened).state, 'sending');

    const again = delivered(reopened, team, undefined, later);

    assert.equal(to(again).state, 'sent');
    assert.equal(to(again).via, 'channel');
    assert.equal(to(acted(again, 'take', grace)).reason, undefined);
  });

  it('does nothing with a case that was withdrawn, resolved, or never arrived', () => {
    for (const current of [atForm, previewed, sending, pressed(sent, 'withdraw'), resolved])
      for (const event of ['take', 'release', 'resolve'] as const)
        assert.equal(act(current, event, grace, 'x'), undefined, `${event}: ${to(current).state}`);
    assert.equal(act(sent, 'release'), undefined);
  });

  it('does nothing with a case that came as a message of its requester', () => {
    for (const event of ['take', 'release', 'resolve'] as const)
      assert.equal(act(selfSent, event), undefined, event);
  });

  it("does nothing of the requester's, nor what is none of its events", () => {
    for (const event of ['withdraw', 'posted', 'handed', 'constructor', ''])
      assert.equal(act(sent, event as HandOverEvent), undefined, event);
  });

  it('does nothing with the case of another team', () => {
    assert.equal(actOf(sent, 'antivirus-vendor', { event: 'take', by: ada }, later), undefined);
  });

  it('leaves the place of the case, and the case that it was given, as they were', () => {
    const before = structuredClone(sent);

    assert.deepEqual(acted(sent, 'take').place, sent.place);
    assert.deepEqual(sent, before);
  });
});

describe('a case that its requester ends', () => {
  for (const choose of ['worked', 'close'] as const)
    for (const [name, current] of [
      ['sent', sent],
      ['taken', taken],
      ['sent by themselves', selfSent],
    ] as const)
      it(`with "${choose}" is withdrawn from the team: ${name}`, () => {
        const ended = pressed(current, choose);

        assert.equal(ended.place.at, choose === 'worked' ? 'solved' : 'closed');
        assert.equal(to(ended).state, 'withdrawn');
        assert.equal(to(ended).at, later);
      });

  it('from the steps, too, where Back led', () => {
    assert.equal(to(pressed(sent, 'back', 'worked')).state, 'withdrawn');
  });

  it('stays resolved where the team was done with it', () => {
    assert.equal(to(pressed(resolved, 'worked')).state, 'resolved');
  });

  it('stays a draft where no team has it', () => {
    assert.equal(to(pressed(previewed, 'close')).state, 'preview');
    assert.equal(withdrawn(previewed, later), previewed);
    assert.equal(withdrawn(caseAt({ at: 'choice' }), later).escalations, undefined);
  });

  it('can be reopened, and handed over again with what was typed', () => {
    const again = pressed(pressed(sent, 'close'), 'reopen');

    assert.deepEqual(again.place, place);
    assert.equal(to(again).state, 'withdrawn');
    const edited = pressed(again, 'edit');
    assert.deepEqual(to(edited).fields, filled);
    assert.equal(to(pressed(edited, 'preview', 'send')).state, 'sending');
  });
});

describe('the teams to tell', () => {
  it('are those whose card shows something else now', () => {
    assert.deepEqual(teamsToRefresh(sent, pressed(sent, 'withdraw')), [team]);
    assert.deepEqual(teamsToRefresh(taken, pressed(taken, 'worked')), [team]);
    assert.deepEqual(
      teamsToRefresh(resolved, pressed(resolved, 'reopen')),
      [],
      'it is posted anew',
    );
    const back = pressed(sent, 'withdraw');
    assert.deepEqual(teamsToRefresh(back, pressed(back, 'edit')), [team]);
  });

  it('are none where nothing of it changed', () => {
    assert.deepEqual(teamsToRefresh(sent, pressed(sent, 'back')), []);
    assert.deepEqual(teamsToRefresh(sent, sent), []);
  });

  it('are none without a card in a channel', () => {
    assert.deepEqual(teamsToRefresh(previewed, sending), []);
    assert.deepEqual(teamsToRefresh(selfSent, pressed(selfSent, 'worked')), []);
  });

  it('are none while a card is on its way, which shows it itself', () => {
    const again = pressed(pressed(sent, 'withdraw'), 'edit', 'preview');

    assert.deepEqual(teamsToRefresh(again, pressed(again, 'send')), []);
  });

  it('are none where the requester hands it over without the channel', () => {
    const again = pressed(pressed(sent, 'withdraw'), 'edit', 'preview');

    assert.deepEqual(teamsToRefresh(again, pressed(again, 'handed')), []);
  });

  it('are none for another case, a new one or none', () => {
    assert.deepEqual(teamsToRefresh(undefined, sent), []);
    assert.deepEqual(teamsToRefresh(sent, undefined), []);
    assert.deepEqual(teamsToRefresh(sent, { ...pressed(sent, 'close'), id: 'other' }), []);
  });
});

describe('hand-overs to several teams', () => {
  const atWindows = press(caseAt({ at: 'node', stack: ['t/before'] }), 'failed').case;
  const withWindows = delivered(pressed(atWindows, 'preview', 'send'), team, undefined, now);
  const atVendor = press(press(withWindows, 'continue').case, 'failed').case;
  const vendor = 'antivirus-vendor';

  it('are kept one for each team as the walk goes on', () => {
    assert.deepEqual(atVendor.place, { at: 'escalation', team: vendor, stack: ['t/to-vendor'] });
    assert.equal(to(atVendor, team).state, 'sent');
    assert.equal(to(atVendor, vendor).state, 'draft');

    const both = press(atVendor, 'preview', { what: 'blocked', 'blocked-file': 'x.dll' }).case;
    assert.deepEqual(to(both, vendor).fields, { what: 'blocked', 'blocked-file': 'x.dll' });
    assert.deepEqual(to(both, team), to(withWindows, team));
    assert.equal(both.escalations?.length, 2);
  });

  it('are kept when the walk goes back and on to another team', () => {
    const back = pressed(pressed(atVendor, 'preview'), 'back', 'back');

    assert.deepEqual(back.place, { at: 'escalation', team, stack: ['t/to-windows'] });
    assert.equal(to(back, team).state, 'sent');
    assert.equal(to(back, vendor).state, 'preview');
    assert.deepEqual(to(back, vendor).fields, { what: 'It fails', since: 'Friday' });
  });

  it('are acted on each by its own team', () => {
    const both = delivered(pressed(atVendor, 'preview', 'send'), vendor, undefined, later);

    const one = actOf(both, vendor, { event: 'resolve', by: grace, reason: 'Excluded' }, later);

    assert.equal(to(one, vendor).state, 'resolved');
    assert.equal(to(one, team).state, 'sent');
    assert.deepEqual(teamsToRefresh(both, pressed(both, 'worked')), [team, vendor]);
  });
});
