import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Channel {
  /** What activities name as their serviceUrl. */
  readonly address: string;
  /** The process does not go on for it alone. */
  unref(): void;
}

/** Takes whatever the bot posts or updates by itself, as Teams does. */
export const startChannel = async (): Promise<Channel> => {
  let taken = 0;
  const server = createServer((request, response) => {
    taken += 1;
    request.resume();
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ id: `m${taken}` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, unref: () => server.unref() };
};
