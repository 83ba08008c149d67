import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { jsonSchemas } from '../../src/content/json-schemas.ts';

describe('JSON schemas for editors', () => {
  for (const [path, schema] of jsonSchemas())
    it(`${path} is up to date (errata schema writes it)`, () => {
      assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), JSON.parse(JSON.stringify(schema)));
    });
});
