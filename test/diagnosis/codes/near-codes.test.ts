import assert from 'node:assert/strict';
import { nearCodes } from '../../../src/diagnosis/codes/near-codes.ts';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Evidence, EvidenceKind } from '../../../src/diagnosis/evidence.ts';
import { knowledge } from '../../test-content.ts';

const { codes, slipTargets } = knowledge;
const errorIds = [...codes.errorIds.keys()];
/** Each number that is printed, with the ErrorID that it means. */
const printed = [...errorIds.map((code) => [code, code] as const), ...codes.printedAs];

const unknown = (code: string, kind: EvidenceKind = 'errorId'): Evidence => ({
  kind,
  code,
  written: `<${code}>`,
  line: 1,
  quote: code,
  strength: 'strong',
  known: false,
  count: 1,
  articles: [],
});
const near = (code: string, kind?: EvidenceKind): string[] =>
  nearCodes(slipTargets, unknown(code, kind)).map((one) => one.code);

/** Insertions, deletions, substitutions and swaps of neighbours between two texts, by the book. */
const distance = (one: string, two: string): number => {
  const table = [...`${one} `].map((_, row) =>
    [...`${two} `].map((__, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= two.length; column += 1) {
      const same = one[row - 1] === two[column - 1];
      const swapped = one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1];
      (table[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        ...(swapped && row > 1 && column > 1 ? [at(row - 2, column - 2) + 1] : []),
      );
    }
  return at(one.length, two.length);
};

const alphabet = (digits: string): string[] => [...digits];
const slipsOf = (code: string, digits: string): string[] => {
  const places = [...code].map((_, index) => index);
  return [
    ...places.map((at) => code.slice(0, at) + code.slice(at + 1)),
    ...[...places, code.length].flatMap((at) =>
      alphabet(digits).map((digit) => code.slice(0, at) + digit + code.slice(at)),
    ),
    ...places.flatMap((at) =>
      alphabet(digits).map((digit) => code.slice(0, at) + digit + code.slice(at + 1)),
    ),
    ...places
      .slice(1)
      .map((at) => `${code.slice(0, at - 1)}${code[at]}${code[at - 1]}${code.slice(at + 1)}`),
  ];
};

describe('near codes', () => {
  it('name transpositions first, then wrong digits', () => {
    assert.deepEqual(near('95017'), ['95107', '95117', '95517']);
  });

  it('name a missing digit before an extra and a wrong one', () => {
    const slips = nearCodes(slipTargets, unknown('9510')).map(({ slip }) => slip);

    assert.deepEqual([...new Set(slips)], ['missing']);
    assert.deepEqual(
      nearCodes(slipTargets, unknown('951077')).map(({ code, slip }) => [code, slip]),
      [['95107', 'extra']],
    );
  });

  it('carry the code, what was written, and its articles', () => {
    assert.deepEqual(nearCodes(slipTargets, unknown('95170')), [
      {
        kind: 'errorId',
        code: '95107',
        written: '<95170>',
        slip: 'transposed',
        articles: ['account-not-administrator'],
      },
    ]);
  });

  it('are none where every code is two slips away', () => {
    assert.deepEqual(near('12345'), []);
  });

  for (const code of errorIds)
    it(`are, for each slip of ${code}, all ErrorIDs at distance one and no others`, () => {
      for (const written of new Set(slipsOf(code, '0123456789'))) {
        if (codes.errorIds.has(written) || codes.printedAs.has(written)) continue;
        const expected = printed.flatMap(([one, meant]) =>
          distance(written, one) === 1 ? meant : [],
        );

        const found = near(written);

        assert.ok(found.includes(code), `${written} is a slip of ${code}`);
        assert.deepEqual([...found].sort(), [...new Set(expected)].sort(), written);
      }
    });

  for (const code of codes.hresults.keys())
    if (code.length === 10)
      it(`are, for each slip of ${code}, all error numbers at distance one`, () => {
        for (const written of new Set(slipsOf(code.slice(2), '0123456789ABCDEF'))) {
          if (codes.hresults.has(`0x${written}`)) continue;

          assert.ok(near(`0x${written}`, 'hresult').includes(code), written);
        }
      });

  it('of exit codes are those that mean a problem, not those of mere steps', () => {
    const owners = (code: string): readonly string[] => codes.exitCodes.get(code) ?? [];
    const counts = new Map<string, number>();
    for (const owner of [...codes.exitCodes.keys()].flatMap(owners))
      counts.set(owner, (counts.get(owner) ?? 0) + 1);

    assert.ok(near('860', 'exitCode').includes('806'));
    for (const code of near('860', 'exitCode'))
      assert.ok(
        owners(code).some((owner) => (counts.get(owner) ?? 0) <= 4),
        code,
      );
  });

  const pairs = errorIds.flatMap((one) =>
    errorIds.filter((two) => distance(one, two) === 1).map((two) => [one, two] as const),
  );

  it('have known codes at distance one of each other to tell apart', () => {
    assert.ok(pairs.length >= 2);
  });

  for (const [one, two] of pairs)
    it(`never turn ${one}, which is known, into ${two}`, () => {
      const { near: found, articles, evidence } = diagnose(knowledge, `ErrorID: ${one}`);

      assert.deepEqual(found, []);
      assert.deepEqual(
        evidence.map(({ code }) => code),
        [one],
      );
      assert.deepEqual([...articles].sort(), [...(codes.errorIds.get(one) ?? [])].sort());
    });

  for (const code of errorIds)
    it(`make every labelled slip of ${code} a question that names it`, () => {
      for (const written of new Set(slipsOf(code, '07'))) {
        const isKnown = codes.errorIds.has(written) || codes.printedAs.has(written);
        if (isKnown || written.length < 4) continue;

        const outcome = diagnose(knowledge, `ErrorID: ${written}`);

        assert.equal(outcome.kind, 'unknown', written);
        assert.equal(outcome.reason.kind, 'near', written);
        assert.ok(
          outcome.near.some((one) => one.code === code),
          written,
        );
      }
    });
});
