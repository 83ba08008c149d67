import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

/** Requests a second, "code in, card out", against a bare echo bot: both in one run, in turns. */
const connections = 10;
const rounds = 3;
const seconds = { warmUp: 3, measured: 6 };
const bots = ['echo', 'errata'] as const;

const serve = async (bot: string): Promise<{ child: ChildProcess; url: string }> => {
  const child = fork(fileURLToPath(new URL('serve.js', import.meta.url)), [bot]);
  const [port] = await once(child, 'message');
  return { child, url: `http://127.0.0.1:${port}/api/messages` };
};

const body = (): string =>
  JSON.stringify({
    type: 'message',
    id: randomUUID(),
    channelId: 'webchat',
    from: { id: 'user' },
    recipient: { id: 'errata' },
    conversation: { id: randomUUID() },
    locale: 'en-US',
    text: '95107',
    deliveryMode: 'expectReplies',
  });

const load = async (url: string, duration: number): Promise<autocannon.Result> => {
  const result = await autocannon({
    url,
    connections,
    duration,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were refused, ${result.errors} failed`);
  return result;
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, two) => one - two)[Math.floor(values.length / 2)] ?? 0;

const servers = new Map(
  await Promise.all(bots.map(async (bot) => [bot, await serve(bot)] as const)),
);
const rates = new Map<string, number[]>(bots.map((bot) => [bot, []]));
try {
  for (const { url } of servers.values()) await load(url, seconds.warmUp);
  for (let round = 1; round <= rounds; round += 1)
    for (const [bot, { url }] of servers) {
      const { requests, latency } = await load(url, seconds.measured);
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
