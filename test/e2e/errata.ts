import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Errata {
  readonly address: string;
  stop(): Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

/** Starts the built program on a free port; it forgets its cases when it ends, unless a setting says otherwise. */
export const startErrata = async (settings: Settings = {}): Promise<Errata> => {
  const { PATH, HOME } = process.env;
  const program = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { PATH, HOME, PORT: '0', ERRATA_STORE: 'memory', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(program, 'exit');
  let errors = '';
  program.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  for await (const line of createInterface(program.stdout)) {
    const address = line.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0];
    if (!address) continue;
    program.stdout.resume();
    return {
      address,
      stop: async () => {
        program.kill();
        await ended;
      },
    };
  }
  await ended;
  throw new Error(`dist/main.js printed no address. Has “npm run build” been run?\n${errors}`);
};
