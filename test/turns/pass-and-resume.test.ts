import assert from 'node:assert/strict';
import type { Locale } from '../../src/content/localised.ts';
import { delivered } from '../../src/guidance/hand-over/hand-over.ts';
import { effectOf, type TurnResult } from '../../src/guidance/respond/turn-result.ts';
import { type Case, handOverTo } from '../../src/guidance/walk/case.ts';
import { keys, pseudonym } from '../../src/records/keys.ts';
import type { StoredCase } from '../../src/records/stored-case.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { ConflictError } from '../../src/store/store.ts';
import type { Incoming } from '../../src/turns/incoming.ts';
import { turnTaker } from '../../src/turns/turn-taker.ts';
import { keysIn } from '../records/stored.ts';
import { guide } from '../test-content.ts';
import { countedIds, fixedNow } from '../test-errata.ts';

/** What somebody does in a conversation of theirs, or in one with others. */
interface Hand {
  readonly says: (
    text: string,
    mentions?: { id: string; name: string },
    activity?: string,
  ) => Promise<TurnResult>;
  readonly presses: (current: Pick<Case, 'id' | 'version'>, choose: string) => Promise<TurnResult>;
  /** On a card of no case, such as the list. */
  readonly picks: (choose: string, activity?: string) => Promise<TurnResult>;
}

const caseOf = ({ case: current }: TurnResult): Case => {
  assert.ok(current, 'the response has no case');
  return current;
};
const listedIn = ({ view, cases }: TurnResult): string[] => {
  assert.equal(view, 'cases');
  return (cases ?? []).map((one) => one.case.id);
};

describe('cases of several people', () => {
  let store: MemoryStore;
  let hand: (user: string, conversation?: string, isShared?: boolean, locale?: Locale) => Hand;
  let ada: Hand;
  let grace: Hand;
  beforeEach(() => {
    store = new MemoryStore();
    const newId = countedIds('case');
    const activityIds = countedIds('activity');
    const take = turnTaker({ guide, store, now: () => fixedNow, newId, idleHours: 48 });
    const taken = (incoming: Incoming) => take(incoming, async (response) => response);
    hand = (user, conversation = `with ${user}`, isShared = false, locale = 'en') => {
      const common = { user, conversation, isShared, locale };
      const pressed = (press: NonNullable<Incoming['press']>, activity = activityIds()) =>
        taken({ ...common, activity, message: { text: '' }, press });
      return {
        says: (text, mentions, activity = activityIds()) =>
          taken({ ...common, activity, message: { text, mentions } }),
        presses: ({ id, version }, choose) => pressed({ case: id, version, choose }),
        picks: (choose, activity) => pressed({ case: '', version: 0, choose }, activity),
      };
    };
    ada = hand('ada');
    grace = hand('grace');
  });

  const toGrace = { id: 'grace', name: 'Grace' };
  const kept = async (id: string): Promise<StoredCase | undefined> =>
    (await store.get<StoredCase>(keys.case(id)))?.value;

  describe('a case that is passed to a colleague', () => {
    let passed: Case;
    beforeEach(async () => {
      await ada.says('95107');
      passed = caseOf(await ada.says("it didn't help"));
    });

    it('is told of as a whole, and changes nothing but whose list it stands in', async () => {
      const response = await ada.says('pass this case to', toGrace);

      assert.deepEqual([response.view, response.notice], ['overview', 'passed']);
      assert.deepEqual(effectOf(response, 'pass-to')?.person, toGrace);
      assert.deepEqual(response.case, passed);
      assert.deepEqual((await kept(passed.id))?.case, passed);
      assert.deepEqual(await keysIn(store, 'owned/'), [keys.owned(pseudonym('grace'), passed.id)]);
    });

    it('leaves the list of the one and stands in that of the other', async () => {
      await ada.says('pass to', toGrace);

      assert.deepEqual(listedIn(await ada.says('cases')), []);
      assert.deepEqual(listedIn(await grace.says('cases')), [passed.id]);
    });

    it('is resumed by the colleague in their own conversation, and goes on there', async () => {
      await ada.says('pass to', toGrace);

      const resumed = await grace.picks(`resume.${passed.id}`);

      assert.deepEqual([resumed.view, resumed.notice], ['overview', 'resumed']);
      assert.deepEqual(resumed.case, passed);
      const moved = caseOf(await grace.presses(passed, 'escalate'));
      assert.equal(moved.version, passed.version + 1);
      assert.deepEqual(moved.tried, passed.tried);
      assert.equal(caseOf(await grace.says('back')).id, passed.id);
    });

    it('goes on in the language of the colleague', async () => {
      const french = hand('grace', 'with grace', false, 'fr');
      await ada.says('pass to', toGrace);

      const resumed = await french.picks(`resume.${passed.id}`);
      const moved = await french.presses(caseOf(resumed), 'escalate');

      assert.deepEqual([resumed.locale, caseOf(resumed).locale], ['fr', 'fr']);
      assert.deepEqual([moved.locale, caseOf(moved).locale], ['fr', 'fr']);
      assert.equal(moved.notice, undefined);
      assert.equal(caseOf(await french.says('english')).locale, 'en');
    });

    it('is gone from where it was, once it was resumed', async () => {
      await ada.says('pass to', toGrace);
      await grace.picks(`resume.${passed.id}`);

      assert.deepEqual(await ada.presses(passed, 'failed'), {
        view: 'help',
        locale: 'en',
        notice: 'gone',
      });
      assert.equal((await ada.says("it didn't help")).notice, 'no-case');
      assert.deepEqual((await kept(passed.id))?.case, passed);
    });

    it('is not shown where it was by what opened or moved it there and is delivered again', async () => {
      const opened = caseOf(await ada.says('95520', undefined, 'opens'));
      await ada.says("it didn't help", undefined, 'moves');
      await ada.says('pass to', toGrace);
      const there = caseOf(await grace.picks(`resume.${opened.id}`));
      const moved = await grace.presses(there, 'escalate');

      for (const [text, activity] of [
        ['95520', 'opens'],
        ["it didn't help", 'moves'],
      ] as const)
        assert.deepEqual(
          await ada.says(text, undefined, activity),
          { view: 'help', locale: 'en' },
          activity,
        );
      assert.deepEqual((await kept(opened.id))?.case, caseOf(moved));
    });

    it('still goes on where it was until then', async () => {
      await ada.says('pass to', toGrace);

      assert.equal(caseOf(await ada.presses(passed, 'escalate')).version, passed.version + 1);
      assert.equal((await kept(passed.id))?.owner, pseudonym('grace'));
    });

    it('is the business of the one no more', async () => {
      await ada.says('pass to', toGrace);

      for (const choose of ['resume', 'close', 'reopen'])
        assert.equal((await ada.picks(`${choose}.${passed.id}`)).notice, 'not-yours', choose);
      assert.deepEqual((await kept(passed.id))?.case, passed);
    });

    it('is passed on by whoever has it alone, though others see it and had it before', async () => {
      const [opener, owner, other] = ['ada', 'grace', 'carol'].map((user) =>
        hand(user, 'a group', true),
      ) as [Hand, Hand, Hand];
      const toCarol = { id: 'carol', name: 'Carol' };
      const { id } = caseOf(await opener.says('95107'));

      assert.equal((await other.says('pass to', toCarol)).notice, 'not-yours');
      assert.equal((await opener.says('pass to', toGrace)).notice, 'passed');
      assert.equal((await opener.says('pass to', toCarol)).notice, 'not-yours');
      assert.equal((await kept(id))?.owner, pseudonym('grace'));
      assert.equal((await owner.says('pass to', toCarol)).notice, 'passed');
      assert.equal((await kept(id))?.owner, pseudonym('carol'));
    });

    it('can be passed back', async () => {
      await ada.says('pass to', toGrace);
      await grace.picks(`resume.${passed.id}`);
      await grace.says('confier à', { id: 'ada', name: 'Ada' });

      assert.deepEqual(listedIn(await grace.says('cases')), []);
      assert.deepEqual(listedIn(await ada.says('cases')), [passed.id]);
      const resumed = await ada.picks(`resume.${passed.id}`);
      assert.deepEqual(resumed.case, passed);
    });

    it('stays with its owner where it is passed to themselves, or to nobody', async () => {
      await ada.says('pass to', { id: 'ada', name: 'Ada' });
      await ada.says('pass to');

      assert.deepEqual(listedIn(await ada.says('cases')), [passed.id]);
    });

    it('stays whole where it is when the program ends in the middle, and is passed the next time', async () => {
      const put = store.put.bind(store);
      store.put = async (key, value, expected) => {
        if (key === keys.case(passed.id)) throw new Error('killed');
        await put(key, value, expected);
      };
      await assert.rejects(ada.says('pass to', toGrace), /killed/);
      store.put = put;

      assert.deepEqual(listedIn(await ada.says('cases')), [passed.id]);
      assert.deepEqual(listedIn(await grace.says('cases')), []);
      await ada.says('pass to', toGrace);
      assert.deepEqual(listedIn(await grace.says('cases')), [passed.id]);
    });
  });

  describe('a case that interrupted another one, and is passed to a colleague', () => {
    let first: Case;
    let second: Case;
    let group: Hand;
    let others: Hand;
    beforeEach(() => {
      group = hand('ada', 'a group', true);
      others = hand('grace', 'a group', true);
    });

    /** Opens a case, interrupts it by another one, and passes that to Grace. */
    const passesTheSecond = async (by: Hand): Promise<void> => {
      first = caseOf(await by.says('95520'));
      second = caseOf(await by.says('95107'));
      assert.equal(second.previous, first.id);
      await by.says('pass to', toGrace);
    };
    const goesBack: [string, (by: Hand) => Promise<TurnResult>][] = [
      ['presses Back', (by) => by.presses(second, 'back')],
      ['types back', (by) => by.says('back')],
    ];

    for (const [does, back] of goesBack) {
      it(`does not lead the colleague who ${does} to the case that it interrupted`, async () => {
        await passesTheSecond(ada);
        await grace.picks(`resume.${second.id}`);

        const response = await back(grace);

        assert.deepEqual([response.notice, response.case], ['nothing-before', second]);
        assert.deepEqual((await kept(first.id))?.conversation, pseudonym('with ada'));
      });

      it(`leads whoever ${does} in a group to no case of a personal chat`, async () => {
        await passesTheSecond(ada);
        await others.picks(`resume.${second.id}`);

        const response = await back(others);

        assert.deepEqual([response.notice, response.case], ['nothing-before', second]);
      });

      it(`leads its owner who ${does} in a group to no case of their personal chat`, async () => {
        first = caseOf(await ada.says('95520'));
        second = caseOf(await ada.says('95107'));
        await group.picks(`resume.${second.id}`);

        const response = await back(group);

        assert.deepEqual([response.notice, response.case], ['nothing-before', second]);
      });

      it(`leads whoever ${does} to no case that was taken out of the group`, async () => {
        await passesTheSecond(group);
        await ada.picks(`resume.${first.id}`);

        const response = await back(others);

        assert.deepEqual([response.notice, response.case], ['nothing-before', second]);
      });

      it(`does not lead whoever stays and ${does} to what the colleague does elsewhere`, async () => {
        first = caseOf(await ada.says('95520'));
        await ada.says('pass to', toGrace);
        second = caseOf(await ada.says('95107'));
        await grace.picks(`resume.${first.id}`);

        const response = await back(ada);

        assert.deepEqual([response.notice, response.case], ['nothing-before', second]);
      });

      it(`leads whoever ${does} where both are to the one that it interrupted`, async () => {
        await passesTheSecond(group);

        const response = await back(others);

        assert.deepEqual([response.notice, response.case], ['resumed', first]);
      });
    }
  });

  describe('the language of a case', () => {
    it('is for whoever opened it the one that they speak now', async () => {
      const opened = caseOf(await ada.says('95107'));

      const moved = await hand('ada', 'with ada', false, 'fr').presses(opened, 'done');

      assert.equal(moved.locale, 'fr');
    });

    it('is, where it is typed to, that of whoever opened it for others, and their own for them', async () => {
      await hand('ada', 'a group', true).says('95107');

      const toOther = await hand('grace', 'a group', true, 'fr').says('suivant');
      const toOpener = await hand('ada', 'a group', true, 'fr').says('retour');

      assert.deepEqual([toOther.view, toOther.locale], ['case', 'en']);
      assert.deepEqual([toOpener.view, toOpener.locale], ['case', 'fr']);
    });

    it('is not that of the list in which its owner closes it', async () => {
      const { id } = caseOf(await ada.says('95107'));
      await ada.says('pass to', toGrace);

      const list = await hand('grace', 'with grace', false, 'fr').picks(`close.${id}`);

      assert.deepEqual([list.view, list.locale, list.notice], ['cases', 'fr', 'closed']);
    });

    it('stays that of whoever opened it, though its owner there asks for another one', async () => {
      const owner = hand('grace', 'a group', true);
      const { id } = caseOf(await hand('ada', 'a group', true).says('95107'));
      await hand('ada', 'a group', true).says('pass to', toGrace);

      const response = await owner.says('français');

      assert.deepEqual([response.view, response.locale], ['help', 'fr']);
      assert.equal((await kept(id))?.case.locale, 'en');
    });
  });

  describe('the list of cases', () => {
    let open: Case;
    beforeEach(async () => {
      open = caseOf(await ada.says('95107'));
    });

    it('moves nothing for somebody who forges its buttons', async () => {
      const solved = caseOf(await ada.says('it worked'));
      for (const choose of ['resume', 'close', 'reopen'])
        for (const press of [
          grace.picks(`${choose}.${open.id}`),
          grace.presses(open, `${choose}.${open.id}`),
          hand('grace', 'with ada').picks(`${choose}.${open.id}`),
        ])
          assert.deepEqual(
            await press,
            { view: 'help', locale: 'en', notice: 'not-yours' },
            `${choose} by somebody else`,
          );

      assert.deepEqual((await kept(open.id))?.case, solved);
      assert.deepEqual(listedIn(await grace.says('cases')), []);
    });

    it('finds nothing under an id that is none', async () => {
      assert.equal((await ada.picks('resume.')).case, undefined);
      for (const id of ['case-99', '../user/x', 'x'.repeat(65), 'case-1/..'])
        assert.deepEqual(
          await ada.picks(`resume.${id}`),
          { view: 'help', locale: 'en', notice: 'gone' },
          id,
        );
    });

    it('closes a case where it is: no other conversation takes it', async () => {
      const elsewhere = hand('ada', 'a group', true);
      const other = caseOf(await elsewhere.says('0x800706BE'));

      const response = await elsewhere.picks(`close.${open.id}`);

      assert.deepEqual([response.view, response.notice], ['cases', 'closed']);
      const stored = await kept(open.id);
      assert.equal(stored?.case.place.at, 'closed');
      assert.equal(stored?.conversation, pseudonym('with ada'));
      assert.equal(caseOf(await elsewhere.says('next')).id, other.id);
      assert.equal(caseOf(await ada.says('reopen')).id, open.id);
    });

    it('leaves the case that is shown, when it closes another one of the conversation', async () => {
      const shown = caseOf(await ada.says('0x800706BE'));

      await ada.picks(`close.${open.id}`);

      assert.equal(caseOf(await ada.says('hand over')).id, shown.id);
    });

    it('is shown again when the press that closed a case is delivered again', async () => {
      await ada.picks(`close.${open.id}`, 'a press');

      const again = await ada.picks(`close.${open.id}`, 'a press');

      assert.deepEqual(listedIn(again), [open.id]);
      assert.equal((await kept(open.id))?.case.version, 2);
    });

    it('shows what it has closed as closed', async () => {
      const { cases } = await ada.picks(`close.${open.id}`);

      assert.deepEqual(
        cases?.map((one) => one.case.place.at),
        ['closed'],
      );
    });

    it('resumes a case in another conversation, and takes it there', async () => {
      const elsewhere = hand('ada', 'a group', true);

      await elsewhere.picks(`resume.${open.id}`);

      assert.equal((await kept(open.id))?.conversation, pseudonym('a group'));
      assert.equal((await ada.presses(open, 'failed')).notice, 'gone');
      assert.equal(caseOf(await elsewhere.presses(open, 'done')).version, 2);
    });

    it('reopens a case here, and shows all of it', async () => {
      await ada.says('close');

      const { view, notice, case: after } = await ada.picks(`reopen.${open.id}`);

      assert.deepEqual([view, notice], ['overview', 'reopened']);
      assert.deepEqual(after?.place, open.place);
      assert.equal(caseOf(await ada.says('next')).version, 4);
    });

    it('shows, in a shared conversation, what is of that one alone', async () => {
      const group = hand('ada', 'a group', true);
      const shared = caseOf(await group.says('95117'));
      await hand('grace', 'a group', true).says('0x800706BE');

      assert.deepEqual(listedIn(await group.says('cases')), [shared.id]);
      assert.deepEqual(
        listedIn(await ada.says('cases')).toSorted(),
        [open.id, shared.id].toSorted(),
      );
    });

    it('takes two fast presses for one', async () => {
      for (const [choose, version] of [
        ['close', 2],
        ['reopen', 3],
        ['resume', 3],
      ] as const) {
        const both = await Promise.all([
          ada.picks(`${choose}.${open.id}`),
          ada.picks(`${choose}.${open.id}`),
        ]);

        assert.equal((await kept(open.id))?.case.version, version, choose);
        assert.equal(new Set(both.map(({ view }) => view)).size, 1, choose);
      }
    });

    it('takes a press that is delivered twice for one', async () => {
      await ada.picks(`close.${open.id}`, 'a press');
      await ada.picks(`reopen.${open.id}`);

      await ada.picks(`close.${open.id}`, 'a press');

      assert.equal((await kept(open.id))?.case.version, 3);
      assert.notEqual((await kept(open.id))?.case.place.at, 'closed');
    });

    it('takes a press once though somebody else writes first', async () => {
      const put = store.put.bind(store);
      let writes = 0;
      store.put = async (key, value, expected) => {
        if (key === keys.case(open.id)) writes += 1;
        if (writes === 1) {
          writes += 1;
          throw new ConflictError(key);
        }
        await put(key, value, expected);
      };

      await ada.picks(`close.${open.id}`);

      assert.equal((await kept(open.id))?.case.version, 2);
    });
  });

  describe('a case that a team has', () => {
    let team: string;
    beforeEach(async () => {
      await ada.says('95107');
      const atForm = caseOf(await ada.says('hand over'));
      team = atForm.place.at === 'escalation' ? atForm.place.team : '';
      const previewed = caseOf(await ada.presses(atForm, 'preview'));
      const sending = await ada.presses(previewed, 'send');
      assert.ok(effectOf(sending, 'post-to-team'));
      const stored = await store.get<StoredCase>(keys.case(atForm.id));
      assert.ok(stored);
      const withTeam = delivered(stored.value.case, team, undefined, fixedNow.toISOString());
      await store.put(keys.case(atForm.id), { ...stored.value, case: withTeam }, stored.version);
    });

    it('is withdrawn by closing it, and the team is told', async () => {
      for (const close of [() => ada.says('close'), () => ada.picks('close.case-1')]) {
        const { value, version } = (await store.get<StoredCase>(keys.case('case-1'))) ?? {};

        const closed = await close();

        assert.equal(handOverTo(caseOf(closed), team).state, 'withdrawn');
        assert.deepEqual(closed.effects, [{ is: 'refresh-team-card', team }]);
        const after = await store.get(keys.case('case-1'));
        assert.notEqual(after?.version, version);
        await store.put(keys.case('case-1'), value, after?.version);
      }
    });
  });

  describe('a case that is sent to its team', () => {
    it('is posted once by two fast presses', async () => {
      await ada.says('95107');
      const atForm = caseOf(await ada.says('hand over'));
      const previewed = caseOf(await ada.presses(atForm, 'preview'));

      const both = await Promise.all([
        ada.presses(previewed, 'send'),
        ada.presses(previewed, 'send'),
      ]);

      assert.deepEqual(
        both.map((one) => [effectOf(one, 'post-to-team') && true, one.notice]),
        [
          [true, undefined],
          [undefined, 'stale'],
        ],
      );
    });
  });

  describe('somebody who is forgotten', () => {
    it('has no case any more, and begins anew', async () => {
      const open = caseOf(await ada.says('95107'));
      const other = caseOf(await grace.says('95117'));

      assert.equal((await ada.says('forget me')).view, 'forget');
      assert.ok(await kept(open.id));
      const forgotten = await ada.picks('forget-confirmed');

      assert.equal(forgotten.notice, 'forgotten');
      assert.equal(await kept(open.id), undefined);
      assert.equal((await ada.presses(open, 'failed')).notice, 'gone');
      assert.deepEqual(listedIn(await ada.says('cases')), []);
      assert.equal(caseOf(await ada.says('95107')).version, 1);
      assert.deepEqual(listedIn(await grace.says('cases')), [other.id]);
    });

    it('asks for it where nobody else could press: in a group nothing is deleted', async () => {
      const group = hand('ada', 'a group', true);
      const open = caseOf(await ada.says('95107'));

      const asked = await group.says('forget me');
      const forged = await group.picks('forget-confirmed');

      assert.deepEqual([asked.view, asked.notice], ['help', 'forget-in-personal']);
      assert.deepEqual([forged.view, forged.notice], ['help', 'forget-in-personal']);
      assert.deepEqual((await kept(open.id))?.case, open);
    });
  });
});
