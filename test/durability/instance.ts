import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built program, serving. */
export interface Instance {
  readonly address: string;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
}

/** Starts the built program on a free port. Throws, with what it printed, when it ends before it serves. */
export const startInstance = async (
  settings: Readonly<Record<string, string>>,
): Promise<Instance> => {
  const { PATH, HOME } = process.env;
  const program = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { PATH, HOME, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(program);
  const ended = once(program, 'exit').then(() => running.delete(program));
  const kill = async (): Promise<void> => {
    program.kill('SIGKILL');
    await ended;
  };
  let errors = '';
  program.stderr.setEncoding('utf8').on('data', (text) => {
    errors = `${errors}${text}`.slice(-4000);
  });
  for await (const line of createInterface(program.stdout)) {
    const address = line.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0];
    if (!address) continue;
    program.stdout.resume();
    return { address, kill };
  }
  await ended;
  throw new Error(`dist/main.js does not serve. Has “npm run build” been run?\n${errors}`);
};

const running = new Set<ChildProcess>();

/** Nothing that was started outlives the suite, however that ends. */
process.once('exit', () => {
  for (const program of running) program.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(1));
