import { type Evidence, quoteOf } from '../diagnosis/evidence.ts';
import { redact } from './redact.ts';
import { anyMask } from './rule.ts';

/**
 * Evidence as it may be kept and passed on: its whole line is masked first, and cut after that, outside of
 * masks, since a cut may part a secret from the label that tells it.
 */
export const maskEvidence = (evidence: Evidence): Evidence => {
  if (evidence.masked) return evidence;
  const { whole, ...one } = evidence;
  if (!whole) return { ...one, quote: redact(withoutCutStart(one)), masked: true };
  const text = redact(whole.line);
  return {
    ...one,
    quote: quoteOf(text, placeIn(text, one.written, whole.start), anyMask),
    masked: true,
  };
};

/** A quote of a case of before that was cut first: what stands before its code may be half of a secret. */
const withoutCutStart = ({ quote, written }: Evidence): string =>
  quote.startsWith('…') ? `…${quote.slice(Math.max(1, quote.indexOf(written)))}` : quote;

/** Where a code stands in its masked line: the place of it that is nearest to where it stood before. */
const placeIn = (text: string, written: string, start: number): number => {
  const after = text.indexOf(written, start);
  const before = text.lastIndexOf(written, start);
  const isAfter = after >= 0 && (before < 0 || after - start < start - before);
  return Math.max(0, isAfter ? after : before);
};
