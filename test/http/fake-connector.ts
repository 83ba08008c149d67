import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface Posted {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The service that a bot posts its replies to, on a free port of this machine. */
export interface Connector {
  readonly serviceUrl: string;
  readonly posted: readonly Posted[];
  close(): Promise<void>;
}

export const fakeConnector = async (status = 200): Promise<Connector> => {
  const posted: Posted[] = [];
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Posted['body'];
    posted.push({ method: request.method ?? '', path: request.url ?? '', body });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: `posted-${posted.length}` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    posted,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
