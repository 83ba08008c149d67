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
    'strength' | 'count' | 'line' | 'lastLine' | 'time' | 'lastTime' | 'quote'
  > {
  readonly strength: 'strong' | 'weak' | 'bare';
  readonly start: number;
}

const quoteLength = 160;

/** The part of a line round a finding, short enough to show. */
export const quoteOf = (line: string, start: number): string => {
  const text = line.trim();
  if (text.length <= quoteLength) return text;
  const length = quoteLength - 2;
  const from = Math.max(0, Math.min(start - length / 2, line.length - length));
  const more = from + length < line.length ? '…' : '';
  return `${from > 0 ? '…' : ''}${line.slice(from, from + length).trim()}${more}`;
};
