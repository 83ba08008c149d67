import type { Content } from '../content/content.ts';
import { type Localised, locales } from '../content/localised.ts';
import type { Problem } from '../content/problem.ts';
import type { YamlFile } from '../content/yaml-file.ts';
import { literalsOf } from './literals-of.ts';
import { termFinder } from './term-finder.ts';

const longestStep = 300;
const placeholder = /\{([a-z][a-z0-9-]*)\}/g;

/**
 * Texts: product terms in their right form, literals equal in both languages, no step over 300 characters, placeholders known and
 * only in commands, no command written in two files.
 */
export const checkTexts = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] => {
  const problems: Problem[] = [];
  const inputs = new Set(content.lists.inputs.map(({ id }) => id));
  const written = new Map<string, string>();
  const termsIn = termFinder(content.lists.terms);
  for (const [key, file] of files) {
    if (key !== file.file) continue;
    visit(file.value, [], (path, value) => {
      if (isLocalised(value)) {
        problems.push(...checkPair(file, path, value));
        for (const locale of locales)
          for (const { found, right } of termsIn(locale, value[locale]))
            problems.push(file.problem([...path, locale], `write ${right}, not ${found}`));
      }
      if (typeof value !== 'string') return;
      const inCommand = path.at(-1) === 'command';
      for (const [all, input] of value.matchAll(placeholder)) {
        if (inCommand && !inputs.has(input as string))
          problems.push(file.problem(path, `${all} is not in lists/inputs.yaml`));
        if (!inCommand && inputs.has(input as string))
          problems.push(file.problem(path, `${all} is filled in commands only: remove it`));
      }
      if (!inCommand) return;
      const shell = path.at(-2) === 'run' && isCommand(file.value, path);
      if (!shell) return;
      const other = written.get(value);
      if (other !== undefined && other !== file.file)
        problems.push(file.problem(path, `stands in ${other} too: write it once, in a procedure`));
      written.set(value, file.file);
    });
  }
  return problems;
};

const checkPair = (
  file: YamlFile,
  path: readonly PropertyKey[],
  { en, fr }: Localised,
): Problem[] => {
  const problems: Problem[] = [];
  const [inEnglish, inFrench] = [literalsOf(en), literalsOf(fr)];
  const only = [
    ...inEnglish.filter((found) => !inFrench.includes(found)),
    ...inFrench.filter((found) => !inEnglish.includes(found)),
  ];
  if (only.length > 0)
    problems.push(
      file.problem(path, `these stand in one language only, and must in both: ${only.join(', ')}`),
    );
  const isStep = path.at(-1) === 'text';
  for (const [locale, text] of Object.entries({ en, fr })) {
    if (isStep && text.length > longestStep)
      problems.push(
        file.problem([...path, locale], `has ${text.length} characters: ${longestStep} at most`),
      );
  }
  return problems;
};

const isLocalised = (value: unknown): value is Localised =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { en?: unknown }).en === 'string' &&
  typeof (value as { fr?: unknown }).fr === 'string';

const isCommand = (root: unknown, path: readonly PropertyKey[]): boolean => {
  const run = path.slice(0, -1).reduce<unknown>((value, key) => (value as never)?.[key], root);
  return (run as { shell?: unknown }).shell !== 'text';
};

const visit = (
  value: unknown,
  path: readonly PropertyKey[],
  each: (path: readonly PropertyKey[], value: unknown) => void,
): void => {
  each(path, value);
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      visit(item, [...path, index], each);
    });
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) visit(item, [...path, key], each);
};
