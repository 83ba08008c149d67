import type { Evidence } from '../diagnosis/evidence.ts';
import { maskEvidence } from './mask-evidence.ts';
import { maskBeginning } from './mask-message.ts';
import { redact } from './redact.ts';

/** In characters: so far from the end of what is masked, a line of it is whole. */
const surelyMasked = 4000;

/**
 * Makes the function that masks evidence in its line, and in the message round it: where another line tells
 * that a secret stands in this one, as with a key of many lines, no more than the code is quoted.
 */
export const maskWithin = (message: string): ((one: Evidence) => Evidence) => {
  const beginning = message.includes('\n') ? message.slice(0, surelyMasked) : '';
  const whole = beginning === '' ? '' : maskBeginning(message);
  return (one) => {
    const line = (one.whole?.line ?? one.quote).trim();
    const masked = maskEvidence(one);
    const isTold = beginning.includes(line) && !whole.includes(redact(line));
    return isTold ? { ...masked, quote: one.written } : masked;
  };
};
