import type { Label } from './codes/labels.ts';
import { type Piece, piecesOf } from './codes/piece.ts';
import { readCodes } from './codes/read-codes.ts';
import type { Knowledge } from './knowledge.ts';
import { normalise } from './text/normalise.ts';
import { type OpaqueType, type Token, tokenise } from './text/token.ts';

/**
 * A number that was not read as a code, and why: what it is a part of (`is`), the word beside it that
 * says that it is something else (`word`), a label that no article has the number for (`label`), or
 * that nothing says what it is.
 */
export interface SetAside {
  /** The number itself. */
  readonly written: string;
  /** The whole that it is a part of: "C:\Temp\95107.log". */
  readonly whole: string;
  readonly line: number;
  /** It is a code of ours, or has the form of one, and so deserves a word of its own. */
  readonly like?: 'known' | 'code';
  readonly is?: OpaqueType;
  readonly word?: string;
  readonly label?: Exclude<Label, 'vss'>;
}

const fewestDigits = 3;
/** A reading keeps some thousand characters of a text: never more numbers than that. */
const mostSetAside = 2000;

/** Why numbers of a message are no codes. */
export const setAside = (knowledge: Knowledge, text: string): SetAside[] =>
  normalise(text)
    .split('\n')
    .flatMap((content, index): SetAside[] => {
      const tokens = tokenise(content);
      return [
        ...tokens.flatMap((token) => ofOpaque(knowledge, token)),
        ...piecesOf(knowledge.labels, tokens).flatMap((piece) => ofPiece(knowledge, piece)),
      ].map((one) => ({ ...one, line: index + 1 }));
    })
    .slice(0, mostSetAside);

type Found = Omit<SetAside, 'line'>;

const ofOpaque = ({ codes }: Knowledge, { opaque: is, text: whole }: Token): Found[] => {
  if (!is || whole.replace(/\D/g, '').length < fewestDigits) return [];
  const code = whole.match(/(?<!\d)\d{5}(?!\d)/g)?.find((digits) => codes.errorIds.has(digits));
  return [
    code === undefined
      ? { written: whole, whole, is }
      : { written: code, whole, is, like: 'known' },
  ];
};

const ofPiece = ({ codes }: Knowledge, piece: Piece): Found[] => {
  const { text: written, aside: word, label } = piece;
  const [found] = readCodes(codes, [piece], { alone: false, vss: label !== undefined });
  const digits = written.replace(/\D/g, '');
  const says = label === 'vss' || piece.form === 'mixed' ? undefined : label;
  const known = codes.errorIds.has(digits) || codes.exitCodes.has(digits);
  const like: Found['like'] =
    known || says !== undefined ? 'known' : digits.length === 5 ? 'code' : undefined;
  const one: Found = { written, whole: written, ...(like && { like }) };
  if (found) return found.strength === 'bare' ? [one] : [];
  if (word === undefined && says !== undefined) return [{ ...one, label: says }];
  if (digits.length < fewestDigits) return [];
  return [word === undefined ? one : { ...one, word }];
};
