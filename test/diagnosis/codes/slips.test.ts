import assert from 'node:assert/strict';
import { uncoveredCode } from '../../../src/diagnosis/codes/uncovered-codes.ts';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Outcome } from '../../../src/diagnosis/outcome.ts';
import { knowledge } from '../../test-content.ts';

const { codes } = knowledge;

/** A number as it is printed, and the ErrorID that it means. */
type Printed = readonly [written: string, meant: string];
const own = [...codes.errorIds.keys()].map((code): Printed => [code, code]);
const others: readonly Printed[] = [...codes.printedAs];

const diagnosed = (text: string): Outcome => diagnose(knowledge, text);
const codesIn = ({ evidence }: Outcome): string[] => evidence.map(({ code }) => code);
const ownersOf = (code: string): string[] => [...(codes.errorIds.get(code) ?? [])].sort();

const places = (code: string): number[] => [...code].map((_, at) => at);
/** The number with other digits in place of the one or two at a place. */
const spliced = (code: string, at: number, to: string, length = 1): string =>
  code.slice(0, at) + to + code.slice(at + length);

/** What a hand does to a number, and all that can come of it. */
const slips: readonly (readonly [string, (code: string) => string[]])[] = [
  [
    'two digits that changed places',
    (code) => places(code).map((at) => spliced(code, at, `${code[at + 1] ?? ''}${code[at]}`, 2)),
  ],
  ['a missing digit', (code) => places(code).map((at) => spliced(code, at, ''))],
  [
    'a doubled digit',
    (code) => places(code).map((at) => spliced(code, at, `${code[at]}${code[at]}`)),
  ],
  [
    'a wrong digit',
    (code) => places(code).flatMap((at) => [...'0123456789'].map((to) => spliced(code, at, to))),
  ],
];

const isKnown = (written: string): boolean =>
  codes.errorIds.has(written) ||
  codes.printedAs.has(written) ||
  uncoveredCode(codes.uncovered, 'errorId', written) !== undefined;

/** Fails for a slip that is answered, or after which the ErrorID that was meant is not named. */
const namesWhatWasMeant = ([code, meant]: Printed, made: (code: string) => string[]): void => {
  for (const written of new Set(made(code))) {
    if (isKnown(written)) continue;
    const text = `ErrorID: ${written}`;

    const { kind, near } = diagnosed(text);

    assert.notEqual(kind, 'answer', text);
    assert.ok(
      near.some((one) => one.code === meant),
      `${text} may mean ${meant}`,
    );
  }
};

/** What stands for a digit where an eye or a scanner was mistaken. */
const lookAlikes: Readonly<Record<string, string>> = { '0': 'O', '1': 'lI', '5': 'S', '8': 'B' };

/** The digits with each choice of them, but never none, taken for letters. */
const misread = (digits: string, taken = lookAlikes): string[] =>
  [...digits]
    .reduce(
      (made, digit) =>
        made.flatMap((begun) => [...`${digit}${taken[digit] ?? ''}`].map((next) => begun + next)),
      [''],
    )
    .slice(1);

const leadsTo = (text: string, code: string): void => {
  const outcome = diagnosed(text);

  assert.notEqual(outcome.kind, 'unknown', text);
  assert.deepEqual(codesIn(outcome), [code], text);
};

describe('slips of the hand', () => {
  for (const [slip, made] of slips)
    it(`with ${slip} are never answered, and name the ErrorID that was meant`, () => {
      for (const one of own) namesWhatWasMeant(one, made);
    });

  it('in another number that an ErrorID is printed as name that ErrorID', () => {
    for (const one of others) for (const [, made] of slips) namesWhatWasMeant(one, made);
  });

  it('lie between some ErrorIDs, each of which, written right, is itself and never the other', () => {
    const all = [...own, ...others];
    const pairs = all.flatMap(([written, code]) =>
      all
        .filter(
          ([other]) => other !== written && slips.some(([, made]) => made(written).includes(other)),
        )
        .map(([other]) => ({ written, code, other })),
    );

    assert.ok(pairs.length > 0);
    for (const { written, code, other } of pairs) {
      const outcome = diagnosed(`ErrorID: ${written}`);

      assert.notEqual(outcome.kind, 'unknown', written);
      assert.deepEqual(codesIn(outcome), [code], `${written} is not ${other}`);
      assert.deepEqual([...outcome.articles].sort(), ownersOf(code), `${written} is not ${other}`);
      assert.deepEqual(outcome.near, [], written);
    }
  });
});

describe('slips of the eye', () => {
  it('lead to the ErrorID, labelled or alone', () => {
    for (const [code, meant] of own)
      for (const written of misread(code)) {
        leadsTo(`ErrorID: ${written}`, meant);
        leadsTo(written, meant);
      }
  });

  it('in another number that an ErrorID is printed as lead to that ErrorID, labelled or alone', () => {
    for (const [code, meant] of others)
      for (const written of misread(code)) {
        leadsTo(`ErrorID: ${written}`, meant);
        leadsTo(written, meant);
      }
  });

  it('lead to the code of the process server, as long as one digit stays', () => {
    for (const code of codes.processServer.keys())
      for (const digits of misread(code.slice(2)))
        if (/\d/.test(digits)) leadsTo(`EP${digits}`, code);
  });

  it('lead to the error number, where B is a digit of its own', () => {
    const { 8: _, ...taken } = lookAlikes;
    for (const code of codes.hresults.keys())
      if (code.length === 10)
        for (const digits of misread(code.slice(2), taken)) leadsTo(`0x${digits}`, code);
  });
});
