import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { root } from './test-content.ts';

/** The real program, as a process that was started by a command. */
export interface Program {
  /** Where it serves. */
  readonly port: number;
  readonly process: ChildProcess;
  /** The events of its log so far, by name; `events` emits each of them. */
  readonly logged: readonly string[];
  readonly events: EventEmitter;
  /** Its exit code, once it and all that it started have ended; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it and all that it started. */
  kill(): void;
}

/** Starts the program on a free port, with no case kept. Throws what it printed when it does not serve. */
export const startProgram = async (command: string, args: readonly string[]): Promise<Program> => {
  const { PATH, HOME } = process.env;
  const child = spawn(command, args, {
    cwd: root,
    env: { PATH, HOME, PORT: '0', ERRATA_STORE: 'memory' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that all that it starts can be ended with it.
    detached: true,
  });
  const kill = (): void => {
    try {
      process.kill(-(child.pid as number), 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
  process.once('exit', kill);
  const ended = once(child, 'close').then(([code]) => {
    process.off('exit', kill);
    return code as number | null;
  });
  const logged: string[] = [];
  const events = new EventEmitter();
  let printed = '';
  createInterface(child.stderr).on('line', (line) => {
    printed += `${line}\n`;
    const [, event] = /^\{"time":"[^"]*","event":"([^"]+)"/.exec(line) ?? [];
    if (event === undefined) return;
    logged.push(event);
    events.emit(event);
  });
  for await (const line of createInterface(child.stdout)) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return { port: Number(port), process: child, logged, events, ended, kill };
  }
  await ended;
  throw new Error(`“${[command, ...args].join(' ')}” does not serve:\n${printed}`);
};
