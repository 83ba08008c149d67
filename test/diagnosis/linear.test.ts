import assert from 'node:assert/strict';
import { diagnose } from '../../src/diagnosis/match.ts';
import { fold, foldWords, normalise } from '../../src/diagnosis/normalise.ts';
import { piecesOf } from '../../src/diagnosis/pieces.ts';
import { Scanner } from '../../src/diagnosis/scanner.ts';
import { stem, wordsOf } from '../../src/diagnosis/stem.ts';
import { tokenise } from '../../src/diagnosis/tokens.ts';
import { knowledge } from '../test-content.ts';

/** What a careless expression reads again and again when it is repeated without end. */
const pieces = [
  ...['9', '95107 ', '9 ', '9.', '95 107', '1 234 ', 'a', 'aA', '_', 'é', 'e\u0301', '字', '🙂'],
  ...['-', '.', ' ', '\t', '\n', '\r', '\u200b', '\u00a0', '<', '>', '&', '\\', '@', '|', "'"],
  ...['<p', '<p ', '<at', '<at>', '<at>x</at', '</p', '&#', '&#x4', '&amp', '&amp;', '&lt;at>'],
  ...['a.a.a.a', 'a@', '@a.', 'a@a.', 'aaaaaaaa-', 'a-', 'A1-', 'a1', 'a_1', '1a', '1_'],
  ...['1.1.1.1', '1.', '1-', '1/', '1:', '12:34:', '2026-11-22T', '2026-', '12345678-1234-'],
  ...['+33 ', '+', '+1(2', '01 02 ', '0x', '0x ', '0x8', '0x8007', '&h', '&h8', '8007', 'f', 'f1'],
  ...['deadbeef', '0123456789abcde', 'C:\\', 'C:\\a', '\\\\', '\\\\a', ' /a', '/', 'http://'],
  ...['https://a/?b=c&d=e&', '=', '?a=', 'ErrorID', 'errorId=', 'exit code ', 'VSS ', 'ation', 'es'],
  ...['\u0301\u0323', 'ﷺ', 'İ', 'n° ', 'EP', 'EP0', 'h', '$1 ', '(9', '[9', 'nginx[9', 'the '],
];

/** Texts of which only the end tells that nothing fits, or in which one part is held against another. */
const shapes: readonly (readonly [string, (length: number) => string])[] = [
  ...pieces.map((piece) => [JSON.stringify(piece), (length: number) => filled(piece, length)] as const),
  ['digits before a letter', (length) => `${filled('1', length - 1)}z`],
  ['letters before a mark', (length) => `${filled('a', length - 1)}@`],
  ['hexadecimal digits before a letter', (length) => `${filled('a1', length - 1)}z`],
  ['an address of many fields', (length) => `https://a/?${filled('errorId=9&', length - 11)}`],
  ['a long word of digits, then numbers', (length) => halves(`${filled('1', length / 2 - 2)}z `, '1 ', length)],
  ['another product, then a name of many parts', (length) => halves('veeam ', 'a-', length)],
  ['accents above, then below', (length) => halves(filled('\u0315', length / 2), '\u0323', length)],
];
const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(Math.max(0, length) / piece.length)).slice(0, Math.max(0, length));
const halves = (one: string, piece: string, length: number): string =>
  one + filled(piece, length - one.length);

/** Whatever reads a whole text or line. */
const acts: readonly (readonly [string, (text: string) => unknown])[] = [
  ['normalise', normalise],
  ['fold', fold],
  ['foldWords', foldWords],
  ['wordsOf', wordsOf],
  ['stem', stem],
  ['tokenise', tokenise],
  ['diagnose', (text) => diagnose(knowledge, text)],
  ['scan', (text) => scanned(text)],
];
