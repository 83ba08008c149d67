import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { StoredCase } from '../../src/records/stored-case.ts';
import type { Store } from '../../src/store/store.ts';

/** What a store keeps of cases, conversations, lists and languages, in a form that compares with another run's. */
export type Dump = Readonly<Record<string, unknown>>;

const kinds = ['case/', 'conversation/', 'owned/', 'user/'] as const;
/** As toISOString writes them; `at` is also where a case stands. */
const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const isTime = (name: string, field: unknown): boolean =>
  ['at', 'openedAt', 'updatedAt'].includes(name) && time.test(String(field));

/**
 * Reads a store. The cases of a conversation are named by the order in which they were opened, and times
 * are left out. Throws for what is no JSON.
 */
export const dump = async (store: Store): Promise<Dump> => {
  const read = await readAll(store);
  const names = namesOf(read);
  const named = (text: string): string =>
    text.replace(/\b[a-z2-9]{10}\b/g, (word) => names.get(word) ?? word);
  const shown = [...read].filter(([key]) => !isLeft(key, read));
  const entries = shown.map(([key, value]) => [
    named(key),
    JSON.parse(named(JSON.stringify(value)), (name, field) => (isTime(name, field) ? '' : field)),
  ]);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
};

/** An entry on the list of somebody who passed the case on since: whoever reads the list passes over it. */
const isLeft = (key: string, read: ReadonlyMap<string, unknown>): boolean => {
  const [, person, id] = /^owned\/(.+)\/(.+)$/.exec(key) ?? [];
  const stored = read.get(`case/${id}`) as StoredCase | undefined;
  return stored !== undefined && stored.owner !== person;
};

/** The cases of a store with the conversation that each is in, as a pseudonym. */
export const casesIn = async (store: Store): Promise<StoredCase[]> =>
  [...(await readAll(store))].flatMap(([key, value]) =>
    key.startsWith('case/') ? [value as StoredCase] : [],
  );

const readAll = async (store: Store): Promise<Map<string, unknown>> => {
  const read = new Map<string, unknown>();
  for (const kind of kinds)
    for await (const key of store.list(kind)) read.set(key, (await store.get(key))?.value);
  return read;
};

const namesOf = (read: ReadonlyMap<string, unknown>): Map<string, string> => {
  const cases = [...read].flatMap(([key, value]) =>
    key.startsWith('case/') ? [value as StoredCase] : [],
  );
  const counts = new Map<string, number>();
  return new Map(
    cases
      .toSorted((one, other) => one.case.openedAt.localeCompare(other.case.openedAt))
      .map(({ conversation, case: { id } }) => {
        const count = (counts.get(conversation) ?? 0) + 1;
        counts.set(conversation, count);
        return [id, `${conversation}#${count}`];
      }),
  );
};

/** Fails where two dumps differ, with the keys that do and the first difference. */
export const assertSame = (actual: Dump, expected: Dump): void => {
  const differing = [...new Set([...Object.keys(actual), ...Object.keys(expected)])].filter(
    (key) => !isDeepStrictEqual(actual[key], expected[key]),
  );
  const [first] = differing;
  if (first === undefined) return;
  console.error(
    `      ${differing.length} keys differ:\n        ${differing.slice(0, 20).join('\n        ')}`,
  );
  assert.deepEqual(actual[first], expected[first], first);
};
