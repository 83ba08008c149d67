import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  type ConnectionLimits,
  httpServer,
  messageLimits,
  uploadLimits,
} from '../../src/http/http-server.ts';

/** In milliseconds. */
const soon = 20;
const never = 600_000;
const patient: ConnectionLimits = {
  connections: 10,
  headers: never,
  request: never,
  silence: never,
  idle: never,
  check: soon,
};

describe('the HTTP server', () => {
  let server: Server;
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const listen = async (
    limits: Partial<ConnectionLimits>,
    listener: RequestListener = (_request, response) => response.end('answered'),
  ): Promise<void> => {
    server = httpServer(listener, { ...patient, ...limits });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  };
  const open = (bytes = ''): Socket => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(bytes);
    return socket;
  };
  /** What comes back until the server closes the connection. */
  const untilClosed = (bytes: string): Promise<string> => text(open(bytes));

  it('closes a connection that sends nothing', async () => {
    await listen({ headers: soon });

    assert.match(await untilClosed(''), /^HTTP\/1\.1 408 /);
  });

  it('closes a connection that sends half of its headers', async () => {
    await listen({ headers: soon });

    assert.match(await untilClosed('GET / HTTP/1.1\r\nHost: errata\r\nX-Half'), /^HTTP\/1\.1 408 /);
  });

  it('closes a connection that sends half of its body', async () => {
    await listen({ headers: soon, request: 2 * soon }, (request, response) => {
      request.resume().on('end', () => response.end());
    });

    assert.match(
      await untilClosed('POST / HTTP/1.1\r\nHost: errata\r\nContent-Length: 10\r\n\r\nhalf'),
      /^HTTP\/1\.1 408 /,
    );
  });

  it('closes a connection on which no other request follows', async () => {
    await listen({ idle: soon });

    assert.match(await untilClosed('GET / HTTP/1.1\r\nHost: errata\r\n\r\n'), /answered$/);
  });

  it('closes a connection on which nothing happens', async () => {
    await listen({ silence: soon }, () => undefined);

    assert.equal(await untilClosed('GET / HTTP/1.1\r\nHost: errata\r\n\r\n'), '');
  });

  it('refuses to become another protocol, and closes the connection', async () => {
    await listen({});

    const answer = await untilClosed(
      'GET / HTTP/1.1\r\nHost: errata\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nmore',
    );

    assert.match(answer, /^HTTP\/1\.1 501 /);
    assert.doesNotMatch(answer, /answered/);
  });

  it('does not connect to anywhere else', async () => {
    await listen({});

    assert.equal(
      await untilClosed('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n'),
      '',
    );
  });

  it('closes one connection too many at once, and takes the next when one has gone', async () => {
    await listen({ connections: 1 });
    const taken = once(server, 'connection');
    const first = open();
    const [, [served]] = await Promise.all([once(first, 'connect'), taken]);

    assert.equal(await untilClosed('GET / HTTP/1.1\r\nHost: errata\r\n\r\n'), '');

    first.destroy();
    await once(served, 'close');
    assert.match(
      await untilClosed('GET / HTTP/1.1\r\nHost: errata\r\nConnection: close\r\n\r\n'),
      /answered$/,
    );
  });

  it('gives a file more time than a message, and both more than their answers take', () => {
    assert.ok(messageLimits.silence > 15_000);
    assert.ok(uploadLimits.silence > 120_000);
    assert.ok(uploadLimits.request > messageLimits.request);
    assert.ok(messageLimits.headers < messageLimits.request);
  });
});
