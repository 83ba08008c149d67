import type { EvidenceKind, Finding } from '../evidence.ts';
import {
  canonicalHresult,
  hresultsOfDecimal,
  type KnownCodes,
  repairDigits,
  repairHex,
} from './known-codes.ts';
import type { Label } from './labels.ts';
import { neighbourOf } from './neighbours.ts';
import type { Piece } from './piece.ts';

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

const readNumber: CodeReader = (known, piece, line) => {
  const digits = piece.text.replace(/\D/g, '');
  const grouped = digits !== piece.text;
  if (digits.length >= 9) return readDecimal(known, piece, digits);
  const far = piece.far === true && digits.length === 5;
  if (piece.aside !== undefined && !far) return undefined;
  if (piece.label === 'event') return readNeighbour('event', known, piece, digits, line);
  if (grouped && !piece.label && !line.alone) return undefined;
  if (digits.length === 8) return readBareHex(known, { ...piece, text: digits }, line);
  if (digits.length === 5) return readErrorId(known, piece, digits, line);
  if (digits.length <= 3) return readExitCode(known, piece, digits, line);
  const low = piece.label || line.alone ? known.lowWords.get(digits) : undefined;
  if (low) return finding('hresult', low, piece, 'weak', known.hresults.get(low));
  if (exitLabels.has(piece.label)) return readNeighbour('exitCode', known, piece, digits, line);
  const slip = line.alone && (digits.length === 4 || digits.length === 6);
  if (slip || piece.label === 'errorId')
    return finding('errorId', digits, piece, 'strong', undefined);
  return (
    readNeighbour('errorId', known, piece, digits, line) ??
    (digits.length === 6 ? finding('errorId', digits, piece, 'bare', undefined) : undefined)
  );
};

/** A number that is known but not covered: weak, unless it is sure what it is. */
const readNeighbour = (
  kind: EvidenceKind,
  known: KnownCodes,
  piece: Piece,
  code: string,
  line: LineContext,
): Finding | undefined => {
  const sure = line.alone || piece.label === 'errorId' || (kind === 'event' && code.length > 2);
  return neighbourOf(known.neighbours, kind, code)
    ? finding(kind, code, piece, sure ? 'strong' : 'weak', undefined)
    : undefined;
};

const readErrorId = (
  known: KnownCodes,
  piece: Piece,
  digits: string,
  line: LineContext,
): Finding | undefined => {
  const code = known.printedAs.get(digits) ?? digits;
  const owners = known.errorIds.get(code);
  const sure = piece.label === 'errorId' || line.alone;
  if (!owners && sure) return finding('errorId', code, piece, 'strong', undefined);
  if (!owners)
    return (
      readNeighbour('errorId', known, piece, code, line) ??
      finding('errorId', code, piece, 'bare', undefined)
    );
  const strength = sure ? 'strong' : piece.far || piece.town ? 'weak' : 'bare';
  return finding('errorId', code, piece, strength, owners);
};

const exitLabels: ReadonlySet<Label | undefined> = new Set(['exitCode', 'vss']);

const readExitCode = (
  known: KnownCodes,
  piece: Piece,
  digits: string,
  line: LineContext,
): Finding | undefined => {
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
  return piece.label || line.alone ? readNeighbour(kind, known, piece, digits, line) : undefined;
};

const readDecimal = (known: KnownCodes, piece: Piece, digits: string): Finding | undefined => {
  const readings = hresultsOfDecimal(digits, piece.minus);
  const code = readings.find((reading) => known.hresults.has(reading));
  const written = { ...piece, text: piece.minus ? `-${piece.text}` : piece.text };
  if (code) return finding('hresult', code, written, 'strong', known.hresults.get(code));
  const neighbour = readings.find((reading) => neighbourOf(known.neighbours, 'hresult', reading));
  const first = neighbour ?? readings[0];
  const sure = neighbour !== undefined || piece.minus || piece.label === 'errorId';
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

/** Words with digits in them: EP codes, hexadecimal without 0x, digits with letters that look alike. */
const readMixed: CodeReader = (known, piece, line) => {
  const processServer = /^EP[\dOoIlSB]{3,4}$/i.test(piece.text)
    ? `EP${repairDigits(piece.text.slice(2))}`
    : undefined;
  const same = processServer === undefined ? undefined : known.processServer.get(processServer);
  if (processServer !== undefined && same) {
    const owners = known.errorIds.get(same.errorId);
    return finding(
      'processServer',
      processServer,
      piece,
      same.inferred ? 'weak' : 'strong',
      owners,
    );
  }
  if (processServer !== undefined)
    return finding('processServer', processServer, piece, 'strong', undefined);
  if (/^[8BS][0-9A-FOoIlSs]{7}h?$/i.test(piece.text)) return readBareHex(known, piece, line);
  if (!/^\d[\dOoIlSsB]{2,4}$/.test(piece.text)) return undefined;
  const digits = repairDigits(piece.text);
  if (piece.aside !== undefined && !(piece.far && digits.length === 5)) return undefined;
  const isErrorId =
    digits.length === 5 &&
    (known.errorIds.has(known.printedAs.get(digits) ?? digits) || piece.label === 'errorId');
  if (isErrorId) return readErrorId(known, piece, digits, line);
  return digits.length === 3 && piece.label ? readExitCode(known, piece, digits, line) : undefined;
};

const readers: Readonly<Record<Piece['form'], CodeReader>> = {
  hex: readHex,
  number: readNumber,
  mixed: readMixed,
};
