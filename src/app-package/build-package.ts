import { fill, namesIn } from './fill.ts';
import { iconProblems } from './icon-problems.ts';
import { isObject, type Json, type JsonObject, textsOf } from './json.ts';
import { localisationProblems } from './localisation-problems.ts';
import { officialSchema, schemaProblems } from './official-schema.ts';
import { PackageError } from './package-error.ts';
import type { Values } from './read-values.ts';
import { zip } from './zip.ts';

/** Files by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What is read of a manifest that its schema has accepted. */
interface Manifest extends JsonObject {
  readonly manifestVersion: string;
  readonly icons: { readonly color: string; readonly outline: string };
}

/**
 * The app package as a ZIP file: the manifest of a folder, filled with values, and the localisation
 * files and icons that it names. Throws PackageError where the official schemas refuse a file, where
 * the manifest and its translations do not fit each other, and where an icon has another size.
 */
export const buildPackage = async (folder: Files, values: Values): Promise<Uint8Array> => {
  const manifest = await readManifest(folder, values);
  const { color, outline } = manifest.icons;
  const languages = textsOf(manifest.localizationInfo ?? null)
    .filter(([path]) => path.endsWith('.file'))
    .map(([, name]) => name);
  refuseIf(
    [...languages, color, outline]
      .filter((name) => !folder.has(name))
      .map((name) => `${name}: is missing, although manifest.json names it`),
  );
  const translations = new Map(languages.map((name) => [name, readJson(folder, name)]));
  const icons = new Map([color, outline].map((name) => [name, bytesOf(folder, name)]));
  refuseIf([
    ...(await translationProblems(manifest, translations)),
    ...iconProblems(color, bytesOf(folder, color), 192),
    ...iconProblems(outline, bytesOf(folder, outline), 32),
  ]);
  const texts = [['manifest.json', manifest] as const, ...translations];
  return zip(new Map([...texts.map(([name, json]) => [name, write(json)] as const), ...icons]));
};

const readManifest = async (folder: Files, values: Values): Promise<Manifest> => {
  const template = readJson(folder, 'manifest.json');
  const manifest = fill(template, values) as Manifest;
  const schema = officialSchema('MicrosoftTeams', manifest.manifestVersion);
  const unknown = namesIn(template).filter((name) => !Object.hasOwn(values, name));
  refuseIf([
    ...(await schemaProblems(manifest, schema)).map((problem) => `manifest.json: ${problem}`),
    ...unknown.map((name) => `manifest.json: names {{${name}}}, which has no value`),
  ]);
  return manifest;
};

const translationProblems = async (
  manifest: Manifest,
  translations: ReadonlyMap<string, JsonObject>,
): Promise<string[]> => {
  const schema = officialSchema('MicrosoftTeams.Localization', manifest.manifestVersion);
  const problems: string[] = [];
  for (const [name, translation] of translations)
    for (const problem of [
      ...(await schemaProblems(translation, schema)),
      ...localisationProblems(manifest, translation, schema),
    ])
      problems.push(`${name}: ${problem}`);
  return problems;
};

const bytesOf = (folder: Files, name: string): Uint8Array => {
  const bytes = folder.get(name);
  if (!bytes) throw new PackageError([`${name}: is missing`]);
  return bytes;
};

const readJson = (folder: Files, name: string): JsonObject => {
  const text = new TextDecoder().decode(bytesOf(folder, name));
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PackageError([`${name}: is not JSON: ${error.message}`]);
  }
  if (!isObject(json)) throw new PackageError([`${name}: must be a JSON object`]);
  return json;
};

const write = (json: JsonObject): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);

const refuseIf = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new PackageError(problems);
};
