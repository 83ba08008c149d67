import { fold } from '../text/normalise.ts';
import type { Token } from '../text/token.ts';
import { type Context, contextOf } from './context-of.ts';
import type { Labels } from './labels.ts';

/** A token that may be a code, with what the words round it say. */
export interface Piece extends Context {
  /** mixed: digits with letters, such as EP0858, 9S107 or 80070430h. */
  readonly form: 'hex' | 'number' | 'mixed';
  readonly text: string;
  readonly start: number;
  readonly minus: boolean;
}

/** What of a line may be codes, in order. */
export const piecesOf = (labels: Labels, tokens: readonly Token[]): Piece[] =>
  tokens.flatMap((token, index): Piece[] => {
    if (token.opaque === 'url') return piecesOfUrl(labels, token);
    if (token.type === 'mark' || token.type === 'opaque') return [];
    if (token.type === 'word' && !/\d/.test(token.text)) return [];
    const form = token.type === 'word' ? 'mixed' : token.type;
    const minus = tokens[index - 1]?.text === '-' && tokens[index - 1]?.start === token.start - 1;
    const { text, start } = token;
    const piece: Piece = { ...contextOf(labels, tokens, index), form, text, start, minus };
    const code = processServerCode(tokens, index);
    return [code === undefined ? unglue(labels, piece) : { ...piece, form: 'mixed', text: code }];
  });

/** The labelled codes of a page's address: "?errorId=95107", "/errorId/95107". */
const piecesOfUrl = (labels: Labels, { text, start }: Token): Piece[] => {
  const parts = [...text.matchAll(/[^/?&#=;]+/g)];
  return parts.flatMap((part, at): Piece[] => {
    const label = labels.kinds.get(fold(parts[at - 1]?.[0] ?? ''));
    if (label !== 'errorId' && label !== 'exitCode') return [];
    const form = /^\d{3,10}$/.test(part[0]) ? 'number' : 'mixed';
    return [{ form, text: part[0], start: start + part.index, minus: false, label }];
  });
};

/** "EP 0858" and "EP-0858": the number of a process-server code that is written apart. */
const processServerCode = (tokens: readonly Token[], index: number): string | undefined => {
  const number = tokens[index]?.text ?? '';
  const before = tokens[index - 1]?.text === '-' ? tokens[index - 2] : tokens[index - 1];
  return /^\d{4}$/.test(number) && /^EP$/i.test(before?.text ?? '') ? `EP${number}` : undefined;
};

/** "ErrorID95107", "error_id_95107" and "error ID95107": a label that is glued to its number. */
const unglue = (labels: Labels, piece: Piece): Piece => {
  const match = /^([\p{L}_]+?)_?(\d{3,10})$/u.exec(piece.text);
  if (!match) return piece;
  const [, letters = '', digits = ''] = match;
  const label =
    labels.kinds.get(fold(letters.replaceAll('_', ''))) ??
    (/^ids?$/i.test(letters) ? piece.label : undefined);
  return label ? { ...piece, form: 'number', text: digits, label } : piece;
};
