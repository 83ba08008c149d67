import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackage } from '../app-package/build-package.ts';
import { PackageError } from '../app-package/package-error.ts';
import { readValues } from '../app-package/read-values.ts';

const source = 'appPackage';
const target = 'dist/errata.zip';

try {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const values = readValues(process.env, version);
  const folder = readdirSync(source).map(
    (name) => [name, readFileSync(join(source, name))] as const,
  );
  const bytes = await buildPackage(new Map(folder), values);
  mkdirSync('dist', { recursive: true });
  writeFileSync(target, bytes);
  console.log(`written: ${target}, version ${version}, app ${values.TEAMS_APP_ID}`);
} catch (error) {
  if (!(error instanceof PackageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
