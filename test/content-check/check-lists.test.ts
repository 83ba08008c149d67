import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import type { Lists } from '../../src/content/lists.ts';
import { readYaml } from '../../src/content/yaml-file.ts';
import { checkLists } from '../../src/content-check/check-lists.ts';
import { both } from '../made-up-content.ts';
import { content, files } from '../test-content.ts';

const inputsFile = 'knowledge/lists/inputs.yaml';
const placesFile = 'knowledge/lists/places.yaml';

const input = (id: string): Lists['inputs'][number] => ({
  id,
  label: both(`Label of ${id}`),
  pattern: '[a-z]+',
  example: 'abc',
  mend: both('Give letters.'),
});
const place = (id: string): Lists['places'][number] => ({ id, name: both(`Name of ${id}`) });

const problemsOf = (lists: Partial<Pick<Lists, 'inputs' | 'places'>>): string[] => {
  const read = new Map([
    [inputsFile, readYaml(inputsFile, stringify(lists.inputs ?? []))],
    [placesFile, readYaml(placesFile, stringify(lists.places ?? []))],
  ]);
  return checkLists({ ...content, lists: { ...content.lists, ...lists } }, read).map(
    ({ file, line, path, message }) => `${file}:${line}: ${path}: ${message}`,
  );
};

describe('the check of inputs and places', () => {
  it('finds nothing wrong with the real ones', () => {
    assert.deepEqual(checkLists(content, files), []);
  });

  it('refuses an input that stands twice', () => {
    assert.deepEqual(problemsOf({ inputs: [input('vault'), input('disk'), input('vault')] }), [
      `${inputsFile}:19: 2.id: vault stands here twice: rename one`,
    ]);
  });

  it('refuses a place that stands twice', () => {
    assert.deepEqual(problemsOf({ places: [place('moon'), place('moon')] }), [
      `${placesFile}:5: 1.id: moon stands here twice: rename one`,
    ]);
  });

  for (const id of ['version', 'case', 'choose', 'team', 'at', 'reason'])
    it(`refuses ${id} as an input, which then could not be filled in`, () => {
      assert.deepEqual(problemsOf({ inputs: [input('vault'), input(id)] }), [
        `${inputsFile}:10: 1.id: ${id} is what a card says itself: give the input another id, such as input-${id}`,
      ]);
    });
});
