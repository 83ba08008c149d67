import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Attack } from './attacks.ts';
import { attacksOf, counted, slowBy, textOf } from './growth.ts';
import { split } from './units.ts';
import { writtenIn } from './written.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

type Made = readonly (readonly [place: string, source: string, flags: string])[];

/** What is made at run time in these files, and of all content. */
const madeIn = (files: readonly string[]): Made =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--import', tsx, join(root, 'test/expressions/print-made.ts'), ...files],
      { cwd: root, encoding: 'utf8' },
    ),
  );

interface Attacked {
  readonly place: string;
  readonly expression: RegExp;
  readonly attacks: readonly Attack[];
}

describe('every regular expression of src/', function () {
  this.timeout(600_000);

  /** Each once, with the first place where it stands or is made. */
  const all = new Map<string, Attacked>();
  let unseen: readonly string[] = [];

  before(() => {
    const { literals, makers } = writtenIn(root);
    const made = madeIn([...new Set(makers.map((place) => place.split(':')[0] as string))]);
    unseen = makers.filter((maker) => made.every(([place]) => place !== maker));
    for (const [place, expression] of [
      ...literals,
      ...made.map(([where, source, flags]) => [where, new RegExp(source, flags)] as const),
    ])
      if (!all.has(`${expression}`))
        all.set(`${expression}`, { place, expression, attacks: attacksOf(expression) });
  });

  it('is known, also where it is made at run time', () => {
    assert.ok(all.size > 200);
    assert.deepEqual(unseen, []);
  });

  it('takes a number of steps that grows no faster than the text', () => {
    const slow = [...all.values()].flatMap(({ place, expression, attacks }) => {
      const attack = slowBy(expression, attacks);
      return attack ? [`${place} ${expression} by ${JSON.stringify(attack)}`] : [];
    });

    assert.deepEqual(slow, []);
  });

  it('finds the same where its steps are counted as in Node', () => {
    for (const { expression, attacks } of all.values()) {
      const { source, flags, global, sticky } = expression;
      const count = counted(expression);
      for (const attack of attacks.slice(0, 10)) {
        const text = textOf(attack, 2);
        const units = split(text, flags);
        const found = count(text).found.map(([from, to]) => units.slice(from, to).join(''));
        const native = text.matchAll(new RegExp(source, `${flags.replace(/[gy]/g, '')}g`));
        const every = [...native].map(([one]) => one);

        assert.deepEqual(found, global || sticky ? every : every.slice(0, 1), `${expression}`);
      }
    }
  });
});
