import type { AST } from '@eslint-community/regexpp';
import { isUnit, type Units, unitsOf } from './units.ts';

/**
 * An expression as an automaton. Each character, set and class is a state; so is each loop, which reads
 * nothing. State 0 is the first loop: the search for a place to begin at. Looks aside are ways that may
 * be taken, long repetitions are endless, and edges are passed over: it reads more than the expression
 * does, and is only good to find out what might keep the expression busy.
 */
export interface Automaton {
  /** What each state reads; nothing at a loop. */
  readonly units: readonly (Units | undefined)[];
  /** The states that may be read next after each. */
  readonly reads: readonly (readonly number[])[];
  /** The loops that each is at when it has been read. */
  readonly isAt: readonly ReadonlySet<number>[];
  /** The loops that nothing ends but the text, each with the states that lead to it, in one step or many. */
  readonly endless: ReadonlyMap<number, ReadonlySet<number>>;
}

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly mayBeEmpty: boolean;
}

/** What may be left out so often is written out; what may be repeated more often is endless. */
const mostCopies = 3;
const nothing: Part = { first: [], last: [], mayBeEmpty: true };
const any: Units = { isLiteral: false, has: () => true };

export const automatonOf = ({ pattern, flags }: AST.RegExpLiteral): Automaton => {
  const units: (Units | undefined)[] = [];
  const next: number[][] = [];
  const endless: number[] = [];
  const state = (reads?: Units): Part => {
    next.push([]);
    const one = [units.push(reads) - 1];
    return { first: one, last: one, mayBeEmpty: false };
  };
  const connect = (before: Part, after: Part): void => {
    for (const one of before.last) next[one]?.push(...after.first);
  };
  const loop = (body: () => Part, max: number): Part => {
    const round = state();
    if (max === Number.POSITIVE_INFINITY) endless.push(...round.first);
    const once = body();
    connect(round, once);
    connect(once, round);
    return round;
  };
  const sequence = (parts: readonly Part[]): Part =>
    parts.reduce((before, after) => {
      connect(before, after);
      return {
        first: before.mayBeEmpty ? [...before.first, ...after.first] : before.first,
        last: after.mayBeEmpty ? [...before.last, ...after.last] : after.last,
        mayBeEmpty: before.mayBeEmpty && after.mayBeEmpty,
      };
    }, nothing);
  const optional = (part: Part): Part => ({ ...part, mayBeEmpty: true });
  const either = (alternatives: readonly AST.Alternative[], isBackwards: boolean): Part => {
    const parts = alternatives.map(({ elements }) =>
      sequence(
        (isBackwards ? [...elements].reverse() : elements).map((one) => part(one, isBackwards)),
      ),
    );
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      mayBeEmpty: parts.some(({ mayBeEmpty }) => mayBeEmpty),
    };
  };
  const part = (node: AST.Element, isBackwards: boolean): Part => {
    if (isUnit(node)) return state(unitsOf(node, flags.raw));
    if (node.type === 'Group' || node.type === 'CapturingGroup')
      return either(node.alternatives, isBackwards);
    if (node.type === 'Assertion' && 'alternatives' in node)
      return optional(either(node.alternatives, node.kind === 'lookbehind'));
    if (node.type !== 'Quantifier') return nothing;
    const once = (): Part => part(node.element, isBackwards);
    const copies = (count: number): Part[] => Array.from({ length: count }, once);
    const more = node.max - node.min;
    return sequence([
      ...copies(node.min),
      ...(more > mostCopies ? [loop(once, node.max)] : copies(more).map(optional)),
    ]);
  };

  connect(
    loop(() => state(any), Number.POSITIVE_INFINITY),
    either(pattern.alternatives, false),
  );
  const isLoop = (one: number): boolean => units[one] === undefined;
  const before: number[][] = next.map(() => []);
  for (const [one, all] of next.entries()) for (const each of all) before[each]?.push(one);
  const isAt = next.map((_, one) => reached(next, one, isLoop));
  return {
    units,
    endless: new Map(endless.map((one) => [one, reached(before, one, () => true)])),
    isAt,
    reads: isAt.map((loops, one) => [
      ...new Set(
        [one, ...loops].flatMap((each) => next[each] ?? []).filter((each) => !isLoop(each)),
      ),
    ]),
  };
};

/** The states that one leads to along these ways, over states that pass. */
const reached = (
  next: readonly (readonly number[])[],
  from: number,
  passes: (state: number) => boolean,
): ReadonlySet<number> => {
  const seen = new Set<number>();
  const todo = [...(next[from] ?? [])];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (seen.has(one) || !passes(one)) continue;
    seen.add(one);
    todo.push(...(next[one] ?? []));
  }
  return seen;
};
