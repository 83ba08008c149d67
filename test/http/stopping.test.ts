import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { type FileHost, startFileHost } from '../files/file-host.ts';
import { activity, fileAttachment } from './client.ts';
import { type Connector, fakeConnector } from './fake-connector.ts';
import { type Served, serve } from './test-server.ts';

type Fields = Readonly<Record<string, unknown>>;

describe('a server that takes nothing new', () => {
  let served: Served;
  let connector: Connector;
  let host: FileHost;
  let fetched: () => void;
  beforeEach(async () => {
    [served, connector] = await Promise.all([serve(), fakeConnector()]);
    host = await startFileHost(() => fetched());
  });
  afterEach(async () => {
    await served.close();
    await connector.close();
    await host.close();
  });

  const send = (fields: Fields): ReturnType<Served['ask']> =>
    served.ask({ body: activity({ serviceUrl: connector.serviceUrl, ...fields }) });
  /** Bytes that have arrived. */
  const sent = async (bytes: string): Promise<Socket> => {
    const accepted = once(served.server, 'connection');
    const socket = connect(served.port, '127.0.0.1');
    socket.write(bytes);
    const [connection] = await accepted;
    if (connection.bytesRead < bytes.length) await once(connection, 'data');
    return socket;
  };

  const body = '{"type":"message"}';
  const request = `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  for (const [what, length] of [
    ['headers', 40],
    ['a body', request.length - 5],
  ] as const)
    it(`answers 503 to a request of which it had half of ${what}`, async () => {
      const socket = await sent(request.slice(0, length));
      served.server.close();

      socket.write(request.slice(length));

      const answer = await text(socket);
      assert.match(answer, /^HTTP\/1\.1 503 /);
      assert.match(answer, /^connection: close\r$/im);
      assert.match(answer, /^retry-after: 30\r$/im);
      assert.match(answer, /Send this again in a minute/);
    });

  it('tells whoever still sends a file that it is given up, and waits for no more of it', async () => {
    const head = [
      'POST /upload?name=a.log&conversation=c&user=u HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/octet-stream',
      'Content-Length: 1000',
    ];
    const socket = await sent(`${head.join('\r\n')}\r\n\r\nabc`);
    served.server.close();

    served.scans.stop(0);

    const answer = await text(socket);
    assert.match(answer, /^HTTP\/1\.1 200 /);
    assert.match(answer, /I was stopped before I had read it all/);
    await served.tasks.settled();
  });

  it('finishes a turn, which is a task until its answer is out', async () => {
    const letGo = connector.hold();
    const arrival = once(connector.events, 'arrival');
    const answer = send({ text: '95107' });
    await arrival;
    served.server.close();
    const settled = served.tasks.settled();
    assert.equal(served.tasks.count(), 1);

    letGo();

    assert.equal((await answer).status, 200);
    await settled;
    assert.equal(connector.messages('conversation').length, 1);
  });

  it('tells whoever sent a file that it is given up, which is a task until it is said', async () => {
    const fetching = new Promise<void>((resolve) => {
      fetched = resolve;
    });
    await send({ text: '', attachments: [fileAttachment('a.log', `${host.address}/a.log`)] });
    await fetching;
    served.server.close();

    served.scans.stop(0);
    await served.tasks.settled();

    assert.deepEqual(
      connector.messages('conversation').map(({ body: { text: said } }) => said),
      [
        'I am reading a.log. What I find follows here.',
        'I was stopped before I had read it all. Send the file again in a minute.',
      ],
    );
  });
});
