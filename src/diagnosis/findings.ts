import { type Evidence, type Finding, quoteOf } from './evidence.ts';
import { timeOf } from './logs/time-of.ts';

/** Of the findings of one code the strongest count: `exit code 511`, and not the 511 handles before it. */
const rank = { strong: 2, bare: 1, weak: 0 } as const;
/** More distinct findings than any log has: the rest is only counted where it is known. */
const most = 500;

interface Kept extends Finding {
  line: number;
  lastLine: number;
  time: string | undefined;
  lastTime: string | undefined;
  quote: string;
  whole: string;
  count: number;
}

/** What was found in one run of a log, or in a message: each code once. */
export class Findings {
  readonly #kept = new Map<string, Kept>();

  /** Something in it is sure. */
  get sure(): boolean {
    return [...this.#kept.values()].some(({ strength }) => strength === 'strong');
  }

  add(finding: Finding, number: number, line: string): void {
    const key = `${finding.kind} ${finding.code}`;
    const before = this.#kept.get(key);
    if (!before && !finding.known && this.#kept.size >= most) return;
    if (before && rank[finding.strength] < rank[before.strength]) return;
    if (before && rank[finding.strength] === rank[before.strength]) {
      if (before.lastLine === number) return;
      before.lastLine = number;
      before.lastTime = timeOf(line);
      before.count += 1;
      return;
    }
    const time = timeOf(line);
    this.#kept.set(key, {
      ...finding,
      line: number,
      quote: quoteOf(line, finding.start),
      whole: line,
      time,
      lastLine: number,
      lastTime: time,
      count: 1,
    });
  }

  /**
   * A bare exit code counts beside the error number that it goes with. A bare ErrorID counts, unless
   * another one is labelled, the text names another product (`foreign`), or it is a log, where only what
   * is sure counts. An unknown bare number never counts for more than a slip.
   */
  settle(log: boolean, foreign: boolean): Evidence[] {
    const found = [...this.#kept.values()];
    const labelled = found.some(
      ({ kind, strength, known }) => kind === 'errorId' && strength === 'strong' && known,
    );
    const confirmed = ({ articles }: Finding): boolean =>
      found.some(
        (one) =>
          one.kind === 'hresult' &&
          one.strength === 'strong' &&
          one.articles.some((id) => articles.includes(id)),
      );
    return found
      .filter((one) => one.strength === 'strong' || !log || one.kind !== 'errorId')
      .filter((one) => one.strength !== 'bare' || one.kind !== 'exitCode' || confirmed(one))
      .map(({ start, whole: line, time, lastTime, ...finding }) => {
        const sure = finding.known && !foreign && (!labelled || finding.kind !== 'errorId');
        const strength =
          finding.strength === 'bare' ? (sure ? 'strong' : 'weak') : finding.strength;
        return {
          ...finding,
          strength,
          ...(line.trim() !== finding.quote && { whole: { line, start } }),
          ...(time !== undefined && { time }),
          ...(lastTime !== undefined && { lastTime }),
        };
      });
  }
}
