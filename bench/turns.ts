import autocannon from 'autocannon';
import { codeMessage } from './code-message.ts';
import { startServer } from './start-server.ts';

/** Requests a second, "code in, card out", against a bare echo bot: both in one run, in turns. */
const connections = 10;
const rounds = 3;
const seconds = { warmUp: 3, measured: 6 };
const bots = ['echo', 'errata'] as const;

const load = async (port: number, duration: number): Promise<autocannon.Result> => {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/api/messages`,
    connections,
    duration,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    requests: [{ setupRequest: (request) => ({ ...request, body: codeMessage() }) }],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were refused, ${result.errors} failed`);
  return result;
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, two) => one - two)[Math.floor(values.length / 2)] ?? 0;

const servers = new Map(
  await Promise.all(bots.map(async (bot) => [bot, await startServer(bot)] as const)),
);
const rates = new Map<string, number[]>(bots.map((bot) => [bot, []]));
try {
  for (const { port } of servers.values()) await load(port, seconds.warmUp);
  for (let round = 1; round <= rounds; round += 1)
    for (const [bot, { port }] of servers) {
      const { requests, latency } = await load(port, seconds.measured);
      rates.get(bot)?.push(requests.average);
      console.log(
        `round ${round}  ${bot.padEnd(6)}  ${requests.average.toFixed(0)} requests/s  p50 ${latency.p50} ms  p99 ${latency.p99} ms`,
      );
    }
} finally {
  for (const { child } of servers.values()) child.kill();
}

const [echo = 0, errata = 0] = bots.map((bot) => median(rates.get(bot) ?? []));
console.log(
  `median    echo ${echo.toFixed(0)}, errata ${errata.toFixed(0)}, ratio ${(errata / echo).toFixed(2)}`,
);
