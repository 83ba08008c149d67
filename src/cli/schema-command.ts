import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jsonSchemas } from '../content/json-schemas.ts';
import { programFolder, type Subcommand } from './subcommand.ts';

export const schemaCommand: Subcommand = {
  usage: `Writes the JSON Schemas that editors complete and check content by, beside the content.

  errata schema

  --help   this text

Exit codes: 0 written, 2 a file cannot be written.`,
  options: {},
  run: async (args) => {
    parseArgs({ args, options: {} });
    for (const [path, schema] of jsonSchemas()) {
      writeFileSync(join(programFolder, path), `${JSON.stringify(schema, null, 2)}\n`);
      console.log(`written: ${path}`);
    }
    return 0;
  },
};
