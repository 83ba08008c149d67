import { writeFileSync } from 'node:fs';
import { jsonSchemas } from '../content/json-schemas.ts';

for (const [path, schema] of jsonSchemas()) {
  writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`written: ${path}`);
}
