import type { Localised } from '../../content/localised.ts';
import type { Reading } from '../reading.ts';

const mostHarmless = 5;

/** What a log shows beside its findings: small, and plain data. */
export interface LogSummary {
  /** The name of the file that it stands in, fit to show. */
  readonly name: string;
  readonly lines: number;
  /** Runs before the last one in which something was found. */
  readonly earlierRuns: number;
  /** The line that says that the run ended well, where nothing is found after it. */
  readonly succeeded?: number;
  /** Lines that look like trouble and are none, and why: the first five of them. */
  readonly harmless: readonly {
    readonly text: string;
    readonly reason: Localised;
    /** The first line of its kind, and how many there are. */
    readonly line: number;
    readonly count: number;
  }[];
  /** How many more kinds of harmless lines there are. */
  readonly moreHarmless: number;
}

export const logSummary = (
  name: string,
  { lines, earlierRuns, succeeded, harmless }: Reading,
): LogSummary => ({
  name,
  lines,
  earlierRuns,
  ...(succeeded !== undefined && { succeeded }),
  harmless: harmless
    .slice(0, mostHarmless)
    .map(({ text, reason, line, count }) => ({ text, reason, line, count })),
  moreHarmless: Math.max(0, harmless.length - mostHarmless),
});
