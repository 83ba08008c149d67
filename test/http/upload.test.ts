import assert from 'node:assert/strict';
import type { Card } from '../../src/cards/stamp.ts';
import { zipOf } from '../files/files.ts';
import { message } from './client.ts';
import { type Answered, type Served, serve } from './test-server.ts';

interface Sent {
  readonly text?: string;
  readonly locale?: string;
  readonly attachments?: readonly { readonly content: Card }[];
}

const bytes = { 'content-type': 'application/octet-stream' };

describe('a file that is dropped on the try-it page', () => {
  let served: Served;
  before(async () => {
    served = await serve();
  });
  after(() => served.close());

  const upload = (
    body: string | Buffer,
    query: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = bytes,
  ): Promise<Answered> => {
    const who = { name: 'install.log', conversation: 'conversation', user: 'user' };
    const path = `/upload?${new URLSearchParams({ ...who, ...query })}`;
    return served.ask({ path, headers, body });
  };
  const sent = ({ json }: Answered): Sent => {
    const [activity] = (json as { activities: Sent[] }).activities;
    assert.ok(activity);
    return activity;
  };
  const titleOf = (answer: Answered): unknown =>
    sent(answer).attachments?.[0]?.content.fallbackText;

  it('is answered with a card of what was found in it', async () => {
    const answer = await upload('ErrorID: 95107\n');

    assert.equal(answer.status, 200);
    assert.equal(titleOf(answer), 'I found one problem in install.log');
  });

  it('is answered in the language of its sender', async () => {
    assert.equal(
      titleOf(await upload('ErrorID: 95107\n', { locale: 'fr-FR', user: 'another' })),
      "J'ai trouvé un problème dans install.log",
    );
  });

  it('is a turn of its conversation: what was found can be opened', async () => {
    await upload('ErrorID: 95107\n', { conversation: 'opened' });

    const { json } = await served.ask({
      body: message('1', { conversation: { id: 'opened', conversationType: 'personal' } }),
    });
    assert.match(JSON.stringify(json), /The account is not an administrator/);
  });

  it('may be an archive', async () => {
    const archive = Buffer.from(zipOf({ 'setup/agent.log': 'ErrorID: 95107\n' }));

    assert.equal(
      titleOf(await upload(archive, { name: 'logs.zip' })),
      'I found one problem in agent.log',
    );
  });

  it('is refused with a reason where it is no text', async () => {
    const answer = await upload(Buffer.alloc(2000, '\0\x01\xff'));

    assert.equal(answer.status, 200);
    assert.match(`${sent(answer).text}`, /^This is not a text file\./);
  });

  it('is answered though it is refused long before its end', async () => {
    const answer = await upload(Buffer.alloc(8_000_000, '\0\x01\xff'));

    assert.match(`${sent(answer).text}`, /^This is not a text file\./);
  });

  it('is refused where it is larger than 100 MB', async () => {
    const answer = await upload(Buffer.alloc(100 * 1024 * 1024 + 1, 'nothing here\n'));

    assert.match(`${sent(answer).text}`, /^This file is too big\./);
  });

  const unusable: readonly [string, Readonly<Record<string, string>>][] = [
    ['no name', { name: '' }],
    ['a name of more than 400 characters', { name: 'x'.repeat(401) }],
    ['no user', { user: '' }],
    ['no conversation', { conversation: '' }],
    ['what it does not know', { colour: 'blue' }],
  ];
  for (const [what, query] of unusable)
    it(`is answered 400 with ${what}`, async () => {
      const { status, json } = await upload('ErrorID: 95107\n', query);

      assert.equal(status, 400);
      assert.equal((json as { code: string }).code, 'BadRequest');
    });

  it('is answered 415 as a type that other pages may send unasked', async () => {
    const { status } = await upload('ErrorID: 95107\n', {}, { 'content-type': 'text/plain' });

    assert.equal(status, 415);
  });

  it('is answered 403 under the name of another host', async () => {
    const { status } = await upload('', {}, { ...bytes, host: 'errata.example' });

    assert.equal(status, 403);
  });

  it('is not taken where the page is not served', async () => {
    const open = await serve({ admission: { loopbackOnly: false } });

    const { status } = await open.ask({ path: '/upload', headers: bytes, body: 'x' });

    await open.close();
    assert.equal(status, 404);
  });
});
