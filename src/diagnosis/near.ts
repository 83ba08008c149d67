import type { KnownCodes } from './codes.ts';
import { type Slip, slipBetween, slips } from './edit-distance.ts';
import type { Evidence, EvidenceKind } from './evidence.ts';

/** A known code that an unknown one may be a slip of. */
export interface NearCode {
  readonly kind: EvidenceKind;
  readonly code: string;
  /** As the user wrote the unknown one. */
  readonly written: string;
  readonly slip: Slip;
  readonly articles: readonly string[];
}

/** Exit codes of mere steps stand so close together that a slip of one says nothing. */
const fewestOwners = (
  codes: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> => {
  const counts = new Map<string, number>();
  for (const owners of codes.values())
    for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const many = new Set([...counts].filter(([, count]) => count > 4).map(([owner]) => owner));
  return new Map([...codes].filter(([, owners]) => owners.some((owner) => !many.has(owner))));
};

/** ErrorIDs, and the other numbers that they are printed as. */
const withPrinted = ({ errorIds, printedAs }: KnownCodes): Map<string, readonly string[]> =>
  new Map([
    ...errorIds,
    ...[...printedAs].map(([printed, code]) => [printed, errorIds.get(code) ?? []] as const),
  ]);

const processServerOwners = (known: KnownCodes): Map<string, readonly string[]> =>
  new Map(
    [...known.processServer].map(([code, { errorId }]) => [
      code,
      known.errorIds.get(errorId) ?? [],
    ]),
  );

/** Every known code one slip away from an unknown one: transpositions first, then as in `slips`. */
export const nearCodes = (known: KnownCodes, unknown: Evidence): NearCode[] => {
  const [codes, key] =
    unknown.kind === 'errorId'
      ? [withPrinted(known), (code: string) => code]
      : unknown.kind === 'exitCode'
        ? [fewestOwners(known.exitCodes), (code: string) => code]
        : unknown.kind === 'processServer'
          ? [processServerOwners(known), (code: string) => code]
          : [known.hresults, (code: string) => code.slice(2)];
  return [...codes]
    .flatMap(([code, articles]): NearCode[] => {
      const slip = slipBetween(key(unknown.code), key(code));
      if (!slip || key(code).length < 3) return [];
      const meant = unknown.kind === 'errorId' ? (known.printedAs.get(code) ?? code) : code;
      return [{ kind: unknown.kind, code: meant, written: unknown.written, slip, articles }];
    })
    .sort(
      (one, two) =>
        slips.indexOf(one.slip) - slips.indexOf(two.slip) || one.code.localeCompare(two.code),
    )
    .filter(({ code }, index, all) => all.findIndex((one) => one.code === code) === index);
};
