import type { Platform } from '../content/localised.ts';
import type { NearCode } from './codes/near-codes.ts';
import type { Evidence } from './evidence.ts';

/**
 * Why an outcome is what it is.
 * codes: codes or log lines led here. words: the words did. bare: a number that nothing confirms.
 * product: another product is named. several: different problems. shared: one code, several
 * problems. near: no known code, but some are one slip away. neighbour: an uncovered code (the word that
 * cases are stored with). over: what was found came before a success. succeeded: the log shows nothing but a
 * success. none: nothing fits.
 */
export type ReasonKind =
  | 'codes'
  | 'words'
  | 'bare'
  | 'product'
  | 'several'
  | 'shared'
  | 'near'
  | 'neighbour'
  | 'over'
  | 'succeeded'
  | 'none';

export interface Reason {
  readonly kind: ReasonKind;
  /** The words that matched, for `words`. */
  readonly words: readonly string[];
  /** The line that says that all went well, for `over` and `succeeded`. */
  readonly line?: number;
}

/** What diagnosis says of a message: an article, a question, or an honest "unknown". */
export interface Outcome {
  readonly kind: 'answer' | 'choose' | 'unknown';
  /** Ids of articles, best first. */
  readonly articles: readonly string[];
  readonly near: readonly NearCode[];
  /** The dialog tree that tells the articles apart, if one does. */
  readonly asks?: string;
  readonly evidence: readonly Evidence[];
  readonly reason: Reason;
  /** The platform that the message names. */
  readonly platform?: Platform;
}
