import assert from 'node:assert/strict';
import type { Case } from '../../../src/guidance/walk/case.ts';
import { nodeAt } from '../../../src/guidance/walk/place.ts';
import { walk } from '../../../src/guidance/walk/walk.ts';
import { caseIn, later, movesOn, reachedFrom } from '../../cases.ts';
import { content } from '../../test-content.ts';

describe('every walk', () => {
  const verbs = ['back', 'restart', 'escalate', 'worked', 'failed', 'done', 'continue', 'fill'];
  const nonsense = [
    '',
    'constructor',
    '__proto__',
    'article.',
    'code.',
    'article.x',
    'yes/no',
    '💥',
  ];

  for (const { id, kind } of content.units.values())
    it(`of the ${kind} ${id} is total, and ends solved or handed over`, () => {
      const reached = reachedFrom(content, id);

      for (const current of reached) {
        const on = movesOn(content, current);
        const stop = current.place.at === 'node';
        if (stop) assert.ok(on.length > 0, `no way on from ${JSON.stringify(current.place)}`);
        else assert.notEqual(current.place.at, 'choice');
        for (const choose of [...on, ...verbs, ...nonsense]) {
          const { case: next, notice } = walk(content, current, { choose }, later);

          const where = `${choose} at ${JSON.stringify(current.place)}`;
          assert.equal(next.version, current.version + (notice === undefined ? 1 : 0), where);
          if (notice !== undefined) assert.deepEqual(next, current, where);
          if (on.includes(choose)) assert.equal(notice, undefined, where);
          if (nonsense.includes(choose)) assert.equal(notice, 'not-an-option', where);
          if (next.place.at === 'node') {
            const node = nodeAt(content, next.place);
            assert.ok(node?.kind === 'step' || node?.kind === 'question', where);
          }
        }
      }
      assertEnds(id);
    });

  const key = ({ place, facts }: Case): string => JSON.stringify([place, facts]);

  /** Follows every way forward: none may lead back to where it has been. */
  const assertEnds = (unitId: string): void => {
    const ends = new Set<string>();
    const visit = (current: Case, way: ReadonlySet<string>): void => {
      const here = key(current);
      if (ends.has(here)) return;
      assert.ok(!way.has(here), `the walk comes back to ${here}`);
      for (const choose of movesOn(content, current))
        visit(walk(content, current, { choose }, later).case, new Set([...way, here]));
      ends.add(here);
    };
    visit(caseIn(content, unitId), new Set());
  };
});
