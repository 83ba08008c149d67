import assert from 'node:assert/strict';
import type { Card } from '../../src/cards/stamp.ts';
import { readCard } from '../conversations/read-card.ts';
import { activity } from './client.ts';
import { type Connector, fakeConnector, type Posted } from './fake-connector.ts';
import { type Served, serve } from './test-server.ts';

const cardIn = ({ body }: Posted): ReturnType<typeof readCard> =>
  readCard((body.attachments as { content: Card }[])[0]?.content as Card);

describe('delivery to the channel', () => {
  let served: Served;
  let connector: Connector;
  beforeEach(async () => {
    [served, connector] = await Promise.all([serve(), fakeConnector()]);
  });
  afterEach(async () => {
    await served.close();
    await connector.close();
  });

  const send = (fields: Readonly<Record<string, unknown>>): ReturnType<Served['ask']> =>
    served.ask({ body: activity({ serviceUrl: connector.serviceUrl, id: 'asked', ...fields }) });

  it('posts one card as the reply, before the request is answered', async () => {
    const { status, text } = await send({ text: '95107' });

    assert.equal(status, 200);
    assert.equal(text, '');
    assert.equal(connector.posted.length, 1);
    const posted = connector.posted[0] as Posted;
    assert.equal(posted.method, 'POST');
    assert.equal(posted.path, '/v3/conversations/conversation/activities/asked');
    assert.equal(cardIn(posted).template, 'step');
  });

  it('gives the card a summary for the notification, in its language', async () => {
    await send({ text: '95107', locale: 'fr-FR' });

    const { body } = connector.posted[0] as Posted;
    assert.equal(
      body.summary,
      'Le compte n’est pas administrateur de la machine source Windows'.replace('’', "'"),
    );
    assert.equal(body.locale, 'fr');
  });

  it('welcomes a person who is added', async () => {
    const { status } = await send({
      type: 'conversationUpdate',
      membersAdded: [{ id: 'errata' }, { id: 'user' }],
    });

    assert.equal(status, 200);
    assert.equal(connector.posted.length, 1);
    assert.equal(cardIn(connector.posted[0] as Posted).template, 'help');
  });

  const silent: readonly [string, Readonly<Record<string, unknown>>][] = [
    ['its own arrival', { type: 'conversationUpdate', membersAdded: [{ id: 'errata' }] }],
    ['a person who leaves', { type: 'conversationUpdate', membersRemoved: [{ id: 'user' }] }],
    ['somebody who types', { type: 'typing' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['a kind of activity that it does not know', { type: 'somethingElse' }],
  ];
  for (const [name, fields] of silent)
    it(`says nothing to ${name}`, async () => {
      const { status } = await send(fields);

      assert.equal(status, 200);
      assert.equal(connector.posted.length, 0);
    });

  it('asks for a part of a text that is too long, in its language', async () => {
    await send({ text: 'x'.repeat(100_001), locale: 'fr-FR' });

    assert.match(`${connector.posted[0]?.body.text}`, /^Cela dépasse 100000 caractères\./);
  });
});
