import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { inColumns } from '../src/cli/in-columns.ts';

const kinds = ['memory', 'embedded'] as const;
type Kind = (typeof kinds)[number];

const connections = 10;
/** What is said in a conversation, before its connection begins another one. */
const texts = ['95107', 'next', 'next', 'back', 'next', 'next', '95105', 'help'];
const rounds = 10;
const seconds = { warmUp: 3, measured: 3 };

/**
 * Requests a second with the embedded store against the memory store, in one run, in turns: as many
 * conversations at once as there are connections. `--folder` names a folder on the disk to be measured.
 */
export const stores = async (options: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...options], options: { folder: { type: 'string' } } });
  const folder = mkdtempSync(join(values.folder ?? tmpdir(), 'errata-bench-'));
  const started: ChildProcess[] = [];
  try {
    const ports = new Map<Kind, number>();
    for (const kind of kinds) {
      const child = start(kind, folder);
      started.push(child);
      ports.set(kind, await portOf(child));
    }
    await measure(ports);
  } finally {
    for (const child of started) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
};

const measure = async (ports: ReadonlyMap<Kind, number>): Promise<void> => {
  const rows = [['', ...kinds.flatMap((kind) => [kind, 'p99 ms']), 'ratio']];
  const ratios: number[] = [];
  for (const port of ports.values()) await load(port, seconds.warmUp);
  for (let round = 1; round <= rounds; round += 1) {
    // In turns who is first, so that what else runs on the machine meets both alike.
    const order = round % 2 === 0 ? kinds : kinds.toReversed();
    const results = new Map<Kind, autocannon.Result>();
    for (const kind of order) results.set(kind, await load(ports.get(kind) ?? 0, seconds.measured));
    const rates = kinds.map((kind) => results.get(kind)?.requests.average ?? 0);
    const [memory = 0, embedded = 0] = rates;
    ratios.push(embedded / memory);
    rows.push([
      `round ${round}`,
      ...kinds.flatMap((kind, at) => [
        (rates[at] ?? 0).toFixed(0),
        `${results.get(kind)?.latency.p99}`,
      ]),
      (embedded / memory).toFixed(2),
    ]);
  }
  console.log(`Requests a second, ${connections} conversations at once, Node ${process.version}\n`);
  console.log(inColumns(rows).join('\n'));
  console.log(`\nembedded against memory, the median of the rounds: ${median(ratios).toFixed(2)}`);
};

const start = (kind: Kind, folder: string): ChildProcess => {
  const { PATH, HOME } = process.env;
  return spawn(process.execPath, [fileURLToPath(new URL('../dist/main.js', import.meta.url))], {
    env: { PATH, HOME, PORT: '0', ERRATA_STORE: kind, ERRATA_DATA_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

/** The port that a server prints. Throws when it ends before. */
const portOf = async ({ stdout }: ChildProcess): Promise<number> => {
  if (stdout)
    for await (const line of createInterface(stdout)) {
      const port = line.match(/http:\/\/127\.0\.0\.1:(\d+)/)?.[1];
      if (!port) continue;
      stdout.resume();
      return Number(port);
    }
  throw new Error('The server printed no address');
};

const load = async (port: number, duration: number): Promise<autocannon.Result> => {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/api/messages`,
    connections,
    duration,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // autocannon gives each connection a context of its own, and a new one after the last text
    requests: texts.map((text) => ({
      setupRequest: (request, context: { conversation?: string }) => {
        context.conversation ??= randomUUID();
        return { ...request, body: message(context.conversation, text) };
      },
    })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were refused, ${result.errors} failed`);
  return result;
};

const message = (conversation: string, text: string): string =>
  JSON.stringify({
    type: 'message',
    id: randomUUID(),
    channelId: 'webchat',
    from: { id: `user of ${conversation}` },
    recipient: { id: 'errata' },
    conversation: { id: conversation },
    locale: 'en-US',
    text,
    deliveryMode: 'expectReplies',
  });

const median = (values: readonly number[]): number =>
  values.toSorted((one, two) => one - two)[Math.floor(values.length / 2)] ?? 0;
