import assert from 'node:assert/strict';
import { piecesOf } from '../../src/diagnosis/codes/piece.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { Scanner } from '../../src/diagnosis/logs/scanner.ts';
import { fold, foldWords, normalise } from '../../src/diagnosis/text/normalise.ts';
import { tokenise } from '../../src/diagnosis/text/token.ts';
import { stem, wordsOf } from '../../src/diagnosis/words/stem.ts';
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
  ...[
    'https://a/?b=c&d=e&',
    '=',
    '?a=',
    'ErrorID',
    'errorId=',
    'exit code ',
    'VSS ',
    'ation',
    'es',
  ],
  ...['\u0301\u0323', 'ﷺ', 'İ', 'n° ', 'EP', 'EP0', 'h', '$1 ', '(9', '[9', 'nginx[9', 'the '],
];

/** Texts of which only the end tells that nothing fits, or in which one part is held against another. */
const shapes: readonly (readonly [string, (length: number) => string])[] = [
  ...pieces.map(
    (piece) => [JSON.stringify(piece), (length: number) => filled(piece, length)] as const,
  ),
  ['digits before a letter', (length) => `${filled('1', length - 1)}z`],
  ['letters before a mark', (length) => `${filled('a', length - 1)}@`],
  ['hexadecimal digits before a letter', (length) => `${filled('a1', length - 1)}z`],
  ['an address of many fields', (length) => `https://a/?${filled('errorId=9&', length - 11)}`],
  [
    'a long word of digits, then numbers',
    (length) => halves(`${filled('1', length / 2 - 2)}z `, '1 ', length),
  ],
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
  ['diagnose', (text) => diagnose(knowledge, text)],
  ['scan', (text) => scanned(text)],
];

/** Reads a log whose first lines, which are read whatever they hold, are over. */
const scanned = (text: string): unknown => {
  const scanner = new Scanner(knowledge, String);
  scanner.push(Buffer.from(`${'-\n'.repeat(200)}${text}`));
  return scanner.end();
};

const length = 65_536;
/** What is four times as long takes four times as long; sixteen times would be quadratic. */
const mostGrowth = 10;
/** Less is noise, in milliseconds. */
const least = 4;
const tries = 3;

/** In milliseconds of the processor: what else the machine does is not counted. */
const timed = (act: () => unknown): number => {
  const began = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
};
/** The least of several: what else the process does only ever adds. */
const best = (act: () => unknown): number =>
  Math.min(...Array.from({ length: 5 }, () => timed(act)));

/** Whether the long one takes too much more than the short one, also when it is measured again. */
const growsTooFast = (
  short: () => unknown,
  long: () => unknown,
  most = mostGrowth,
  noise = least,
): boolean => {
  const tooFast = (time: (act: () => unknown) => number): boolean => {
    const before = Math.max(noise, time(short));
    return time(long) > most * before;
  };
  return tooFast(timed) && Array.from({ length: tries }).every(() => tooFast(best));
};

/**
 * Whether the time grows too fast twice: from a sixteenth of a text to a quarter, and again from there. Once only,
 * it is memory that no longer fits a cache.
 */
const isTooFast = (act: (text: string) => unknown, make: (length: number) => string): boolean => {
  const [sixteenth, quarter, whole] = [length / 16, length / 4, length].map((size) => {
    const text = make(size);
    return () => act(text);
  }) as [() => unknown, () => unknown, () => unknown];
  return growsTooFast(quarter, whole) && growsTooFast(sixteenth, quarter, mostGrowth, least / 20);
};

describe('the work for hostile text', function () {
  this.timeout(120_000);

  for (const [name, act] of acts)
    it(`grows no faster than the text, for ${name}`, () => {
      for (const [, make] of shapes) act(make(2048));

      const tooFast = shapes.filter(([, make]) => isTooFast(act, make));

      assert.deepEqual(
        tooFast.map(([shape]) => shape),
        [],
      );
    });

  it('grows no faster than a line, for what the words round its numbers say', () => {
    const pieced = (line: string): unknown => piecesOf(knowledge.labels, tokenise(line));
    const tooFast = shapes.flatMap(([shape, make]) =>
      growsTooFast(
        () => pieced(make(1000)),
        () => pieced(make(4000)),
        3 * mostGrowth,
      )
        ? [shape]
        : [],
    );

    assert.deepEqual(tooFast, []);
  });
});
