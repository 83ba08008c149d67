/** Numbers by name; one that is missing is 0. */
export type Counts = Readonly<Record<string, number>>;

/** What was counted. Nothing in it leads to a case, a person or a message. Older records lack what is counted since. */
export interface Counted {
  /** answer, choose, unknown. */
  readonly outcomes: Counts;
  /** codes, words, file, menu: every opened case is one of them. */
  readonly sources: Counts;
  readonly locales: Counts;
  /** Of all cases: solved, closed, reopened (after solved), resumed (after closed), escalated, resolved. */
  readonly ends: Counts;
  /** Cases by `kind code` that no article has. */
  readonly codes: Counts;
  /** How many more there were beyond the limit of different ones. */
  readonly otherCodes: number;
  /** By id: asked, solved, closed, reopened, resumed, escalated. */
  readonly articles: Readonly<Record<string, Counts>>;
  /** By `article unit/node`: failed, solved, closed, escalated. */
  readonly steps: Readonly<Record<string, Counts>>;
  /** By id: channel, self (how it came there), resolved, returned, solved, reopened. */
  readonly teams: Readonly<Record<string, Counts>>;
  /**
   * Times to solved, by article, and by '' for all: the number of cases by the bound that they kept to
   * (else `more`), and the sum of the times in milliseconds, `sum`.
   */
  readonly times: Readonly<Record<string, Counts>>;
  /** What was said and not understood, by `act article`, where either may be missing: asked, missed. */
  readonly unclear: Readonly<Record<string, Counts>>;
}

/** What one process counted on one day of UTC, as it is stored. */
export interface Tally {
  readonly format: 1;
  readonly day: string;
  readonly counted: Counted;
}
