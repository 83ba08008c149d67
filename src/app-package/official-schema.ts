import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import type { JsonObject } from './json.ts';
import { PackageError } from './package-error.ts';

/** The official schemas of what a package holds. */
type SchemaName = 'MicrosoftTeams' | 'MicrosoftTeams.Localization';

const schemas = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
  'json-schemas/teams',
);

// Two patterns of the localisation schema have a bracket that the validator's regular expressions
// want escaped.
const loneBracket = String.raw`\\b]`;
const escapedBracket = String.raw`\\b\\]`;

/**
 * The schema for a manifest version such as 1.30, as @microsoft/app-manifest ships it. Throws
 * PackageError where it ships none.
 */
export const officialSchema = (name: SchemaName, manifestVersion: string): JsonObject => {
  const path = join(schemas, `v${manifestVersion}`, `${name}.schema.json`);
  if (!existsSync(path))
    throw new PackageError([
      `manifest.json: manifestVersion ${manifestVersion} has no schema in @microsoft/app-manifest: choose another, or update that package`,
    ]);
  return JSON.parse(readFileSync(path, 'utf8').replaceAll(loneBracket, escapedBracket));
};

/**
 * What a schema refuses in a document, judged by @microsoft/app-manifest, without the network. It takes any
 * document and schema; its types know manifests alone.
 */
export const schemaProblems = (document: JsonObject, schema: JsonObject): Promise<string[]> =>
  AppManifestUtils.validateAgainstSchema(document as never, schema as never);
