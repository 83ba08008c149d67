import type { Content } from '../src/content/content.ts';
import { type Case, newCase } from '../src/guidance/walk/case.ts';
import type { Place } from '../src/guidance/walk/place.ts';
import { enter, nodeAt } from '../src/guidance/walk/place.ts';
import { walk } from '../src/guidance/walk/walk.ts';

export const now = '2026-11-22T09:00:00.000Z';
export const later = '2026-11-22T09:05:00.000Z';

/** A stored case at a place. */
export const caseAt = (place: Place, more: Partial<Case> = {}): Case => ({
  ...newCase({ id: 'case1', locale: 'en', now, place }),
  version: 1,
  ...more,
});

export const atNode = (...stack: string[]): Case => caseAt({ at: 'node', stack });

/** A case at the start of an article, procedure or tree. */
export const caseIn = (content: Content, unitId: string, more: Partial<Case> = {}): Case =>
  caseAt(enter(content, unitId, more.facts ?? {}), more);

/** What leads on from where a case stands: options, or the two ways out of a step. */
export const movesOn = (content: Content, { place }: Case): string[] => {
  const node = nodeAt(content, place);
  if (place.at === 'escalation')
    return node?.kind === 'escalate' && node.next !== undefined ? ['continue'] : [];
  if (place.at !== 'node') return [];
  if (node?.kind === 'question') return node.options.map(({ id }) => id);
  return node?.kind === 'step' ? ['failed', 'done'] : [];
};

const keyOf = ({ place, facts }: Case): string => JSON.stringify([place, facts]);

/** Every case that moves forward lead to from the start of a unit, one for each place and facts. */
export const reachedFrom = (content: Content, unitId: string): Case[] => {
  const seen = new Map<string, Case>();
  const open = [caseIn(content, unitId)];
  for (let current = open.pop(); current; current = open.pop()) {
    if (seen.has(keyOf(current))) continue;
    seen.set(keyOf(current), current);
    for (const choose of movesOn(content, current))
      open.push(walk(content, current, { choose }, later).case);
  }
  return [...seen.values()];
};
