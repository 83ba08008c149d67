import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';
import { type Attack, attacksOn } from './attacks.ts';
import { automatonOf } from './automaton.ts';
import { compile } from './program.ts';
import { type Search, search } from './search.ts';
import { split } from './units.ts';

/** What is four times as long takes four times as long; sixteen times would be quadratic. */
const mostGrowth = 8;
/** A first look, in pieces: most attacks end here. */
const few = 16;
const mostGrowthOfFew = 5.5;
/** In characters: longer than all that counted repetitions in a row read. */
const enough = 700;
/** Steps: so many, for some thousand characters, are a fault whatever they grow to. */
const hopeless = 5_000_000;

/** Texts that may keep an expression busy, by its own structure. */
export const attacksOf = (expression: RegExp): readonly Attack[] => {
  const literal = parseRegExpLiteral(expression);
  return attacksOn(automatonOf(literal), charactersOf(literal));
};

/** Makes a search with an expression that counts its steps, up to `most`. A sticky one is tried everywhere. */
export const counted = (expression: RegExp): ((text: string, most?: number) => Search) => {
  const program = compile(parseRegExpLiteral(expression));
  const { flags, global, sticky } = expression;
  return (text, most) => search(program, split(text, flags), global || sticky, most);
};

/** An attack by which the steps of an expression grow faster than the text; undefined where none is found. */
export const slowBy = (expression: RegExp, attacks = attacksOf(expression)): Attack | undefined => {
  const count = counted(expression);
  return attacks.find((attack) => {
    const grows = (pieces: number, most: number): boolean => {
      const before = count(textOf(attack, pieces), hopeless).steps;
      const limit = Math.min(hopeless, most * before);
      return before >= hopeless || count(textOf(attack, 4 * pieces), limit).steps >= limit;
    };
    return (
      grows(few, mostGrowthOfFew) &&
      grows(Math.max(few, Math.ceil(enough / attack.piece.length)), mostGrowth)
    );
  });
};

export const textOf = ({ prefix, piece, suffix }: Attack, pieces: number): string =>
  prefix + piece.repeat(pieces) + suffix;

const charactersOf = (literal: AST.RegExpLiteral): string[] => {
  const characters = new Set<string>();
  visitRegExpAST(literal, {
    onCharacterEnter: ({ value }) => characters.add(String.fromCodePoint(value)),
  });
  return [...characters];
};
