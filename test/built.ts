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

let building: Promise<void> | undefined;

/**
 * The path of a file below `dist/`, built: processes and threads start in half the time without
 * tsx. The first call builds, as `npm run build` does.
 */
export const built = async (file: string): Promise<string> => {
  building ??= build();
  await building;
  return join(root, 'dist', file);
};
