import assert from 'node:assert/strict';
import type { Route, StoredCase } from '../../src/records/stored-case.ts';
import { type Delivery, deliveryOf, type Known } from '../../src/turns/delivery.ts';
import { atNode } from '../cases.ts';

const stored = (version: number, ...applied: string[]): StoredCase => ({
  format: 1,
  conversation: 'c',
  opener: 'person',
  owner: 'person',
  applied,
  case: { ...atNode('a'), version },
});

const activity = 'a1';
const opens: Route = { activity, case: 'new', version: 0, from: 'old' };
const moves: Route = { activity, case: 'old', version: 3, from: 'old' };
const nothing: Route = { activity, case: '', version: 0, from: 'old' };

const first: Delivery = { is: 'first' };
const moved: Delivery = { is: 'again', did: 'moved' };
const didNothing: Delivery = { is: 'again', did: 'nothing' };
const unfinished = (shown: string, newCase?: string): Delivery => ({
  is: 'unfinished',
  shown,
  newCase,
});

const table: [string, Partial<Known>, Delivery][] = [
  ['has no route: it is the first', {}, first],
  ['has no id: each is a first one', { activity: '', pressed: stored(4, '') }, first],
  ['presses a case that others moved: it is the first', { pressed: stored(4, 'a0') }, first],
  ['presses a case that it moved: it moved it', { pressed: stored(4, activity, 'a2') }, moved],

  [
    'was for a new case that is not there: that is left',
    { route: opens },
    unfinished('old', 'new'),
  ],
  ['was for a new case that is there: it opened it', { route: opens, target: stored(1) }, moved],
  [
    'was for a new case that is there since this delivery settled it: it opened it',
    { route: opens, target: stored(1), isRouted: true },
    moved,
  ],

  [
    'was for a case that is still at that version: that is left',
    { route: moves, target: stored(3) },
    unfinished('old'),
  ],
  ['was for a case that it moved', { route: moves, target: stored(4, activity) }, moved],
  ['was for a case that has moved on', { route: moves, target: stored(5, 'a2') }, moved],
  ['was for a case that is deleted: nothing is moved anew', { route: moves }, moved],
  [
    'was settled in this delivery for a case that another moved meanwhile: that is left',
    { route: moves, target: stored(4, 'a2'), isRouted: true },
    unfinished('old'),
  ],
  [
    'was settled in this delivery for a case that a copy of it moved meanwhile',
    { route: moves, target: stored(4, activity), isRouted: true },
    moved,
  ],

  ['was for no case: it does nothing again', { route: nothing }, didNothing],
  [
    'was settled in this delivery for no case: that is left',
    { route: nothing, isRouted: true },
    unfinished('old'),
  ],
];

describe('what a delivery is of an activity that', () => {
  for (const [name, known, expected] of table)
    it(name, () => {
      const delivery = deliveryOf({
        activity,
        route: undefined,
        target: undefined,
        pressed: undefined,
        isRouted: false,
        ...known,
      });

      assert.deepEqual(delivery, expected);
    });
});
