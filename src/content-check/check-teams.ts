import type { Content } from '../content/content.ts';
import type { FormField } from '../content/lists.ts';
import { locales } from '../content/localised.ts';
import type { Problem } from '../content/problem.ts';
import { fileOf, type YamlFile } from '../content/yaml-file.ts';
import { checkIds, type Fault } from './check-ids.ts';

const formFile = 'knowledge/lists/form.yaml';
const teamsFile = 'knowledge/lists/teams.yaml';

/**
 * The form that is filled in before a case is handed over, and its teams: a team stands once; an id
 * is of one field alone, and of nothing else on a card; a field that is picked can be picked.
 */
export const checkTeams = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => {
  const { form, teams } = content.lists;
  const inputs = new Set(content.lists.inputs.map(({ id }) => id));
  const asked = new Set(form.map(({ id }) => id));
  const problemsIn = (file: string, above: readonly PropertyKey[], found: readonly Fault[]) =>
    found.map(([path, message]) => fileOf(files, file).problem([...above, ...path], message));
  return [
    ...problemsIn(formFile, [], checkFields(form, inputs)),
    ...problemsIn(teamsFile, [], checkIds(teams)),
    ...teams.flatMap(({ intake }, team) =>
      problemsIn(
        teamsFile,
        [team, 'intake'],
        [
          ...checkFields(intake, inputs),
          ...intake.flatMap(({ id }, index): Fault[] =>
            asked.has(id) ? [[[index, 'id'], `${id} is asked by ${formFile}: remove it here`]] : [],
          ),
        ],
      ),
    ),
  ];
};

const checkFields = (fields: readonly FormField[], inputs: ReadonlySet<string>): Fault[] => [
  ...checkIds(fields, 'field'),
  ...fields.flatMap((field, index): Fault[] =>
    [
      ...checkId(field, inputs),
      ...checkSource(field, inputs),
      ...(field.options === undefined ? [] : checkOptions(field, field.options)),
    ].map(([path, message]) => [[index, ...path], message]),
  ),
];

const checkId = ({ id }: FormField, inputs: ReadonlySet<string>): Fault[] =>
  inputs.has(id) ? [[['id'], `${id} is an input of lists/inputs.yaml: rename it`]] : [];

const checkSource = ({ from }: FormField, inputs: ReadonlySet<string>): Fault[] => {
  const input = from?.startsWith('input.') ? from.slice('input.'.length) : undefined;
  return input === undefined || inputs.has(input)
    ? []
    : [[['from'], `${input} is not in lists/inputs.yaml`]];
};

const checkOptions = (
  { size, from }: FormField,
  options: NonNullable<FormField['options']>,
): Fault[] => [
  ...(size === 'lines' ? [[['size'], 'an option is one line: remove it'] as const] : []),
  ...(from === undefined || from === 'platform'
    ? []
    : [[['from'], `${from} is no option to pick: remove it, or the options`] as const]),
  ...locales.flatMap((locale) =>
    options.flatMap((option, index): Fault[] =>
      options.findIndex((other) => other[locale] === option[locale]) < index
        ? [[['options', index, locale], `${option[locale]} stands here twice: reword one`]]
        : [],
    ),
  ),
];
