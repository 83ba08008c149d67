/** A JSON document, or a part of one. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export const isArray = (json: Json): json is readonly Json[] => Array.isArray(json);

export const isObject = (json: Json): json is JsonObject =>
  typeof json === 'object' && json !== null && !isArray(json);

/** Every text in a document with its path, such as `bots[0].commandLists[0].scopes[1]`. */
export const textsOf = (json: Json, path = ''): (readonly [path: string, text: string])[] => {
  if (typeof json === 'string') return [[path, json]];
  if (isArray(json)) return json.flatMap((item, index) => textsOf(item, `${path}[${index}]`));
  if (!isObject(json)) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    textsOf(value, path === '' ? key : `${path}.${key}`),
  );
};
