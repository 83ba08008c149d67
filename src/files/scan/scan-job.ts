import type { Content } from '../../content/content.ts';
import type { LogSummary } from '../../diagnosis/logs/log-summary.ts';
import type { Outcome } from '../../diagnosis/outcome.ts';
import type { AllowedHosts } from '../allowed-hosts.ts';
import type { FileLimits } from '../file-limits.ts';
import type { RefusalKind } from '../file-refusal.ts';

/** What a file says, or why it was not read. Plain data. */
export type FileOutcome =
  | {
      readonly kind: 'read';
      /** The name of the text that the outcome is about, fit to show. */
      readonly name: string;
      readonly outcome: Outcome;
      readonly log: LogSummary;
      /** How many texts were read: more than one in an archive. */
      readonly texts: number;
      /** What the next of them say. */
      readonly others: readonly {
        readonly name: string;
        readonly kind: Outcome['kind'];
        readonly articles: readonly string[];
      }[];
    }
  | { readonly kind: 'refused'; readonly refusal: RefusalKind };

/** What a worker is given. Without a link it asks for the bytes, piece by piece. */
export interface ScanJob {
  readonly content: Content;
  readonly limits: FileLimits;
  readonly name: string;
  readonly link?: { readonly url: string; readonly hosts: AllowedHosts };
}

/** What a worker says: that it wants the next piece, or the end. */
export type FromWorker = 'more' | FileOutcome;

/** What it is told: the next piece, that there is none, or that the stream broke. */
export type ToWorker = Uint8Array | 'end' | 'broken';
