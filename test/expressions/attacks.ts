import type { Automaton } from './automaton.ts';

/** A text that is made by repeating a piece without end, and that ends so that nothing fits. */
export interface Attack {
  readonly prefix: string;
  readonly piece: string;
  readonly suffix: string;
}

/** Characters of all kinds: of those that an expression does not tell apart, the first is taken. */
const usual = [
  ...Array.from({ length: 127 - 32 }, (_, index) => String.fromCharCode(32 + index)),
  ...['\n', '\r', '\t', '\0', '\u00a0', 'é', 'À', 'ſ', '€', '字', '\u0301', '\ud800', '🙂'],
  ...['‹', '›', '«', '»', '“', '”', '‘', '’', '°'],
];
/** So many kinds of characters are tried at the end of a text, and between its pieces. */
const mostEnds = 2;
const mostBetween = 4;
/** A search for a piece is given up after so many places. */
const mostPlaces = 4000;

/**
 * Texts that may keep an expression busy, by its own structure. It takes more than linear time where
 * one text can be read in two loops at once: where a piece leads from one loop to the other, and also
 * round in each of them. Every repetition is then one more place to go over at (Weber and Seidl, "On
 * the degree of ambiguity of finite automata"). Two ways round one loop are worse.
 */
export const attacksOn = (automaton: Automaton, literals: readonly string[]): Attack[] => {
  const { units, reads, isAt, endless } = automaton;
  const different = [...new Set(units)];
  const symbols = distinct([...usual, ...literals], (symbol) =>
    different.map((one) => (one?.has(symbol) ? 1 : 0)).join(''),
  );
  const oneOfEach = (some: readonly string[]): string[] =>
    distinct(some, (symbol) =>
      different.map((one) => (one && !one.isLiteral && one.has(symbol) ? 1 : 0)).join(''),
    );
  const after = (state: number, symbol: string, to: number): number[] =>
    (reads[state] ?? []).filter((one) => units[one]?.has(symbol) && endless.get(to)?.has(one));

  /** The shortest text that leads round p, from p to q, and round q; or in two ways round p. */
  const pieceOf = (p: number, q: number): string | undefined => {
    const seen = new Set<number>();
    const places: Place[] = [{ inP: p, between: p, inQ: q, hasParted: p !== q, text: '' }];
    for (const { inP, between, inQ, hasParted, text } of places) {
      if (places.length > mostPlaces) return undefined;
      for (const symbol of symbols)
        for (const one of after(inP, symbol, p))
          for (const two of after(between, symbol, q))
            for (const three of p === q ? [two] : after(inQ, symbol, q)) {
              const parted = hasParted || one !== two;
              const key = ((one * units.length + two) * units.length + three) * 2 + Number(parted);
              if (seen.has(key)) continue;
              seen.add(key);
              const further = text + symbol;
              if (parted && isAt[one]?.has(p) && isAt[two]?.has(q) && isAt[three]?.has(q))
                return further;
              places.push({
                inP: one,
                between: two,
                inQ: three,
                hasParted: parted,
                text: further,
              });
            }
    }
    return undefined;
  };

  const isRead = (symbol: string, loop: number): boolean => after(loop, symbol, loop).length > 0;
  const isRound = (symbol: string, loop: number): boolean =>
    after(loop, symbol, loop).some((one) => isAt[one]?.has(loop));

  const attacksBy = (p: number, q: number): Attack[] => {
    const piece = pieceOf(p, q);
    if (piece === undefined) return [];
    const both = symbols.filter((symbol) => isRound(symbol, p) && isRound(symbol, q));
    const others = oneOfEach(symbols.filter((symbol) => !isRead(symbol, q)));
    const way = wayTo(p, automaton, symbols);
    const begun = p === 0 ? undefined : others.find((symbol) => isRead(symbol, p));
    return ['', ...oneOfEach(both).slice(0, mostBetween)].flatMap((between) =>
      (begun === undefined ? [way] : [way, way + begun]).flatMap((prefix) =>
        ['', ...others.slice(0, mostEnds)].map((suffix) => ({
          prefix,
          piece: between + piece,
          suffix,
        })),
      ),
    );
  };

  const pairs = [...endless.keys()].flatMap((p) =>
    [...endless].filter(([q, from]) => from.has(p) && q !== 0).map(([q]) => [p, q] as const),
  );
  const attacks = pairs.flatMap(([p, q]) => attacksBy(p, q));
  return [...new Map(attacks.map((attack) => [JSON.stringify(attack), attack])).values()];
};

/** Where the three ways stand in which a piece is read at once. */
interface Place {
  readonly inP: number;
  readonly between: number;
  readonly inQ: number;
  /** Whether the first two are not the same way. */
  readonly hasParted: boolean;
  readonly text: string;
}

/** The first of all that have the same key. */
const distinct = (all: readonly string[], keyOf: (one: string) => string): string[] => {
  const firsts = new Map<string, string>();
  for (const one of all) {
    const key = keyOf(one);
    if (!firsts.has(key)) firsts.set(key, one);
  }
  return [...firsts.values()];
};

/** The shortest text that leads from the beginning to a loop; '' to the search itself. */
const wayTo = (
  loop: number,
  { units, reads, isAt }: Automaton,
  symbols: readonly string[],
): string => {
  const seen = new Set([0]);
  const places = [{ state: 0, text: '' }];
  for (const { state, text } of places) {
    if (state === loop || isAt[state]?.has(loop)) return text;
    for (const one of reads[state] ?? []) {
      const symbol = symbols.find((each) => units[one]?.has(each));
      if (seen.has(one) || symbol === undefined) continue;
      seen.add(one);
      places.push({ state: one, text: text + symbol });
    }
  }
  return '';
};
