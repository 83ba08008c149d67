import { cardOf, send } from './answer.ts';
import { assertSame, dump } from './dump.ts';
import { newFolder } from './folder.ts';
import { startInstance } from './instance.ts';
import { Part } from './play.ts';
import { type Random, randomOf, seed } from './random.ts';
import { referenceOf } from './reference.ts';

const size = { conversations: 20, turns: 1000 };
/** In turns: how late the second copy comes at most. */
const latest = 20;
/** In turns: how long one scene goes on at most, before another one does. */
const longestBurst = 40;

describe(`activities that are delivered twice (SEED=${seed})`, () => {
  it('do as once, wherever in the next twenty turns the second copy comes', async () => {
    const { scripts, dump: expected } = await referenceOf(seed, size);
    const folder = newFolder();
    const instance = await startInstance(folder.settings);
    const parts = scripts.map(() => new Part((activity) => send(instance.address, activity)));
    const random = randomOf(seed, 'copies');
    const copies = new Map<number, string[]>();
    const started = Date.now();

    for (const [turn, [scene, line]] of mixed(random, scripts).entries()) {
      const part = parts[scene] as Part;
      const activity = part.names.shown(line);
      await part.say(line);
      const later = turn + random.whole(0, latest);
      copies.set(later, [...(copies.get(later) ?? []), activity]);
      for (const copy of copies.get(turn) ?? []) cardOf(await send(instance.address, copy));
      copies.delete(turn);
    }
    for (const copy of [...copies.values()].flat()) cardOf(await send(instance.address, copy));

    console.log(`      ${size.turns} turns twice, ${(Date.now() - started) / 1000} s`);
    await instance.kill();
    assertSame(await folder.read(dump), expected);
  });
});

/** The lines of all scripts in one order, a burst of one scene after another, with their scenes. */
const mixed = (random: Random, scripts: readonly (readonly string[])[]): [number, string][] => {
  const left = scripts.map((script) => [...script]);
  const order: [number, string][] = [];
  while (left.some((lines) => lines.length > 0)) {
    const scene = random.whole(0, left.length);
    const burst = left[scene]?.splice(0, random.whole(1, longestBurst + 1)) ?? [];
    order.push(...burst.map((line): [number, string] => [scene, line]));
  }
  return order;
};
