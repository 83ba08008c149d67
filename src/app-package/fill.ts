import { isArray, isObject, type Json, textsOf } from './json.ts';
import type { Values } from './read-values.ts';

const placeholders = /\{\{(\w+)\}\}/g;

/** The names that stand in a document's texts as `{{name}}`. */
export const namesIn = (json: Json): string[] =>
  textsOf(json).flatMap(([, text]) =>
    [...text.matchAll(placeholders)].map(([, name]) => `${name}`),
  );

/**
 * A document with each `{{name}}` in its texts replaced by its value, once: a value is never read
 * as JSON, nor for placeholders of its own. A name without a value stays as it is.
 */
export const fill = (json: Json, values: Values): Json => {
  if (typeof json === 'string')
    return json.replace(placeholders, (placeholder, name: string) =>
      Object.hasOwn(values, name) ? `${values[name]}` : placeholder,
    );
  if (isArray(json)) return json.map((item) => fill(item, values));
  if (!isObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, fill(value, values)]));
};
