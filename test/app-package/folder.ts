import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../src/app-package/build-package.ts';
import type { JsonObject } from '../../src/app-package/json.ts';
import { root } from '../test-content.ts';

const path = join(root, 'appPackage');

/** The real appPackage/. */
export const folder: Files = new Map(
  readdirSync(path).map((name) => [name, readFileSync(join(path, name))] as const),
);

export const textOf = (files: Files, name: string): string =>
  new TextDecoder().decode(files.get(name));

export const jsonOf = (files: Files, name: string): JsonObject => JSON.parse(textOf(files, name));
