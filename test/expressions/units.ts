import type { AST } from '@eslint-community/regexpp';

/** What matches one character: `a`, `\d`, `[^<>]`. */
export type UnitNode = AST.Character | AST.CharacterSet | AST.CharacterClass;

export const isUnit = (node: AST.Node): node is UnitNode =>
  node.type === 'Character' || node.type === 'CharacterSet' || node.type === 'CharacterClass';

/** The characters that a unit matches. */
export interface Units {
  /** Whether it names a single character. */
  readonly isLiteral: boolean;
  readonly has: (unit: string) => boolean;
}

const known = new Map<string, Units>();

/** The characters that a node of an expression with these flags matches, as Node itself has them. */
export const unitsOf = (node: UnitNode, flags: string): Units => {
  const matching = flags.replace(/[dgy]/g, '');
  const key = `${matching} ${node.raw}`;
  const before = known.get(key);
  if (before) return before;
  const pattern = new RegExp(`^(?:${node.raw})$`, matching);
  /** 1 for what matches, 2 for what does not, by the code of the character. */
  const memo = new Uint8Array(0x2100);
  const units: Units = {
    isLiteral: node.type === 'Character',
    has: (unit) => {
      const code = unit.codePointAt(0) ?? 0;
      if (code >= memo.length) return pattern.test(unit);
      if (memo[code] === 0) memo[code] = pattern.test(unit) ? 1 : 2;
      return memo[code] === 1;
    },
  };
  known.set(key, units);
  return units;
};

/** The characters of a text as an expression with these flags reads them. */
export const split = (text: string, flags: string): string[] =>
  /[uv]/.test(flags) ? [...text] : text.split('');
