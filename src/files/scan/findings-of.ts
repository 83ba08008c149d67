import { match } from '../../diagnosis/diagnose.ts';
import type { Knowledge } from '../../diagnosis/knowledge.ts';
import { type LogSummary, logSummary } from '../../diagnosis/logs/log-summary.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';
import type { Scanned } from './scan-file.ts';

/** What one text of a file says. */
interface TextFindings {
  readonly name: string;
  readonly outcome: Outcome;
  readonly log: LogSummary;
}

const worth = { answer: 2, choose: 1, unknown: 0 } as const;

/**
 * What the texts of a file say, the one to go by first: an answer before a question, that before a text
 * in which something unknown was found, and that before the others; else as they stand in the archive.
 */
export const findingsOf = (knowledge: Knowledge, scanned: readonly Scanned[]): TextFindings[] =>
  scanned
    .map(({ name, reading }) => ({
      name,
      outcome: match(knowledge, reading),
      log: logSummary(name, reading),
    }))
    .sort((one, two) => rank(two.outcome) - rank(one.outcome));

const rank = ({ kind, evidence, reason }: Outcome): number =>
  worth[kind] + (evidence.length > 0 || reason.kind === 'succeeded' ? 0.5 : 0);
