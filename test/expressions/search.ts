import type { Instruction, Program } from './program.ts';

type Marks = readonly (number | undefined)[];

export interface Search {
  readonly steps: number;
  /** Where each match begins and ends. */
  readonly found: readonly (readonly [from: number, to: number])[];
}

/** Searches a text, for every match or the first, until it has taken `most` steps. */
export const search = (
  { instructions, slots }: Program,
  units: readonly string[],
  everywhere: boolean,
  most = Number.POSITIVE_INFINITY,
): Search => {
  const count = { steps: 0, most };
  const found: (readonly [number, number])[] = [];
  const marks: Marks = Array.from({ length: slots });
  for (let at = 0; at <= units.length && count.steps < most; ) {
    const end = run(instructions, 0, units, at, marks, count)?.at;
    if (end !== undefined) found.push([at, end]);
    if (end !== undefined && !everywhere) break;
    at = Math.max(at + 1, end ?? 0);
  }
  return { steps: count.steps, found };
};

interface End {
  readonly at: number;
  readonly marks: Marks;
}

/** Where a match that begins here ends, if there is one. */
const run = (
  program: readonly Instruction[],
  start: number,
  units: readonly string[],
  from: number,
  known: Marks,
  count: { steps: number; readonly most: number },
): End | undefined => {
  /** What is left to be tried: what to do next, where, and with which marks. */
  const choices: [number, number, Marks][] = [];
  let next = start;
  let at = from;
  let marks = known;
  let failed = false;
  while (count.steps < count.most) {
    if (failed) {
      const choice = choices.pop();
      if (!choice) return undefined;
      [next, at, marks] = choice;
      failed = false;
    }
    count.steps++;
    const one = program[next++] as Instruction;
    switch (one.op) {
      case 'unit': {
        const unit = units[one.step === 1 ? at : at - 1];
        failed = unit === undefined || !one.units.has(unit);
        at += one.step;
        break;
      }
      case 'choice':
        choices.push([one.second, at, marks]);
        next = one.first;
        break;
      case 'jump':
        next = one.to;
        break;
      case 'mark':
        marks = marks.with(one.slot, at);
        break;
      case 'moved':
        failed = marks[one.slot] === at;
        break;
      case 'edge':
        failed = !one.holds(units, at);
        break;
      case 'look': {
        const seen = run(program, next, units, at, marks, count);
        failed = (seen === undefined) !== one.negate;
        if (seen && !one.negate) marks = seen.marks;
        next = one.next;
        break;
      }
      case 'same': {
        const [begin, end] = [marks[one.slot], marks[one.slot + 1]];
        if (begin === undefined || end === undefined) break;
        const there = one.step === 1 ? at : at - (end - begin);
        for (let index = begin; index < end && !failed; index++, count.steps++)
          failed = units[index] !== units[there + index - begin];
        at += one.step * (end - begin);
        break;
      }
      case 'done':
        return { at, marks };
    }
  }
  return undefined;
};
