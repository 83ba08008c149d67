import type { AST } from '@eslint-community/regexpp';
import { isUnit, type Units, unitsOf } from './units.ts';

/** One step of a matcher that goes back to its last choice when it fails, as that of Node does. */
export type Instruction =
  | { readonly op: 'unit'; readonly units: Units; readonly step: 1 | -1 }
  | { readonly op: 'choice'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'mark'; readonly slot: number }
  /** Fails when nothing was read since the mark. */
  | { readonly op: 'moved'; readonly slot: number }
  | { readonly op: 'edge'; readonly holds: (units: readonly string[], at: number) => boolean }
  /** Runs what follows up to its `done`, then goes on at `next` from where it stood. */
  | { readonly op: 'look'; readonly negate: boolean; next: number }
  | { readonly op: 'same'; readonly slot: number; readonly step: 1 | -1 }
  | { readonly op: 'done' };

export interface Program {
  readonly instructions: readonly Instruction[];
  /** How many places it has to remember. */
  readonly slots: number;
}

/** What an expression does, step by step. */
export const compile = ({ pattern, flags }: AST.RegExpLiteral): Program => {
  const program: Instruction[] = [];
  const groups = new Map<AST.CapturingGroup, number>();
  let slots = 0;
  const slotsOf = (group: AST.CapturingGroup): number => {
    const slot = groups.get(group) ?? slots;
    if (slot === slots) slots += 2;
    groups.set(group, slot);
    return slot;
  };

  const alternatives = (all: readonly AST.Alternative[], step: 1 | -1): void => {
    const ends: { to: number }[] = [];
    all.forEach(({ elements }, index) => {
      const choice = { op: 'choice' as const, first: 0, second: 0 };
      const isLast = index === all.length - 1;
      if (!isLast) choice.first = program.push(choice);
      for (const one of step === 1 ? elements : [...elements].reverse()) element(one, step);
      if (isLast) return;
      const end = { op: 'jump' as const, to: 0 };
      choice.second = program.push(end);
      ends.push(end);
    });
    for (const end of ends) end.to = program.length;
  };

  const repeated = ({ element: body, min, max, greedy }: AST.Quantifier, step: 1 | -1): void => {
    for (let count = 0; count < min; count++) element(body, step);
    const choices: { first: number; second: number }[] = [];
    const mayBeEmpty = !isUnit(body);
    const slot = mayBeEmpty ? slots++ : 0;
    const once = (): void => {
      const choice = { op: 'choice' as const, first: 0, second: 0 };
      const start = program.push(choice);
      choice[greedy ? 'first' : 'second'] = start;
      choices.push(choice);
      if (mayBeEmpty) program.push({ op: 'mark', slot });
      element(body, step);
      if (mayBeEmpty) program.push({ op: 'moved', slot });
    };
    if (max === Number.POSITIVE_INFINITY) {
      const to = program.length;
      once();
      program.push({ op: 'jump', to });
    } else for (let count = min; count < max; count++) once();
    for (const choice of choices) choice[greedy ? 'second' : 'first'] = program.length;
  };

  const element = (node: AST.Element, step: 1 | -1): void => {
    switch (node.type) {
      case 'Quantifier':
        repeated(node, step);
        return;
      case 'Group':
        if (node.modifiers) throw new Error('modifiers of flags are not counted');
        alternatives(node.alternatives, step);
        return;
      case 'CapturingGroup': {
        if (node.references.length === 0) {
          alternatives(node.alternatives, step);
          return;
        }
        const slot = slotsOf(node);
        program.push({ op: 'mark', slot: step === 1 ? slot : slot + 1 });
        alternatives(node.alternatives, step);
        program.push({ op: 'mark', slot: step === 1 ? slot + 1 : slot });
        return;
      }
      case 'Backreference': {
        const group = [node.resolved].flat()[0] as AST.CapturingGroup;
        program.push({ op: 'same', slot: slotsOf(group), step });
        return;
      }
      case 'Assertion': {
        if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
          const look = { op: 'look' as const, negate: node.negate, next: 0 };
          program.push(look);
          alternatives(node.alternatives, node.kind === 'lookahead' ? 1 : -1);
          look.next = program.push({ op: 'done' });
          return;
        }
        program.push({ op: 'edge', holds: edge(node, flags.multiline) });
        return;
      }
      case 'ExpressionCharacterClass':
        throw new Error('sets of characters are not counted');
      default:
        program.push({ op: 'unit', units: unitsOf(node, flags.raw), step });
    }
  };

  alternatives(pattern.alternatives, 1);
  program.push({ op: 'done' });
  return { instructions: program, slots };
};

const edge = (
  node: AST.EdgeAssertion | AST.WordBoundaryAssertion,
  multiline: boolean,
): ((units: readonly string[], at: number) => boolean) => {
  const is = (kind: RegExp, unit: string | undefined): boolean =>
    unit !== undefined && kind.test(unit);
  switch (node.kind) {
    case 'word':
      return (units, at) => (is(/\w/, units[at - 1]) !== is(/\w/, units[at])) !== node.negate;
    case 'start':
      return (units, at) => at === 0 || (multiline && is(/[\n\r\u2028\u2029]/, units[at - 1]));
    case 'end':
      return (units, at) =>
        at === units.length || (multiline && is(/[\n\r\u2028\u2029]/, units[at]));
  }
};
