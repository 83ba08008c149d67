import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { messageLimits, uploadLimits } from '../../src/http/http-server.ts';
import { message } from './client.ts';
import { type Served, serve } from './test-server.ts';

describe('connections that nobody needs', () => {
  let served: Served;
  afterEach(() => served.close());

  const send = (bytes: string): Socket => {
    const socket = connect(served.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(bytes);
    return socket;
  };
  const connections = (): Promise<number> =>
    promisify(served.server.getConnections.bind(served.server))();

  it('leave nothing behind when six hundred want another protocol and go', async () => {
    served = await serve();
    const upgrade = async (path: string, until: 'connect' | 'data'): Promise<void> => {
      const socket = send(
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n`,
      );
      await once(socket, until);
      socket.destroy();
    };

    for (let round = 0; round < 100; round += 1)
      await Promise.all(
        ['/', '/health', '/api/messages', '/upload', '/nothing', '/?x=1'].map((path) =>
          upgrade(path, round % 2 ? 'connect' : 'data'),
        ),
      );
    while ((await connections()) > 0) await setTimeout(1);

    assert.equal((await served.ask({ method: 'GET', path: '/health' })).status, 200);
    assert.equal((await served.ask({ body: message('95107') })).status, 200);
  });

  it('are closed when an activity does not arrive whole', async () => {
    const limits = { ...messageLimits, headers: 20, request: 40, check: 20 };
    served = await serve({ limits });

    const answer = await text(
      send(
        'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"type":',
      ),
    );

    assert.match(answer, /^HTTP\/1\.1 408 /);
  });

  it('are let in longer only where files are taken', async () => {
    served = await serve();
    const open = await serve({ admission: { loopbackOnly: false } });

    assert.equal(served.server.requestTimeout, uploadLimits.request);
    assert.equal(open.server.requestTimeout, messageLimits.request);
    await open.close();
  });
});
