import { beginningOf, excerpt } from '../diagnosis/evidence.ts';
import { redact } from './redact.ts';
import { anyMask } from './rule.ts';

/** In characters: what is kept of a message, and how much of it is masked for that. */
const longestKept = 600;
const longestMasked = 8000;

/**
 * The beginning of a message as it may be kept and passed on: masked first, cut after that. What tells a
 * secret may follow it, so no more is masked than whole words.
 */
export const maskMessage = (text: string): string =>
  excerpt(maskBeginning(text), 0, longestKept, anyMask);

/** As much of a message as is masked at all. */
export const maskBeginning = (text: string): string => redact(beginningOf(text, longestMasked));
