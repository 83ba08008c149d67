import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { malformedActivities, type Shot } from './fuzz-activities.ts';
import { hostileTexts } from './fuzz-texts.ts';
import { startServer } from './start-server.ts';

/**
 * Sends malformed activities and hostile texts to one server. It must not exit, must answer every
 * request in time, and must never fail: no 5xx but 501, which is for invokes that nobody serves.
 */
const slowest = 1000;
const unanswered = 15_000;
const lanes = { activities: 4, texts: 1 };

interface Hit {
  readonly name: string;
  /** 0 for a request that got no answer. */
  readonly status: number;
  readonly milliseconds: number;
}

const connector = createServer((incoming, outgoing) => {
  incoming.resume();
  outgoing.setHeader('content-type', 'application/json');
  outgoing.end('{"id":"1"}');
});
connector.listen(0, '127.0.0.1');
await once(connector, 'listening');
const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;

const { child, port, printed } = await startServer('errata');

const agent = new Agent({ keepAlive: true });

const shoot = async ({ name, body }: Shot): Promise<Hit> => {
  const began = performance.now();
  const sent = request({
    host: '127.0.0.1',
    port,
    method: 'POST',
    path: '/api/messages',
    agent,
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(unanswered),
  });
  sent.end(body);
  const status = await once(sent, 'response')
    .then(async ([response]) => {
      await text(response);
      return response.statusCode as number;
    })
    .catch(() => 0);
  return { name, status, milliseconds: Math.round(performance.now() - began) };
};

const shootAll = async (shots: readonly Shot[], width: number): Promise<Hit[]> => {
  const hits: Hit[] = [];
  const waiting = shots.values();
  const lane = async (): Promise<void> => {
    for (const shot of waiting) hits.push(await shoot(shot));
  };
  await Promise.all(Array.from({ length: width }, lane));
  return hits;
};

const report = (title: string, hits: readonly Hit[]): Hit[] => {
  const counts = new Map<number, number>();
  for (const { status } of hits) counts.set(status, (counts.get(status) ?? 0) + 1);
  const line = [...counts]
    .sort(([one], [two]) => one - two)
    .map(([status, count]) => `${status === 0 ? 'unanswered' : status}: ${count}`)
    .join(', ');
  const worst = hits.toSorted((one, two) => two.milliseconds - one.milliseconds).slice(0, 3);
  console.log(`${title}: ${hits.length} (${line})`);
  for (const { name, milliseconds } of worst) console.log(`  slowest: ${milliseconds} ms  ${name}`);
  return hits.filter(
    ({ status, milliseconds }) =>
      status === 0 || (status >= 500 && status !== 501) || milliseconds > slowest,
  );
};

const activities = await shootAll(malformedActivities(serviceUrl), lanes.activities);
const texts = await shootAll(hostileTexts(), lanes.texts);
const violations = [
  ...report('malformed activities', activities),
  ...report('hostile texts', texts),
];
const exited = child.exitCode !== null || child.signalCode !== null;
for (const { name, status, milliseconds } of violations.slice(0, 40))
  console.log(`VIOLATION  ${status || 'no answer'}, ${milliseconds} ms: ${name}`);
if (exited) console.log(`VIOLATION  the server ended: ${child.exitCode ?? child.signalCode}`);
if (violations.length > 0 || exited) console.log(`The server printed last:\n${printed()}`);
console.log(violations.length > 0 || exited ? `${violations.length} violations` : 'no violation');

child.kill();
agent.destroy();
connector.close();
connector.closeAllConnections();
process.exitCode = violations.length > 0 || exited ? 1 : 0;
