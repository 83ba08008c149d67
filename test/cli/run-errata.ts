import { spawn } from 'node:child_process';
import { built } from '../built.ts';
import { root } from '../test-content.ts';

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
export const runErrata = async (
  args: readonly string[],
  { from = root, input = '', settings = {} }: Called = {},
): Promise<Ended> => {
  const command = await built('cli/errata.js');
  const { PATH, HOME } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd: from,
      env: { PATH, HOME, ...settings },
    });
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
};
