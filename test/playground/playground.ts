import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Exchange, readExchanges } from './exchange.ts';

const cli = fileURLToPath(
  new URL('node_modules/@microsoft/m365agentsplayground/cli.js', import.meta.url),
);

export interface Playground {
  readonly address: string;
  /** All that went between it and the bot so far. */
  exchanges(): Exchange[];
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Starts Microsoft's Agents Playground on a free port, for a bot at this address. It sends no
 * telemetry, opens no browser, and keeps its files in a folder that is gone when it stops.
 */
export const startPlayground = async (bot: string): Promise<Playground> => {
  const { PATH, HOME } = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'errata-playground-'));
  const recording = join(folder, 'recording');
  const program = spawn(
    process.execPath,
    [
      ...['--import', new URL('loopback.mjs', import.meta.url).href],
      ...[cli, 'start', '--app-endpoint', new URL('api/messages', bot).href],
      ...['--channel-id', 'msteams', '--port', '0'],
      ...['--disable-telemetry', '--enable-events-recording'],
    ],
    {
      cwd: folder,
      env: {
        PATH,
        HOME,
        TEAMSAPPTESTER_BROWSER: 'none',
        APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'log'),
        M365_AGENTS_PLAYGROUND_RECORDING_FILE: recording,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = once(program, 'exit').then(() => rmSync(folder, { recursive: true, force: true }));
  let errors = '';
  program.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  for await (const line of createInterface(program.stdout)) {
    const port = line.match(/^Listening on (\d+)$/)?.[1];
    if (!port) continue;
    program.stdout.resume();
    return {
      address: `http://127.0.0.1:${port}/`,
      exchanges: () =>
        existsSync(recording) ? readExchanges(readFileSync(recording, 'utf8')) : [],
      ended,
      stop: async () => {
        program.kill();
        await ended;
      },
    };
  }
  await ended;
  throw new Error(`The Playground did not start. Has “npm ci” been run beside it?\n${errors}`);
};
