import type { FormField } from '../content/lists.ts';
import { locales } from '../content/localised.ts';
import { fieldsOf } from '../guidance/hand-over/fields-of.ts';
import type { HandOver } from '../guidance/hand-over/hand-over-state.ts';
import type { Scene, Speaker } from './scene.ts';

/** What was typed into the form of a hand-over, a field a line; of more lines the others are indented. */
export const fieldLines = (
  scene: Scene,
  { team, fields }: Pick<HandOver, 'team' | 'fields'>,
): string[] => {
  const known = fieldsOf(scene.content, team);
  const gone = Object.keys(fields).filter((id) => !known.some((field) => field.id === id));
  return [
    ...known.flatMap((field) => {
      const value = Object.hasOwn(fields, field.id) ? (fields[field.id] as string) : '';
      return lineOf(scene, scene.text(field.label), inLanguage(scene, field, value));
    }),
    ...gone.flatMap((id) => lineOf(scene, id, fields[id] as string)),
  ];
};

const lineOf = ({ say }: Speaker, label: string, typed: string): string[] => {
  const value = indented(typed);
  if (value === '') return [];
  return [label.endsWith('?') ? `${label} ${value}` : say('summary-field', { label, value })];
};

/** An option that was picked in any language, in the one spoken; other texts as they are. */
export const inLanguage = (
  { text }: Speaker,
  { options = [] }: Pick<FormField, 'options'>,
  value: string,
): string => {
  const picked = options.find((option) => locales.some((locale) => option[locale] === value));
  return picked ? text(picked) : value;
};

/** No line of a value can be taken for one of the summary. */
export const indented = (value: string): string =>
  value
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n  ');
