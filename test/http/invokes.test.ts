import assert from 'node:assert/strict';
import type { Card } from '../../src/cards/stamp.ts';
import { type Button, readCard } from '../conversations/read-card.ts';
import { activity, message, press } from './client.ts';
import { type Served, serve } from './test-server.ts';

interface InvokeBody {
  readonly statusCode: number;
  readonly type: string;
  readonly value: Card & { readonly code?: string };
}

describe('invokes', () => {
  let served: Served;
  before(async () => {
    served = await serve();
  });
  after(() => served.close());

  const failedButton = async (conversation: string): Promise<Button> => {
    const { json } = await served.ask({
      body: message('0x800706BE', { conversation: { id: conversation } }),
    });
    const { activities } = json as { activities: { attachments: { content: Card }[] }[] };
    const card = readCard(activities[0]?.attachments[0]?.content as Card);
    return card.buttons.find(({ data }) => data.choose === 'failed') as Button;
  };

  it('answers a press with the card that replaces the pressed one', async () => {
    const conversation = { id: 'replaced' };
    const { data } = await failedButton(conversation.id);

    const { status, json } = await served.ask({ body: press(data, { conversation }) });

    const { statusCode, type, value } = json as InvokeBody;
    assert.equal(status, 200);
    assert.equal(statusCode, 200);
    assert.equal(type, 'application/vnd.microsoft.card.adaptive');
    assert.equal(readCard(value).template, 'step');
    assert.match(readCard(value).text, /InMageVSSProvider_Install/);
  });

  it('answers a press that expects replies with an invoke response among them', async () => {
    const conversation = { id: 'expected' };
    const { data } = await failedButton(conversation.id);

    const { status, json } = await served.ask({
      body: press(data, { conversation, deliveryMode: 'expectReplies', serviceUrl: undefined }),
    });

    const { activities } = json as { activities: { type: string; value: { body: InvokeBody } }[] };
    assert.equal(status, 200);
    assert.deepEqual(
      activities.map(({ type }) => type),
      ['invokeResponse'],
    );
    assert.equal(activities[0]?.value.body.statusCode, 200);
  });

  for (const name of ['task/fetch', 'signin/verifyState', 'x', undefined])
    it(`answers 501 to the invoke ${name}`, async () => {
      const { status, text } = await served.ask({
        body: activity({ type: 'invoke', name, value: {} }),
      });

      assert.equal(status, 501);
      assert.equal(text, '');
    });

  const notOurs: readonly [string, unknown][] = [
    ['no data', undefined],
    ['data of another bot', { action: 'approve' }],
    ['data that is a text', 'failed'],
    ['a version that is no number', { case: 'case-1', version: 'x', choose: 'failed' }],
    ['a version that is negative', { case: 'case-1', version: -1, choose: 'failed' }],
    ['a choice that is an object', { case: 'case-1', version: 1, choose: {} }],
  ];
  for (const [name, data] of notOurs)
    it(`answers an error, not a card, to ${name}`, async () => {
      const { status, json } = await served.ask({ body: press(data) });

      const { statusCode, type, value } = json as InvokeBody;
      assert.equal(status, 200);
      assert.equal(statusCode, 400);
      assert.equal(type, 'application/vnd.microsoft.error');
      assert.equal(value.code, 'BadRequest');
    });

  for (const value of [undefined, null, {}, [], 'text', 5, { action: null }, { action: 'x' }])
    it(`answers an error to the value ${JSON.stringify(value)}`, async () => {
      const { status, json } = await served.ask({ body: press({}, { value }) });

      assert.equal(status, 200);
      assert.equal((json as InvokeBody).statusCode, 400);
    });

  it('shows the help for a case that it does not hold', async () => {
    const { json } = await served.ask({
      body: press({ case: 'nobody', version: 1, choose: 'failed' }),
    });

    const card = readCard((json as InvokeBody).value);
    assert.equal(card.template, 'help');
    assert.match(card.text, /I no longer hold that case/);
  });

  it('tells nothing of a case to another conversation', async () => {
    const { data } = await failedButton('own');

    const { json } = await served.ask({
      body: press(data, { conversation: { id: 'foreign' } }),
    });

    const card = readCard((json as InvokeBody).value);
    assert.equal(card.template, 'help');
    assert.doesNotMatch(card.text, /antivirus/);
  });
});
