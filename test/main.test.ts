import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { built } from './built.ts';
import { type FileHost, startFileHost } from './files/file-host.ts';
import { activity, fileAttachment } from './http/client.ts';
import { type Connector, fakeConnector } from './http/fake-connector.ts';
import { type Program, startProgram } from './program.ts';

type Fields = Readonly<Record<string, unknown>>;

const other = { id: 'other', conversationType: 'personal' };

describe('the program that gets a signal to end', function () {
  this.timeout(120_000);
  let program: Program;
  let connector: Connector;
  let host: FileHost;
  let fetched: (response: ServerResponse) => void;
  before(function () {
    // There a signal ends a process without asking it.
    if (process.platform === 'win32') this.skip();
  });
  beforeEach(async () => {
    [program, connector, host] = await Promise.all([
      startProgram(process.execPath, [await built('main.js')]),
      fakeConnector(),
      startFileHost((_request, response) => fetched(response)),
    ]);
  });
  afterEach(async () => {
    program.kill();
    await Promise.all([program.ended, connector.close(), host.close()]);
  });

  const send = async (fields: Fields): Promise<number> => {
    const { status } = await fetch(`http://127.0.0.1:${program.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity({ serviceUrl: connector.serviceUrl, ...fields })),
    });
    return status;
  };
  /** Sends so many files in a message; gives the responses of their host to the first two, which are read. */
  const sendFiles = async (count: number): Promise<ServerResponse[]> => {
    const responses: ServerResponse[] = [];
    const twoFetched = new Promise<void>((resolve) => {
      fetched = (response) => {
        responses.push(response);
        if (responses.length === Math.min(count, 2)) resolve();
      };
    });
    const attachments = Array.from({ length: count }, (_, at) =>
      fileAttachment(`${at + 1}.log`, `${host.address}/${at + 1}.log`),
    );
    await send({ text: '', attachments });
    await twoFetched;
    return responses;
  };
  const open = async (bytes: string): Promise<Socket> => {
    const socket = connect(program.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(bytes);
    return socket;
  };
  const texts = (): unknown[] =>
    connector.messages('conversation').flatMap(({ body: { text } }) => (text ? [text] : []));

  it('finishes a turn and the files that it reads, tells of the others, and ends', async () => {
    const responses = await sendFiles(3);
    const half = await open('POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-');
    const upgraded = await open(
      'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
    );
    const letGo = connector.hold();
    const turn = once(connector.events, 'arrival');
    const answered = send({ text: '95107', conversation: other });
    await turn;

    const told = once(connector.events, 'arrival');
    const stopping = once(program.events, 'stopping');
    program.process.kill('SIGTERM');
    await Promise.all([stopping, told]);
    await assert.rejects(send({ text: '95107' }), TypeError);
    letGo();
    assert.equal(await answered, 200);
    for (const response of responses) response.end('ErrorID: 95107\n');

    assert.equal(await program.ended, 0);
    assert.deepEqual(program.logged, ['stopping']);
    assert.equal(connector.messages('other').length, 1);
    assert.deepEqual(texts(), [
      'I am reading 1.log. What I find follows here.',
      'I am reading 2.log. What I find follows here.',
      'I am reading 3.log. What I find follows here.',
      'I was stopped before I had read it all. Send the file again in a minute.',
    ]);
    assert.equal(connector.messages('conversation').length, 6);
    half.destroy();
    upgraded.destroy();
  });

  it('ends at once when it gets another one', async () => {
    await sendFiles(1);
    const stopping = once(program.events, 'stopping');
    program.process.kill('SIGTERM');
    await stopping;

    const again = setInterval(() => program.process.kill('SIGTERM'), 50);
    const code = await program.ended;
    clearInterval(again);

    assert.equal(code, 1);
    assert.deepEqual(program.logged, ['stopping']);
  });
});
