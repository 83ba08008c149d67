import type { EvidenceKind, Finding } from '../evidence.ts';
import {
  canonicalHresult,
  hresultsOfDecimal,
  type KnownCodes,
  repairDigits,
  repairHex,
} from './known-codes.ts';
import type { Label } from './labels.ts';
import type { Piece } from './piece.ts';
import { uncoveredCode } from './uncovered-codes.ts';

/** What is said of a whole line, or of the message it stands in. */
interface LineContext {
  /** The line holds a code and nothing else that means anything. */
  readonly alone: boolean;
  /** VSS is spoken of in this line. */
  readonly vss: boolean;
}

type CodeReader = (known: KnownCodes, piece: Piece, line: LineContext) => Finding | undefined;

/** The codes of one line. */
export const readCodes = (
  known: KnownCodes,
  pieces: readonly Piece[],
  line: LineContext,
): Finding[] => pieces.flatMap((piece) => readers[piece.form](known, piece, line) ?? []);

const finding = (
  kind: EvidenceKind,
  code: string,
  { text, start }: Piece,
  strength: Finding['strength'],
  articles: readonly string[] | undefined,
): Finding => ({
  kind,
  code,
  written: text,
  start,
  strength,
  known: articles !== undefined,
  articles: articles ?? [],
});

/** Reads a number by its digits; its piece has it as it was written, such as "95 107". */
type DigitsReader = (
  known: KnownCodes,
  piece: Piece,
  digits: string,
  line: LineContext,
) => Finding | undefined;

const readNumber: CodeReader = (known, piece, line) => {
  const digits = piece.text.replace(/\D/g, '');
  const read = readerByLength[digits.length];
  if (read === undefined) return readDecimal(known, piece, digits);
  if (isSetAside(piece, digits)) return undefined;
  if (piece.label === 'event') return readUncovered('event', known, piece, digits, line);
  return isAmount(piece, digits, line) ? undefined : read(known, piece, digits, line);
};

/** A word near it says that it is something else: an ErrorID that stands far from that word is one still. */
const isSetAside = ({ aside, far }: Piece, digits: string): boolean =>
  aside !== undefined && !(far && digits.length === 5);

/** "95 107": digits in groups are a code only where something says so. */
const isAmount = ({ text, label }: Piece, digits: string, line: LineContext): boolean =>
  digits !== text && !label && !line.alone;

/** "1726": a Windows error number, as the low word of an error number that carries it. */
const readLowWord: DigitsReader = (known, piece, digits, line) => {
  const hresult = piece.label || line.alone ? known.lowWords.get(digits) : undefined;
  return hresult === undefined
    ? readOtherLength(known, piece, digits, line)
    : finding('hresult', hresult, piece, 'weak', known.hresults.get(hresult));
};

/** A number that has not the length of an ErrorID, and may be a slip of one: "9517", "951077". */
const readOtherLength: DigitsReader = (known, piece, digits, line) => {
  if (exitLabels.has(piece.label)) return readUncovered('exitCode', known, piece, digits, line);
  const isSlip = digits.length === 4 || digits.length === 6;
  if (piece.label === 'errorId' || (isSlip && line.alone))
    return finding('errorId', digits, piece, 'strong', undefined);
  const uncovered = readUncovered('errorId', known, piece, digits, line);
  if (uncovered || digits.length !== 6) return uncovered;
  return finding('errorId', digits, piece, 'bare', undefined);
};

/** A number that is known but not covered: weak, unless it is sure what it is. */
const readUncovered = (
  kind: EvidenceKind,
  known: KnownCodes,
  piece: Piece,
  code: string,
  line: LineContext,
): Finding | undefined => {
  const sure = line.alone || piece.label === 'errorId' || (kind === 'event' && code.length > 2);
  return uncoveredCode(known.uncovered, kind, code)
    ? finding(kind, code, piece, sure ? 'strong' : 'weak', undefined)
    : undefined;
};

const readErrorId: DigitsReader = (known, piece, digits, line) => {
  const code = known.printedAs.get(digits) ?? digits;
  const owners = known.errorIds.get(code);
  const sure = piece.label === 'errorId' || line.alone;
  if (!owners && sure) return finding('errorId', code, piece, 'strong', undefined);
  if (!owners)
    return (
      readUncovered('errorId', known, piece, code, line) ??
      finding('errorId', code, piece, 'bare', undefined)
    );
  const strength = sure ? 'strong' : piece.far || piece.town ? 'weak' : 'bare';
  return finding('errorId', code, piece, strength, owners);
};

const exitLabels: ReadonlySet<Label | undefined> = new Set(['exitCode', 'vss']);

const readExitCode: DigitsReader = (known, piece, digits, line) => {
  const number = canonicalHresult(Number(digits)) as string;
  const small = known.hresults.get(number);
  if (small && piece.label && piece.label !== 'exitCode' && line.vss)
    return finding('hresult', number, piece, 'strong', small);
  const owners = known.exitCodes.get(digits);
  const sure = exitLabels.has(piece.label) || (piece.label === 'errorId' && line.vss);
  if (owners && sure) return finding('exitCode', digits, piece, 'strong', owners);
  if (owners && (line.alone || piece.label))
    return finding('exitCode', digits, piece, 'weak', owners);
  if (owners) return finding('exitCode', digits, piece, 'bare', owners);
  if (sure && digits.length === 3) return finding('exitCode', digits, piece, 'strong', undefined);
  const kind = sure ? 'exitCode' : 'errorId';
  return piece.label || line.alone ? readUncovered(kind, known, piece, digits, line) : undefined;
};

/** What a number may be by how many digits it has; longer ones are error numbers in decimal. */
const readerByLength: Readonly<Record<number, DigitsReader>> = {
  1: readExitCode,
  2: readExitCode,
  3: readExitCode,
  4: readLowWord,
  5: readErrorId,
  6: readOtherLength,
  7: readOtherLength,
  8: (known, piece, digits, line) => readBareHex(known, { ...piece, text: digits }, line),
};

const readDecimal = (known: KnownCodes, piece: Piece, digits: string): Finding | undefined => {
  const readings = hresultsOfDecimal(digits, piece.minus);
  const code = readings.find((reading) => known.hresults.has(reading));
  const written = { ...piece, text: piece.minus ? `-${piece.text}` : piece.text };
  if (code) return finding('hresult', code, written, 'strong', known.hresults.get(code));
  const uncovered = readings.find((reading) => uncoveredCode(known.uncovered, 'hresult', reading));
  const first = uncovered ?? readings[0];
  const sure = uncovered !== undefined || piece.minus || piece.label === 'errorId';
  return first && sure ? finding('hresult', first, written, 'strong', undefined) : undefined;
};

const readHex: CodeReader = (known, piece, line) => {
  const digits = repairHex(piece.text.slice(2).replace(/ /g, ''));
  const value = Number.parseInt(digits, 16);
  const code = canonicalHresult(value) ?? `0x${digits.toUpperCase()}`;
  const owners = known.hresults.get(code);
  if (owners && value > 0xffff) return finding('hresult', code, piece, 'strong', owners);
  if (owners)
    return finding('hresult', code, piece, piece.label || line.vss ? 'strong' : 'weak', owners);
  return digits.length >= 7 && value > 0xffff
    ? finding('hresult', code, piece, 'strong', undefined)
    : undefined;
};

/** "800706BE", "80070430h": an error number without its 0x. */
const readBareHex: CodeReader = (known, piece, line) => {
  const digits = repairHex(piece.text.replace(/h$/i, ''));
  if (!/^8[0-9A-F]{7}$/i.test(digits)) return undefined;
  const code = `0x${digits.toUpperCase()}`;
  const owners = known.hresults.get(code);
  const marked = /[a-f]/i.test(digits) || /h$/i.test(piece.text);
  const sure = piece.label !== undefined || line.alone || line.vss || marked;
  return owners && finding('hresult', code, piece, sure ? 'strong' : 'weak', owners);
};

/** "EP0858", "EPO858". */
const readProcessServer: CodeReader = (known, piece) => {
  const code = `EP${repairDigits(piece.text.slice(2))}`;
  const same = known.processServer.get(code);
  return same === undefined
    ? finding('processServer', code, piece, 'strong', undefined)
    : finding(
        'processServer',
        code,
        piece,
        same.inferred ? 'weak' : 'strong',
        known.errorIds.get(same.errorId),
      );
};

/** "9S107", "error 5l1": an ErrorID or exit code with letters that look like its digits. */
const readLookAlike: CodeReader = (known, piece, line) => {
  const digits = repairDigits(piece.text);
  if (isSetAside(piece, digits)) return undefined;
  const isErrorId =
    digits.length === 5 &&
    (known.errorIds.has(known.printedAs.get(digits) ?? digits) || piece.label === 'errorId');
  if (isErrorId) return readErrorId(known, piece, digits, line);
  return digits.length === 3 && piece.label ? readExitCode(known, piece, digits, line) : undefined;
};

/** What a word with digits in it may be, by its form. */
const mixedForms: readonly (readonly [RegExp, CodeReader])[] = [
  [/^EP[\dOoIlSB]{3,4}$/i, readProcessServer],
  [/^[8BS][0-9A-FOoIlSs]{7}h?$/i, readBareHex],
  [/^\d[\dOoIlSsB]{2,4}$/, readLookAlike],
];

const readMixed: CodeReader = (known, piece, line) => {
  const [, read] = mixedForms.find(([form]) => form.test(piece.text)) ?? [];
  return read?.(known, piece, line);
};

const readers: Readonly<Record<Piece['form'], CodeReader>> = {
  hex: readHex,
  number: readNumber,
  mixed: readMixed,
};
