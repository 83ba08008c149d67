import type { Knowledge } from './knowledge.ts';
import { normalise } from './normalise.ts';
import { piecesOf } from './pieces.ts';
import { type OpaqueType, tokenise } from './tokens.ts';

/** A number that was not read as a code, and why: what it is, or the word that says so. */
export interface SetAside {
  readonly written: string;
  readonly line: number;
  readonly is?: OpaqueType;
  readonly word?: string;
}

const fewestDigits = 3;
const mostSetAside = 40;

/** Why numbers of a message are no codes. */
export const setAside = (knowledge: Knowledge, text: string): SetAside[] =>
  normalise(text)
    .split('\n')
    .flatMap((content, index): SetAside[] => {
      const line = index + 1;
      const tokens = tokenise(content);
      const opaque = tokens.flatMap(({ opaque: is, text: written }) =>
        is && hasDigits(written) ? [{ written, line, is }] : [],
      );
      const pieces = piecesOf(knowledge.labels, tokens).flatMap(({ aside, text: written }) =>
        aside !== undefined && hasDigits(written) ? [{ written, line, word: aside }] : [],
      );
      return [...opaque, ...pieces];
    })
    .slice(0, mostSetAside);

const hasDigits = (written: string): boolean => written.replace(/\D/g, '').length >= fewestDigits;
