import { createHash, randomInt } from 'node:crypto';

/** The seed of this run: SEED of the environment, or a new one. */
export const seed = process.env.SEED ?? String(randomInt(1_000_000));

/** Numbers that look like chance, and are the same for the same name. */
export interface Random {
  /** A whole number from `least` up to and without `end`. */
  whole(least: number, end: number): number;
  /** Whether something comes that has this probability. */
  comes(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

const hash = (name: string): Buffer => createHash('sha256').update(name).digest();

export const randomOf = (...name: readonly (string | number)[]): Random => {
  let drawn = 0;
  const next = (): number => {
    drawn += 1;
    return hash(`${name.join(' ')} ${drawn}`).readUInt32BE() / 2 ** 32;
  };
  const whole: Random['whole'] = (least, end) => least + Math.floor(next() * (end - least));
  return {
    whole,
    comes: (probability) => next() < probability,
    pick: <T>(from: readonly T[]): T => from[whole(0, from.length)] as T,
  };
};

/** An id in the form of a UUID, the same for the same name. */
export const uuidOf = (...name: readonly (string | number)[]): string =>
  hash(name.join(' '))
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
