import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './test-content.ts';

const run = promisify(execFile);

const build = async (): Promise<void> => {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root });
  await run(process.execPath, [join(root, 'dist/cli/errata.js'), 'compile']);
};

/** `npm test` has built before it starts mocha. */
const isBuilt = process.env.npm_lifecycle_event === 'test';
let building: Promise<void> | undefined;

/**
 * The path of a file below `dist/`, built: processes and threads start in half the time without
 * tsx. Where mocha was started by itself, the first call builds, as `npm run build` does.
 */
export const built = async (file: string): Promise<string> => {
  building ??= isBuilt ? Promise.resolve() : build();
  await building;
  return join(root, 'dist', file);
};
