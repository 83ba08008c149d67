import { setTimeout } from 'node:timers/promises';
import { type Instance, startInstance } from './instance.ts';
import type { Random } from './random.ts';

/** In turns: how many an instance answers at most before it is killed. */
const longestLife = 150;
/** In milliseconds: how long after that it lives at most, with other turns under way. */
const longestDelay = 30;

/** A program that is killed again and again, and started again. */
export interface Mortal {
  readonly kills: number;
  /** The instance that serves, or the next one as soon as it does. */
  serving(): Promise<Instance>;
  /** Is told of every turn that was answered: after some of them the instance is killed. */
  answered(): Promise<void>;
}

export const startMortal = (settings: Readonly<Record<string, string>>, random: Random): Mortal => {
  const draw = (): number => random.whole(1, longestLife);
  let serving = startInstance(settings);
  let left = draw();
  let kills = 0;
  const replace = async (instance: Instance): Promise<Instance> => {
    await instance.kill();
    kills += 1;
    left = draw();
    return startInstance(settings);
  };
  return {
    get kills() {
      return kills;
    },
    serving: () => serving,
    answered: async () => {
      left -= 1;
      if (left !== 0) return;
      const instance = await serving;
      await setTimeout(random.whole(0, longestDelay));
      serving = replace(instance);
    },
  };
};
