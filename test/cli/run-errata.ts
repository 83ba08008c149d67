import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../test-content.ts';

const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Called {
  /** Where it is called from: by itself, not where its content is. */
  readonly from?: string;
  readonly input?: string;
  /** What stands in its environment, besides what a shell needs. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** What an `errata` command has printed, and how it ended. */
export const runErrata = (
  args: readonly string[],
  { from = root, input = '', settings = {} }: Called = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const { PATH, HOME } = process.env;
    const child = spawn(
      process.execPath,
      ['--import', tsx, join(root, 'src/cli/errata.ts'), ...args],
      { cwd: from, env: { PATH, HOME, ...settings } },
    );
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
