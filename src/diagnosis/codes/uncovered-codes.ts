import type { UncoveredCode } from '../../content/lists.ts';
import type { Evidence, EvidenceKind } from '../evidence.ts';

/** Numbers that are known, but that no article covers, by kind and code. */
export type UncoveredCodes = ReadonlyMap<string, UncoveredCode>;

const key = (kind: EvidenceKind, code: string): string => `${kind} ${code}`;

export const compileUncoveredCodes = (all: readonly UncoveredCode[]): UncoveredCodes =>
  new Map(all.flatMap((one) => one.codes.map((code) => [key(one.kind, code), one] as const)));

export const uncoveredCode = (
  all: UncoveredCodes,
  kind: EvidenceKind,
  code: string,
): UncoveredCode | undefined => all.get(key(kind, code));

/** A number as it may be read, and what is known of it. */
export interface UncoveredReading {
  readonly kind: EvidenceKind;
  readonly code: string;
  readonly known: UncoveredCode;
}

/**
 * What is known of numbers that no article covers, as `find` knows them. A bare number has two readings
 * where an exit code and an ErrorID share it: 806.
 */
export const uncoveredIn = (
  find: (kind: EvidenceKind, code: string) => UncoveredCode | undefined,
  evidence: readonly Evidence[],
): UncoveredReading[] =>
  evidence.flatMap(({ kind, code, known: covered, strength }) => {
    if (covered && (kind !== 'exitCode' || strength === 'strong')) return [];
    const other = covered ? 'errorId' : kind;
    const known = find(other, code);
    return known ? [{ kind: other, code, known }] : [];
  });
