export type EvidenceKind =
  | 'errorId'
  | 'processServer'
  | 'hresult'
  | 'exitCode'
  | 'event'
  | 'signature';

/** Something in a message or log that points at a problem. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The one form of the code ("95107", "0x800706BE", "511"), or the text of the signature. */
  readonly code: string;
  /** As it was written: "95 107", "-2147023170". */
  readonly written: string;
  /** The first line it was found on, from 1. */
  readonly line: number;
  /** The last line it was found on; cases of before do not have it. */
  readonly lastLine?: number;
  /** The times of the first and the last line, as a log writes them. */
  readonly time?: string;
  readonly lastTime?: string;
  /** The first line, at most 160 characters of it. */
  readonly quote: string;
  /** All of that line where the quote is a part of it, and where in it the code stands. */
  readonly whole?: { readonly line: string; readonly start: number };
  /** The quote was masked before it was cut; of cases of before it may be neither whole nor masked. */
  readonly masked?: true;
  readonly strength: 'strong' | 'weak';
  /** False for a code that is read well but that no article claims. */
  readonly known: boolean;
  readonly count: number;
  readonly articles: readonly string[];
}

/** A first finding: `bare` is a known code that no word near it confirms or denies. */
export interface Finding
  extends Omit<
    Evidence,
    'strength' | 'count' | 'line' | 'lastLine' | 'time' | 'lastTime' | 'quote' | 'whole' | 'masked'
  > {
  readonly strength: 'strong' | 'weak' | 'bare';
  readonly start: number;
}

/** In characters. */
const quoteLength = 160;

/** The part of a line round a finding, short enough to show. */
export const quoteOf = (line: string, start: number, uncut?: RegExp): string =>
  excerpt(line, start, quoteLength, uncut);

/** The beginning of a text, of at most so many characters: what is cut off there never leaves half a word. */
export const beginningOf = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = Math.max(
    ...[' ', '\t', '\n', '"', "'", '<', '>'].map((sign) => cut.lastIndexOf(sign)),
  );
  return cut.slice(0, end + 1);
};

const nothing = /(?!)/g;

/**
 * The part of a text round a place in it, of at most `most` characters with the marks of its cuts. What
 * `uncut`, a global expression, matches is never cut in two: it is in it whole, or not at all.
 */
export const excerpt = (text: string, place: number, most: number, uncut = nothing): string => {
  const whole = text.trim();
  if (whole.length <= most) return whole;
  const length = most - 2;
  let from = Math.max(0, Math.min(place - length / 2, text.length - length));
  let to = from + length;
  for (const { index, 0: piece } of text.matchAll(uncut)) {
    const end = index + piece.length;
    if (index < from && from < end) from = end;
    if (index < to && to < end) to = index;
  }
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
};
