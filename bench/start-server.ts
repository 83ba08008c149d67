import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Started {
  readonly child: ChildProcess;
  readonly port: number;
  /** The end of what the server has printed. */
  readonly printed: () => string;
}

/** Starts the built server in a process of its own. Throws, with what it printed, when it ends at once. */
export const startServer = (bot: 'echo' | 'errata'): Promise<Started> => {
  const child = fork(fileURLToPath(new URL('serve.js', import.meta.url)), [bot], { silent: true });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      printed = `${printed}${chunk}`.slice(-4000);
    });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended (${code}):\n${printed}`)));
    child.once('message', (port) => resolve({ child, port: Number(port), printed: () => printed }));
  });
};
