import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inColumns } from '../src/cli/in-columns.ts';
import type { FileOutcome } from '../src/files/scan/scan-job.ts';
import { codeMessage } from './code-message.ts';

const rounds = 3;
const turnsASecond = 100;
const seconds = { warmUp: 3, measured: 6, after: 3 };
const megabyte = 1024 * 1024;

/** What turns cost while a big log from a local file host is scanned, time to findings, and memory. */
export const files = async (options: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...options], options: { megabytes: { type: 'string' } } });
  // just below the limit of 100 MB
  const megabytes = Number(values.megabytes ?? 99);
  if (!Number.isSafeInteger(megabytes) || megabytes <= 0)
    throw new Error('--megabytes takes a number: 99');
  const server = start('serve-files.js', 'errata');
  const host = start('file-host.js');
  try {
    const [[port], [hostPort]] = await Promise.all([
      once(server, 'message'),
      once(host, 'message'),
    ]);
    await measure(server, Number(port), `http://127.0.0.1:${hostPort}/${megabytes}`, megabytes);
  } finally {
    server.kill();
    host.kill();
  }
};

const start = (file: string, ...options: string[]): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), options, {
    // not through tsx: what is measured runs as built
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

const measure = async (
  server: ChildProcess,
  port: number,
  file: string,
  megabytes: number,
): Promise<void> => {
  console.log(
    `Node ${process.version}, ${turnsASecond} turns a second, a log of ${megabytes} MB\n`,
  );
  await turns(port, wait(seconds.warmUp * 1000));
  await scanned(server, file);
  await wait(seconds.after * 1000);
  console.log(await memoryOfScan(server, file));
  const times: number[] = [];
  const rows = [['', 'turns', 'p50 ms', 'p99 ms', 'most ms']];
  for (let round = 1; round <= rounds; round += 1) {
    rows.push(row(`alone ${round}`, await turns(port, wait(seconds.measured * 1000))));
    const until = performance.now() + seconds.measured * 1000;
    const scanning = (async () => {
      do {
        const began = performance.now();
        await scanned(server, file);
        times.push(performance.now() - began);
      } while (performance.now() < until);
    })();
    rows.push(row(`beside scans ${round}`, await turns(port, scanning)));
  }
  console.log(inColumns(rows).join('\n'));
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length / 1000;
  console.log(
    `\n${times.length} scans, one after the other: findings after ${mean.toFixed(2)} s, at most ${(Math.max(...times) / 1000).toFixed(2)} s`,
  );
};

/** The memory of the server in MB: before a scan, the most during it, and some seconds after. */
const memoryOfScan = async (server: ChildProcess, file: string): Promise<string> => {
  const before = await memory(server);
  let [scanning, most] = [true, before];
  const scan = scanned(server, file).finally(() => {
    scanning = false;
  });
  while (scanning) {
    most = Math.max(most, await memory(server));
    await wait(20);
  }
  await scan;
  await wait(seconds.after * 1000);
  const [idle, peak, after] = [before, most, await memory(server)].map((one) => one.toFixed(0));
  return `memory of the server: ${idle} MB before a scan, ${peak} MB during it, ${after} MB ${seconds.after} s after\n`;
};

/** Scans the file once. Throws when what it says is not found. */
const scanned = async (server: ChildProcess, file: string): Promise<void> => {
  const { outcome } = await ask<{ outcome: FileOutcome }>(server, file, 'outcome');
  if (outcome.kind !== 'read' || outcome.outcome.kind !== 'answer')
    throw new Error(`The scan found something else: ${JSON.stringify(outcome).slice(0, 200)}`);
};

const memory = async (server: ChildProcess): Promise<number> =>
  (await ask<{ memory: number }>(server, 'memory', 'memory')).memory / megabyte;

const ask = <T>(server: ChildProcess, message: string, answer: string): Promise<T> =>
  new Promise((resolve) => {
    const hear = (said: unknown): void => {
      if (!Object.hasOwn(Object(said), answer)) return;
      server.off('message', hear);
      resolve(said as T);
    };
    server.on('message', hear);
    server.send(message);
  });

/** Sends turns at a steady rate until something is over; gives the milliseconds that each took. */
const turns = async (port: number, over: Promise<unknown>): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true });
  const taken: Promise<number>[] = [];
  let going = true;
  void over.finally(() => {
    going = false;
  });
  const began = performance.now();
  while (going) {
    taken.push(turn(port, agent));
    await wait(Math.max(0, began + (taken.length * 1000) / turnsASecond - performance.now()));
  }
  await over;
  const times = await Promise.all(taken);
  agent.destroy();
  return times;
};

const turn = (port: number, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    request(
      {
        host: '127.0.0.1',
        port,
        path: '/api/messages',
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json' },
      },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`));
        response.resume().once('end', () => resolve(performance.now() - began));
      },
    )
      .once('error', reject)
      .end(codeMessage());
  });

const row = (name: string, times: readonly number[]): string[] => {
  const sorted = times.toSorted((one, two) => one - two);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  return [name, String(times.length), at(0.5), at(0.99), at(1)];
};
