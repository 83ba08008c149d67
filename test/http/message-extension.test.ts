import assert from 'node:assert/strict';
import type { Card } from '../../src/cards/stamp.ts';
import { readCard } from '../conversations/read-card.ts';
import { activity, message } from './client.ts';
import { type Served, serve } from './test-server.ts';

type Fields = Readonly<Record<string, unknown>>;
interface Found {
  readonly composeExtension: { readonly type: string; readonly attachments: { content: Card }[] };
}
interface Dialog {
  readonly task: { readonly value: { readonly title: string; readonly card: { content: Card } } };
}

describe('the message extension over HTTP', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  const invoke = async <T>(name: string, value: unknown, fields: Fields = {}): Promise<T> => {
    const { status, json } = await served.ask({
      body: activity({ type: 'invoke', name: `composeExtension/${name}`, value, ...fields }),
    });
    assert.equal(status, 200);
    return json as T;
  };
  const search = (query: string, fields: Fields = {}): Promise<Found> =>
    invoke(
      'query',
      { commandId: 'findArticle', parameters: [{ name: 'query', value: query }] },
      fields,
    );
  const diagnose = (content: string, fields: Fields = {}): Promise<Dialog> =>
    invoke(
      'fetchTask',
      {
        commandId: 'diagnoseMessage',
        commandContext: 'message',
        messagePayload: { id: '1', body: { contentType: 'html', content } },
      },
      fields,
    );

  it('finds articles as one types', async () => {
    const { composeExtension } = await search('9510');

    assert.equal(composeExtension.type, 'result');
    assert.ok(composeExtension.attachments.length > 1);
    const cards = composeExtension.attachments.map(({ content }) => readCard(content));
    assert.ok(cards.some(({ text }) => text.includes('95107')));
    assert.ok(cards.every(({ buttons }) => buttons.length === 0));
  });

  it('speaks the language that the person asked for', async () => {
    await served.ask({ body: message('français') });

    const { composeExtension } = await search('95107');

    assert.equal(composeExtension.attachments[0]?.content.lang, 'fr');
  });

  it('diagnoses a message, and gives the card of its article to insert', async () => {
    const { task } = await diagnose('<p>the job failed</p><p>ErrorID 95107</p>');

    assert.match(readCard(task.value.card.content).text, /ErrorID 95107/);
    const json = JSON.stringify(task.value.card.content);
    const { data } = JSON.parse(
      /\{"type":"Action\.Submit".*?"data":\{.*?\}\}/.exec(json)?.[0] ?? '{}',
    );
    const { composeExtension } = await invoke<Found>('submitAction', {
      commandId: 'diagnoseMessage',
      data,
    });
    assert.match(readCard(composeExtension.attachments[0]?.content as Card).text, /95107/);
  });

  const hostile: readonly unknown[] = [
    undefined,
    null,
    'x',
    { commandId: 5 },
    { commandId: 'findArticle', parameters: 'x' },
    { commandId: 'diagnoseMessage', messagePayload: { body: { content: {} } } },
    { commandId: 'diagnoseMessage', data: { article: '__proto__' } },
  ];
  for (const value of hostile)
    it(`answers ${JSON.stringify(value) ?? 'nothing'} without an error`, async () => {
      for (const name of ['query', 'fetchTask', 'submitAction']) await invoke(name, value);
    });
});
