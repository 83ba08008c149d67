import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Card } from '../../src/cards/stamp.ts';
import { readCard, type SeenCard } from '../conversations/read-card.ts';
import { activity, fileAttachment } from './client.ts';
import { type Connector, fakeConnector } from './fake-connector.ts';
import { type Served, serve } from './test-server.ts';

type Fields = Readonly<Record<string, unknown>>;

const log = `2026-11-22 10:00:00 INFO Trace Session Started
2026-11-22 10:00:01 ERROR ErrorID: 95117
2026-11-22 10:05:00 INFO Trace Session Started
2026-11-22 10:05:01 INFO shutdown will be denied
2026-11-22 10:05:02 ERROR ErrorID: 95107
2026-11-22 10:05:09 ERROR ErrorID: 95107
2026-11-22 10:05:10 INFO end
`;

describe('a file in a personal chat', () => {
  let served: Served;
  let connector: Connector;
  let host: Server;
  const files = new Map<string, Buffer>();
  beforeEach(async () => {
    [served, connector] = await Promise.all([serve(), fakeConnector()]);
    host = createServer((request, response) => {
      const file = files.get(request.url ?? '');
      response.writeHead(file ? 200 : 404);
      response.end(file);
    });
    host.listen(0, '127.0.0.1');
    await once(host, 'listening');
  });
  afterEach(async () => {
    host.closeAllConnections();
    host.close();
    await served.close();
    await connector.close();
  });

  const attachment = (name: string, url?: string): object =>
    fileAttachment(name, url ?? `http://127.0.0.1:${(host.address() as AddressInfo).port}/${name}`);
  const send = (fields: Fields): Promise<unknown> =>
    served.ask({ body: activity({ serviceUrl: connector.serviceUrl, text: '', ...fields }) });
  const messages = (): readonly Fields[] =>
    connector.messages('conversation').map(({ body }) => body);
  const said = async (count: number): Promise<void> => {
    while (messages().length < count) await once(connector.events, 'request');
  };
  const cardOf = (body: Fields = {}): SeenCard => {
    const [attachment] = body.attachments as { content: Card }[];
    return readCard(attachment?.content as Card);
  };

  it('is acknowledged at once, and a card with what was found follows', async () => {
    files.set('/install.log', Buffer.from(log));

    await send({ attachments: [attachment('install.log')] });
    assert.equal(messages()[0]?.text, 'I am reading install.log. What I find follows here.');
    await said(2);

    const card = cardOf(messages()[1]);
    assert.equal(card.template, 'choice');
    assert.match(card.text, /I found one problem in install\.log/);
    assert.match(
      card.text,
      /ErrorID 95107: 2 times, lines 5 to 6 \(2026-11-22 10:05:02 – 10:05:09\)/,
    );
    assert.match(card.text, /Earlier runs with problems, left out: 1/);
    assert.match(card.text, /shutdown will be denied/);
    assert.doesNotMatch(card.text, /95117/);
  });

  it('leads from a finding to its steps', async () => {
    files.set('/install.log', Buffer.from(log));
    await send({ attachments: [attachment('install.log')] });
    await said(2);
    const { data } = cardOf(messages()[1]).buttons[0] as SeenCard['buttons'][number];

    const answer = await served.ask({
      body: activity({
        serviceUrl: connector.serviceUrl,
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: 'posted-2',
        value: { action: { type: 'Action.Execute', verb: 'choose', data } },
      }),
    });

    assert.equal(readCard((answer.json as { value: Card }).value).template, 'step');
  });

  it('is read once, however often Teams delivers it', async () => {
    files.set('/install.log', Buffer.from(log));
    const again = { id: 'the-same', attachments: [attachment('install.log')] };

    await Promise.all([send(again), send(again)]);
    await said(2);
    await send(again);

    assert.equal(messages().length, 2);
  });

  it('may be packed, with several logs in it', async () => {
    files.set('/logs.gz', gzipSync(log));

    await send({ attachments: [attachment('logs.gz')], locale: 'fr-FR' });
    await said(2);

    assert.equal(messages()[0]?.text, "Je lis logs.gz. Ce que j'y trouve suit ici.");
    assert.match(cardOf(messages()[1]).text, /J'ai trouvé un problème dans logs/);
  });

  it('is answered in the language that the person asked for', async () => {
    files.set('/install.log', Buffer.from(log));
    await send({ text: 'français' });

    await send({ attachments: [attachment('install.log')] });
    await said(3);

    assert.match(String(messages()[1]?.text), /^Je lis/);
    assert.equal(cardOf(messages()[2]).lang, 'fr');
  });

  const refused: readonly [string, string, Buffer | undefined, RegExp][] = [
    [
      'that is no text',
      'setup.log',
      Buffer.from([0x4d, 0x5a, 0, 0, 1, 2, 0, 0]),
      /not a text file/,
    ],
    ['that is empty', 'empty.log', Buffer.alloc(0), /no text/],
    ['whose link has expired', 'gone.log', undefined, /no longer valid/],
  ];
  for (const [what, name, bytes, why] of refused)
    it(`${what} is refused with a word to the user`, async () => {
      if (bytes) files.set(`/${name}`, bytes);

      await send({ attachments: [attachment(name)] });
      await said(2);

      assert.match(String(messages()[1]?.text), why);
    });

  it('is not fetched from anywhere else', async () => {
    await send({ attachments: [attachment('evil.log', 'https://sharepoint.com.evil.example/x')] });
    await said(2);

    assert.match(String(messages()[1]?.text), /only fetch files that were sent in this chat/);
  });

  it('is read although the word that it is being read cannot be said', async () => {
    files.set('/a.log', Buffer.from(log));
    files.set('/b.log', Buffer.from(log));
    connector.refuse(1);

    await send({ attachments: [attachment('a.log'), attachment('b.log')] });
    await said(3);

    const texts = messages().flatMap(({ text }) => (text ? [text] : []));
    assert.deepEqual(texts, ['I am reading b.log. What I find follows here.']);
  });

  it('stands beside other turns, which are answered meanwhile', async () => {
    files.set('/install.log', Buffer.from(log.repeat(4000)));

    await send({ attachments: [attachment('install.log')] });
    await send({ text: '95117' });

    assert.equal(cardOf(messages()[1]).template === 'choice', false);
    await said(3);
    assert.equal(cardOf(messages()[2]).template, 'choice');
  });
});
