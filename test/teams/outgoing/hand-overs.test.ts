import assert from 'node:assert/strict';
import { useFakeTimers } from 'sinon';
import { cardMaker } from '../../../src/cards/card-maker.ts';
import { createTasks, type Tasks } from '../../../src/concurrency/tasks.ts';
import type { TurnResult } from '../../../src/guidance/respond/turn-result.ts';
import { type Case, handOverTo } from '../../../src/guidance/walk/case.ts';
import { keys } from '../../../src/records/keys.ts';
import type { StoredCase } from '../../../src/records/stored-case.ts';
import { MemoryStore } from '../../../src/store/memory-store.ts';
import { createHandOvers } from '../../../src/teams/outgoing/hand-overs.ts';
import type { LiveCards } from '../../../src/teams/outgoing/live-cards.ts';
import type { Resume } from '../../../src/teams/outgoing/reference.ts';
import { caseAt } from '../../cases.ts';
import { content } from '../../test-content.ts';
import { fixedNow } from '../../test-errata.ts';

const team = 'windows-dcom';
const makeCard = cardMaker(content);

const sending: Case = {
  ...caseAt({ at: 'escalation', team, stack: [] }),
  id: 'c1',
  version: 3,
  escalations: [{ team, state: 'sending', fields: {}, at: fixedNow.toISOString() }],
};

describe('a case that is posted to its team', () => {
  let store: MemoryStore;
  let followed: string[];
  let tasks: Tasks;
  let clock: sinon.SinonFakeTimers;
  beforeEach(async () => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    store = new MemoryStore();
    followed = [];
    tasks = createTasks();
    const stored: StoredCase = {
      format: 1,
      conversation: 'place',
      opener: 'person',
      owner: 'person',
      applied: [],
      case: sending,
    };
    await store.put(keys.case('c1'), stored, undefined);
    await store.put(
      keys.channel(team),
      { format: 1, locale: 'en', reference: { conversation: { id: 'channel' } } },
      undefined,
    );
  });
  afterEach(() => clock.restore());

  const carryOut = (
    resume: Resume,
    updated: string[],
    asks: Pick<TurnResult, 'effects'>,
  ): Promise<TurnResult> => {
    const live: LiveCards = {
      update: async (_, activity) => updated.push(activity) > 0,
      isLive: async () => true,
      move: async () => undefined,
      follow: async ({ case: { escalations = [] } }) => {
        followed.push(escalations.map(({ state }) => state).join());
      },
    };
    const parts = { content, store, makeCard, live, resume, tasks, now: () => fixedNow };
    const made = createHandOvers({ ...parts, log: () => undefined });
    return made.carryOut({ view: 'case', case: sending, locale: 'en', ...asks });
  };
  const post = (resume: Resume, updated: string[] = []): Promise<TurnResult> =>
    carryOut(resume, updated, { effects: [{ is: 'post-to-team' }] });
  const kept = async (): Promise<string | undefined> => {
    const stored = await store.get<StoredCase>(keys.case('c1'));
    return stored && handOverTo(stored.value.case, team).state;
  };
  const problemOf = ({ case: current }: TurnResult): string | undefined =>
    current && handOverTo(current, team).problem;
  const sent = { sendActivity: async () => ({ id: 'm1' }) } as never;

  it('is with it when the channel has taken it', async () => {
    await post((_, run) => run(sent));

    assert.equal(await kept(), 'sent');
  });

  for (const [status, problem] of [
    [403, 'removed'],
    [404, 'removed'],
    [400, 'refused'],
    [413, 'refused'],
    [429, 'unreachable'],
    [502, 'unreachable'],
    [undefined, 'unreachable'],
  ] as const)
    it(`says ${problem} where the channel answers ${status ?? 'nothing'}`, async () => {
      const failing = {
        sendActivity: () => Promise.reject(Object.assign(new Error('no'), { statusCode: status })),
      } as never;

      const response = await post((_, run) => run(failing));

      assert.equal(problemOf(response), problem);
      assert.equal(await kept(), 'undelivered');
    });

  it('does not keep its requester waiting for a channel that is slow, and is with it when it arrives', async () => {
    let arrive: () => void = () => undefined;
    const slow: Resume = (_, run) =>
      new Promise((resolve) => {
        arrive = () => resolve(run(sent));
      });
    const posting = post(slow);
    await clock.tickAsync(3000);

    assert.equal(problemOf(await posting), 'unreachable');

    const settled = tasks.settled();
    arrive();
    await settled;
    assert.equal(await kept(), 'sent');
    assert.ok(await store.get(keys.teamCard('c1', team)));
    assert.deepEqual(followed, ['sent']);
  });

  it('that arrives twice says on the first message that it is not the one', async () => {
    const updated: string[] = [];
    const channel =
      (id: string): Resume =>
      (_, run) =>
        run({ sendActivity: async () => ({ id }) } as never);
    await post(channel('m1'));
    await store.put(
      keys.case('c1'),
      { ...(await store.get<StoredCase>(keys.case('c1')))?.value, case: sending },
      (await store.get(keys.case('c1')))?.version,
    );

    await post(channel('m2'), updated);

    assert.deepEqual(updated, ['m1']);
  });

  it('says so where its team has no channel', async () => {
    await store.delete(keys.channel(team));

    assert.equal(problemOf(await post((_, run) => run(sent))), 'no-channel');
  });

  it('that is edited before it arrives late is shown to the team as it is, and its requester told nothing', async () => {
    const updated: string[] = [];
    let arrive: () => void = () => undefined;
    let resumed = 0;
    const slow: Resume = async (_, run) => {
      resumed += 1;
      if (resumed === 1)
        await new Promise<void>((resolve) => {
          arrive = resolve;
        });
      await run(sent);
    };
    const posting = post(slow, updated);
    await clock.tickAsync(3000);
    await posting;
    const { value, version } = (await store.get<StoredCase>(keys.case('c1'))) ?? {};
    const draft = { team, state: 'draft', fields: {}, at: '' } as const;
    const edited = { ...value, case: { ...value?.case, escalations: [draft] } };
    await store.put(keys.case('c1'), edited, version);

    arrive();
    for (let ticks = 0; ticks < 50 && updated.length === 0; ticks += 1) await clock.tickAsync(0);

    assert.deepEqual(updated, ['m1']);
    assert.deepEqual(followed, []);
  });

  it('that arrives twice in one message has no other message', async () => {
    const updated: string[] = [];
    await post((_, run) => run(sent));

    await post((_, run) => run(sent), updated);

    assert.deepEqual(updated, []);
  });

  it('is not posted by a response that only tells of it', async () => {
    let resumed = 0;
    const resume: Resume = async () => {
      resumed += 1;
    };

    await carryOut(resume, [], { effects: [{ is: 'refresh-team-card', team }] });

    assert.equal(resumed, 0);
    assert.equal(await kept(), 'sending');
  });
});
