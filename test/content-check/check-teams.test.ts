import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { cardKeys } from '../../src/content/card-keys.ts';
import { Form, Teams } from '../../src/content/lists.ts';
import { readYaml } from '../../src/content/yaml-file.ts';
import { checkTeams } from '../../src/content-check/check-teams.ts';
import { both } from '../made-up-content.ts';
import { content, files } from '../test-content.ts';

type Field = z.input<typeof Form>[number];

const formFile = 'knowledge/lists/form.yaml';
const teamsFile = 'knowledge/lists/teams.yaml';

const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  label: both(`Label of ${id}`),
  ...more,
});
const picked = (id: string, more: Partial<Field> = {}): Field =>
  field(id, { options: [both('One'), both('Two')], ...more });

const team = (id: string, ...intake: Field[]): z.input<typeof Teams>[number] => ({
  id,
  name: both(`Team ${id}`),
  when: both('When it is theirs.'),
  link: 'https://example.com/',
  collect: [],
  intake,
});

const problemsOf = (parts: { form?: Field[]; teams?: z.input<typeof Teams> }): string[] => {
  const { form = [], teams = [] } = parts;
  const read = new Map([
    [formFile, readYaml(formFile, stringify(form))],
    [teamsFile, readYaml(teamsFile, stringify(teams))],
  ]);
  const lists = { ...content.lists, form: Form.parse(form), teams: Teams.parse(teams) };
  return checkTeams({ ...content, lists }, read).map(
    ({ file, path, message }) => `${file}: ${path}: ${message}`,
  );
};

describe('the check of teams', () => {
  it('finds nothing wrong with the real form and teams', () => {
    assert.deepEqual(checkTeams(content, files), []);
  });

  it('accepts fields that are typed, picked and known beforehand', () => {
    const form = [field('what', { size: 'lines', from: 'article' }), picked('impact')];
    const teams = [
      team('a', field('machine', { from: 'input.source-host' })),
      team('b', field('machine'), picked('system', { from: 'platform' })),
    ];

    assert.deepEqual(problemsOf({ form, teams }), []);
  });

  it('refuses a team that stands twice', () => {
    assert.deepEqual(problemsOf({ teams: [team('a'), team('b'), team('a')] }), [
      `${teamsFile}: 2.id: a stands here twice: rename one`,
    ]);
  });

  it('refuses a field that stands twice in the form', () => {
    assert.deepEqual(problemsOf({ form: [field('what'), field('what')] }), [
      `${formFile}: 1.id: what stands here twice: rename one`,
    ]);
  });

  it('refuses a field that stands twice in the list of a team', () => {
    assert.deepEqual(problemsOf({ teams: [team('a', field('vault'), field('vault'))] }), [
      `${teamsFile}: 0.intake.1.id: vault stands here twice: rename one`,
    ]);
  });

  it('refuses a field of a team that every team asks', () => {
    const parts = { form: [field('since')], teams: [team('a'), team('b', field('since'))] };

    assert.deepEqual(problemsOf(parts), [
      `${teamsFile}: 1.intake.0.id: since is asked by ${formFile}: remove it here`,
    ]);
  });

  for (const id of cardKeys)
    it(`refuses ${id} as a field, since a card says something else by it`, () => {
      assert.deepEqual(problemsOf({ form: [field(id)] }), [
        `${formFile}: 0.id: ${id} is what a card says itself: give the field another id, such as field-${id}`,
      ]);
    });

  it('refuses a field with the id of an input', () => {
    assert.deepEqual(problemsOf({ teams: [team('a', field('source-host'))] }), [
      `${teamsFile}: 0.intake.0.id: source-host is an input of lists/inputs.yaml: rename it`,
    ]);
  });

  it('refuses to fill a field from an input that does not exist', () => {
    assert.deepEqual(problemsOf({ teams: [team('a', field('vault', { from: 'input.vault' }))] }), [
      `${teamsFile}: 0.intake.0.from: vault is not in lists/inputs.yaml`,
    ]);
  });

  it('refuses options of several lines', () => {
    assert.deepEqual(problemsOf({ form: [picked('impact', { size: 'lines' })] }), [
      `${formFile}: 0.size: an option is one line: remove it`,
    ]);
  });

  for (const from of ['article', 'input.source-host'] as const)
    it(`refuses options that are filled from ${from}`, () => {
      assert.deepEqual(problemsOf({ form: [picked('impact', { from })] }), [
        `${formFile}: 0.from: ${from} is no option to pick: remove it, or the options`,
      ]);
    });

  it('refuses two options that read the same in one language', () => {
    const options = [
      { en: 'Both start', fr: 'Les deux démarrent' },
      { en: 'Neither starts', fr: 'Les deux démarrent' },
    ];

    assert.deepEqual(problemsOf({ form: [field('services', { options })] }), [
      `${formFile}: 0.options.1.fr: Les deux démarrent stands here twice: reword one`,
    ]);
  });
});
