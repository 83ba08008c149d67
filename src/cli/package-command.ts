import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage } from '../app-package/build-package.ts';
import { PackageError } from '../app-package/package-error.ts';
import { readValues } from '../app-package/read-values.ts';
import { programFolder, type Subcommand } from './subcommand.ts';

const options = { out: { type: 'string' } } as const;

export const packageCommand: Subcommand = {
  usage: `Builds the Teams app package from appPackage/ and the environment: MicrosoftAppId, DEVELOPER_NAME,
WEBSITE_URL, PRIVACY_URL, TERMS_URL, and TEAMS_APP_ID where the app is to have an id of its own.

  errata package

  --out FILE   the file to write; dist/errata.zip of Errata unless named
  --help       this text

Exit codes: 0 written; 1 the manifest, its translations or icons are not sound; 2 a variable is missing or
not usable, or the file cannot be written.`,
  options,
  run: async (args) => {
    const { out = join(programFolder, 'dist', 'errata.zip') } = parseArgs({
      args,
      options,
    }).values;
    const { version } = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8'));
    const values = readValues(process.env, version);
    const source = join(programFolder, 'appPackage');
    const files = readdirSync(source).map(
      (name) => [name, readFileSync(join(source, name))] as const,
    );
    try {
      const bytes = await buildPackage(new Map(files), values);
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, bytes);
      console.log(`written: ${relative('', out)}, version ${version}, app ${values.TEAMS_APP_ID}`);
      return 0;
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};
