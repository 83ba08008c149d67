import { type JsonObject, textsOf } from './json.ts';

/**
 * The texts of a manifest that can be translated, by their paths: those that the schema of
 * localisation files has a place for.
 */
export const localisable = (
  manifest: JsonObject,
  schema: JsonObject,
): ReadonlyMap<string, string> => {
  const names = Object.keys(schema.properties ?? {}).filter((name) => !name.startsWith('$'));
  const patterns = Object.keys(schema.patternProperties ?? {}).map((source) => new RegExp(source));
  return new Map(
    textsOf(manifest).filter(
      ([path]) => names.includes(path) || patterns.some((pattern) => pattern.test(path)),
    ),
  );
};

/** The keys that a localisation file lacks, and those that stand for nothing in the manifest. */
export const localisationProblems = (
  manifest: JsonObject,
  translation: JsonObject,
  schema: JsonObject,
): string[] => {
  const texts = localisable(manifest, schema);
  const keys = Object.keys(translation).filter((key) => !key.startsWith('$'));
  return [
    ...[...texts]
      .filter(([key]) => !keys.includes(key))
      .map(([key, text]) => `lacks ${key}: translate ${JSON.stringify(text)}`),
    ...keys
      .filter((key) => !texts.has(key))
      .map((key) => `has ${key}, which the manifest does not have: remove it`),
  ];
};
