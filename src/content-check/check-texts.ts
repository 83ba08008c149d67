import type { Content } from '../content/content.ts';
import { type Localised, locales } from '../content/localised.ts';
import type { Problem } from '../content/problem.ts';
import type { YamlFile } from '../content/yaml-file.ts';
import { literalsOf } from './literals-of.ts';
import { termFinder } from './term-finder.ts';

type Path = readonly PropertyKey[];
type TextCheck = (file: YamlFile, path: Path, value: unknown) => Problem[];

/**
 * Texts: product terms in their right form, literals equal in both languages, no step over 300 characters, placeholders known and
 * only in commands, no command written in two files.
 */
export const checkTexts = ({ lists }: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => {
  const checks: TextCheck[] = [
    checkLiterals,
    checkLength,
    termCheck(lists.terms),
    placeholderCheck(new Set(lists.inputs.map(({ id }) => id))),
    repetitionCheck(),
  ];
  return [...files]
    .filter(([key, file]) => key === file.file)
    .flatMap(([, file]) =>
      valuesIn(file.value).flatMap(([path, value]) =>
        checks.flatMap((check) => check(file, path, value)),
      ),
    );
};

/** All parts of a value, each with its path: what holds others comes before them. */
const valuesIn = (value: unknown, path: Path = []): [Path, unknown][] => [
  [path, value],
  ...(Array.isArray(value) ? [...value.entries()] : entriesOf(value)).flatMap(([key, item]) =>
    valuesIn(item, [...path, key]),
  ),
];

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const checkLiterals: TextCheck = (file, path, value) => {
  if (!isLocalised(value)) return [];
  const inEach = locales.map((locale) => literalsOf(value[locale]));
  const only = inEach.flat().filter((found) => !inEach.every((some) => some.includes(found)));
  if (only.length === 0) return [];
  const named = [...new Set(only)].join(', ');
  const message = `these stand in one language only, and must in both: ${named}`;
  return [file.problem(path, message)];
};

const longestStep = 300;

const checkLength: TextCheck = (file, path, value) =>
  path.at(-1) !== 'text' || !isLocalised(value)
    ? []
    : locales.flatMap((locale) => {
        const { length } = value[locale];
        const message = `has ${length} characters: ${longestStep} at most`;
        return length > longestStep ? file.problem([...path, locale], message) : [];
      });

const termCheck = (terms: Content['lists']['terms']): TextCheck => {
  const termsIn = termFinder(terms);
  return (file, path, value) =>
    !isLocalised(value)
      ? []
      : locales.flatMap((locale) =>
          termsIn(locale, value[locale]).map(({ found, right }) =>
            file.problem([...path, locale], `write ${right}, not ${found}`),
          ),
        );
};

const placeholderCheck =
  (inputs: ReadonlySet<string>): TextCheck =>
  (file, path, value) => {
    if (typeof value !== 'string') return [];
    const inCommand = path.at(-1) === 'command';
    const wrong = [...value.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].filter(
      ([, input = '']) => inputs.has(input) !== inCommand,
    );
    const mend = inCommand
      ? 'is not in lists/inputs.yaml'
      : 'is filled in commands only: remove it';
    return wrong.map(([placeholder]) => file.problem(path, `${placeholder} ${mend}`));
  };

/** What is run stands in one file; what is only typed may stand in several. */
const repetitionCheck = (): TextCheck => {
  const written = new Map<string, string>();
  return (file, path, value) => {
    if (path.at(-1) !== 'run' || !isCommand(value)) return [];
    const other = written.get(value.command) ?? file.file;
    written.set(value.command, file.file);
    if (other === file.file) return [];
    const message = `stands in ${other} too: write it once, in a procedure`;
    return [file.problem([...path, 'command'], message)];
  };
};

const isLocalised = (value: unknown): value is Localised =>
  typeof value === 'object' &&
  value !== null &&
  locales.every((locale) => typeof (value as Partial<Localised>)[locale] === 'string');

const isCommand = (value: unknown): value is { readonly command: string } =>
  typeof value === 'object' &&
  value !== null &&
  'command' in value &&
  typeof value.command === 'string' &&
  !('shell' in value && value.shell === 'text');
