import type { Content } from '../content/content.ts';
import type { Problem } from '../content/problem.ts';
import { fileOf, type YamlFile } from '../content/yaml-file.ts';
import { checkIds, type Fault } from './check-ids.ts';

/** What steps name by id, the places and the inputs: each stands once, and an input can be filled in. */
export const checkLists = (
  { lists: { inputs, places } }: Content,
  files: ReadonlyMap<string, YamlFile>,
): Problem[] => {
  const problemsIn = (name: string, found: readonly Fault[]): Problem[] =>
    found.map(([path, message]) =>
      fileOf(files, `knowledge/lists/${name}.yaml`).problem(path, message),
    );
  return [
    ...problemsIn('inputs', checkIds(inputs, 'input')),
    ...problemsIn('places', checkIds(places)),
  ];
};
