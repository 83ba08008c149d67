import type { Neighbour } from '../../content/lists.ts';
import type { Evidence, EvidenceKind } from '../evidence.ts';

/** Numbers that are known but not covered, by kind and code. */
export type Neighbours = ReadonlyMap<string, Neighbour>;

const key = (kind: EvidenceKind, code: string): string => `${kind} ${code}`;

export const compileNeighbours = (neighbours: readonly Neighbour[]): Neighbours =>
  new Map(
    neighbours.flatMap((neighbour) =>
      neighbour.codes.map((code) => [key(neighbour.kind, code), neighbour] as const),
    ),
  );

export const neighbourOf = (
  neighbours: Neighbours,
  kind: EvidenceKind,
  code: string,
): Neighbour | undefined => neighbours.get(key(kind, code));

/** A number as it may be read, and what is known of it. */
export interface KnownNeighbour {
  readonly kind: EvidenceKind;
  readonly code: string;
  readonly neighbour: Neighbour;
}

/**
 * What is known of numbers that no article covers, as `find` knows them. A bare number has two readings
 * where an exit code and an ErrorID share it: 806.
 */
export const neighboursIn = (
  find: (kind: EvidenceKind, code: string) => Neighbour | undefined,
  evidence: readonly Evidence[],
): KnownNeighbour[] =>
  evidence.flatMap(({ kind, code, known, strength }) => {
    if (known && (kind !== 'exitCode' || strength === 'strong')) return [];
    const other = known ? 'errorId' : kind;
    const neighbour = find(other, code);
    return neighbour ? [{ kind: other, code, neighbour }] : [];
  });
