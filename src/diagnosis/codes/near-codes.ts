import type { Evidence, EvidenceKind } from '../evidence.ts';
import type { KnownCodes } from './known-codes.ts';
import { type Slip, slipBetween, slips } from './slip.ts';

/** A known code that an unknown one may be a slip of. */
export interface NearCode {
  readonly kind: EvidenceKind;
  readonly code: string;
  /** As the user wrote the unknown one. */
  readonly written: string;
  readonly slip: Slip;
  readonly articles: readonly string[];
}

/** The codes of a kind that an unknown one may be a slip of, as they are printed. */
export type SlipTargets = Readonly<Partial<Record<EvidenceKind, readonly SlipTarget[]>>>;

interface SlipTarget {
  readonly printed: string;
  readonly code: string;
  readonly articles: readonly string[];
}

type Owners = ReadonlyMap<string, readonly string[]>;

const shortest = 3;

export const slipTargets = ({
  errorIds,
  printedAs,
  processServer,
  hresults,
  exitCodes,
}: KnownCodes): SlipTargets => {
  const own = (owners: Owners, printed = (code: string) => code): SlipTarget[] =>
    [...owners]
      .map(([code, articles]) => ({ printed: printed(code), code, articles }))
      .filter((target) => target.printed.length >= shortest);
  const of = (errorId: string): readonly string[] => errorIds.get(errorId) ?? [];
  return {
    errorId: [
      ...own(errorIds),
      ...[...printedAs].map(([printed, code]) => ({ printed, code, articles: of(code) })),
    ],
    processServer: own(
      new Map([...processServer].map(([code, { errorId }]) => [code, of(errorId)])),
    ),
    exitCode: own(fewestOwners(exitCodes)),
    hresult: own(hresults, (code) => code.slice(2)),
  };
};

/** Exit codes of mere steps stand so close together that a slip of one says nothing. */
const fewestOwners = (codes: Owners): Owners => {
  const counts = new Map<string, number>();
  for (const owners of codes.values())
    for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const many = new Set([...counts].filter(([, count]) => count > 4).map(([owner]) => owner));
  return new Map([...codes].filter(([, owners]) => owners.some((owner) => !many.has(owner))));
};

/** Every known code one slip away from an unknown one: transpositions first, then as in `slips`. */
export const nearCodes = (targets: SlipTargets, { kind, code, written }: Evidence): NearCode[] => {
  const key = kind === 'hresult' ? code.slice(2) : code;
  return (targets[kind] ?? [])
    .flatMap((target): NearCode[] => {
      const slip = slipBetween(key, target.printed);
      return slip ? [{ kind, code: target.code, written, slip, articles: target.articles }] : [];
    })
    .sort(
      (one, two) =>
        slips.indexOf(one.slip) - slips.indexOf(two.slip) || one.code.localeCompare(two.code),
    )
    .filter((near, index, all) => all.findIndex((one) => one.code === near.code) === index);
};
