import assert from 'node:assert/strict';
import { type Count, untilAnswered } from './delivery.ts';
import { assertSame, casesIn, dump } from './dump.ts';
import { newFolder } from './folder.ts';
import { startMortal } from './mortal.ts';
import { perform } from './play.ts';
import { randomOf, seed } from './random.ts';
import { referenceOf } from './reference.ts';
import { showsAll } from './shows-all.ts';

const size = { conversations: 200, turns: 2000 };
const leastKills = 15;

describe(`a program that is killed at random moments (SEED=${seed})`, () => {
  it('has every turn that it answered, none twice, and no case that cannot be shown', async () => {
    const { scripts, dump: expected } = await referenceOf(seed, size);
    const folder = newFolder();
    const program = startMortal(folder.settings, randomOf(seed, 'kills'));
    const count: Count = { answered: 0, lost: 0 };
    const deliver = untilAnswered(() => program.serving(), count);
    const started = Date.now();

    await perform(scripts, async (activity) => {
      const answer = await deliver(activity);
      void program.answered();
      return answer;
    });

    const seconds = (Date.now() - started) / 1000;
    console.log(
      `      ${count.answered} turns, ${program.kills} kills, ${count.lost} sent again, ${seconds} s`,
    );
    const last = await program.serving();
    assertSame(await folder.read(dump), expected);
    assert.ok(program.kills >= leastKills);
    await showsAll(last.address, await folder.read(casesIn), scripts);
    await last.kill();
  });
});
