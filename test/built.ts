import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './test-content.ts';

const compiler = join(root, 'node_modules/typescript/bin/tsc');

let building: Promise<unknown> | undefined;

/**
 * The path of a file below `dist/`, built: processes and threads start in half the time without
 * tsx. The first call builds, as `npm run build` does.
 */
export const built = async (file: string): Promise<string> => {
  building ??= promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
  });
  await building;
  return join(root, 'dist', file);
};
