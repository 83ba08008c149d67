import assert from 'node:assert/strict';
import { useFakeTimers } from 'sinon';
import type { Card } from '../../src/cards/stamp.ts';
import { readCard, type SeenCard } from '../conversations/read-card.ts';
import { word } from '../word.ts';
import { activity } from './client.ts';
import { type Connector, fakeConnector } from './fake-connector.ts';
import { type Served, serve } from './test-server.ts';

type Fields = Readonly<Record<string, unknown>>;

const html = (content: string): object => ({ contentType: 'text/html', content });
const picture = { contentType: 'image/png', contentUrl: 'https://example.invalid/picture' };
const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: {} };
const quote =
  '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong itemprop="mri">Somebody</strong><span itemprop="time"></span><p itemprop="copy">ErrorID 95107</p></blockquote>';

describe('a message as Teams sends it', () => {
  let served: Served;
  let connector: Connector;
  beforeEach(async () => {
    [served, connector] = await Promise.all([serve(), fakeConnector()]);
  });
  afterEach(async () => {
    await served.close();
    await connector.close();
  });

  const send = async (fields: Fields): Promise<SeenCard | undefined> => {
    const before = connector.posted.length;
    await served.ask({ body: activity({ serviceUrl: connector.serviceUrl, ...fields }) });
    assert.ok(connector.posted.length <= before + 1, 'more than one answer');
    const { attachments } = (connector.posted[before]?.body ?? {}) as {
      attachments?: { content: Card }[];
    };
    return attachments?.[0] && readCard(attachments[0].content);
  };

  it('keeps the lines of a pasted log, which its text has lost', async () => {
    const lines = ['12:00:01 INFO start', '12:00:02 INFO ok', '12:00:03 ERROR ErrorID: 95107'];

    const seen = await send({
      text: lines.join(' '),
      attachments: [html(lines.map((line) => `<p>${line}</p>`).join(''))],
    });

    assert.match(seen?.text ?? '', /Found ErrorID 95107, line 3/);
  });

  it('is a new message when it is edited', async () => {
    await send({ text: '95117' });

    const seen = await send({
      type: 'messageUpdate',
      channelData: { eventType: 'editMessage' },
      text: '95107',
    });

    assert.match(seen?.text ?? '', /Found ErrorID 95107/);
  });

  it('is no new message when its removal is undone', async () => {
    const seen = await send({
      type: 'messageUpdate',
      channelData: { eventType: 'undeleteMessage' },
      text: '95107',
    });

    assert.equal(seen, undefined);
  });

  for (const [locale, said] of [
    ['en-GB', /I cannot read pictures: type the code or paste the text\./],
    ['fr-FR', /Je ne sais pas lire les images : tapez le code ou collez le texte\./],
  ] as const) {
    it(`that is a picture is told so (${locale})`, async () => {
      const seen = await send({ locale, attachments: [picture, html('<p><img src="x"></p>')] });

      assert.match(seen?.text ?? '', said);
    });

    it(`that means nothing without its picture is told so (${locale})`, async () => {
      const seen = await send({ locale, text: '???', attachments: [picture] });

      assert.match(seen?.text ?? '', said);
    });
  }

  it('with a file outside a personal chat is told where files are read', async () => {
    const file = { contentType: 'reference', name: 'install.log', contentUrl: 'https://x' };
    const group = {
      conversation: { id: 'group', conversationType: 'groupChat', isGroup: true },
      entities: [{ type: 'mention', mentioned: { id: 'errata' } }],
    };

    const silent = await send({ ...group, text: '', attachments: [file] });
    const words = await send({ ...group, text: 'here is it', attachments: [file] });

    for (const seen of [silent, words])
      assert.match(seen?.text ?? '', /I read files only in a personal chat/);
  });

  it('is read although a picture comes with it', async () => {
    const seen = await send({ text: '95107', attachments: [picture] });

    assert.equal(seen?.template, 'step');
    assert.doesNotMatch(seen?.text ?? '', /pictures/);
  });

  it('takes what it quotes where its own words mean nothing', async () => {
    const seen = await send({ text: 'x', attachments: [html(`${quote}<p>what is that?</p>`)] });

    assert.match(seen?.text ?? '', /Found ErrorID 95107/);
  });

  it('takes its own words before what it quotes', async () => {
    const seen = await send({ text: 'x', attachments: [html(`${quote}<p>and 95117?</p>`)] });

    assert.match(seen?.text ?? '', /Found ErrorID 95117/);
  });

  it('that is only a card of the message extension is not answered', async () => {
    const text =
      '\n<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension">…</span>\n';

    assert.equal(await send({ text, attachments: [card] }), undefined);
  });

  it('shows that somebody types while its answer takes long', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { get } = served.store;
    served.store.get = async (key) => {
      clock.tick(1000);
      return get.call(served.store, key) as never;
    };
    try {
      await served.ask({ body: activity({ serviceUrl: connector.serviceUrl, text: '95107' }) });
    } finally {
      clock.restore();
    }

    assert.equal(connector.posted[0]?.body.type, 'typing');
    assert.equal(connector.posted.at(-1)?.body.type, 'message');
  });
});

describe('a case in a shared chat', () => {
  it('keeps its language, whoever types', async () => {
    const served = await serve();
    try {
      const ask = async (id: string, fields: Fields): Promise<SeenCard> => {
        const { json } = await served.ask({
          body: activity({ deliveryMode: 'expectReplies', from: { id }, ...fields }),
        });
        const { activities } = json as { activities: { attachments: { content: Card }[] }[] };
        return readCard(activities[0]?.attachments[0]?.content as Card);
      };
      await ask('one', { text: '95107' });

      const typed = await ask('other', { text: 'suivant', locale: 'fr-FR' });
      const opened = await ask('other', { text: '95117', locale: 'fr-FR' });

      assert.equal(typed.lang, 'en');
      assert.equal(opened.lang, 'fr');
    } finally {
      await served.close();
    }
  });
});

describe('the language of a person', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  const ask = async (fields: Fields): Promise<SeenCard> => {
    const { json } = await served.ask({
      body: activity({ deliveryMode: 'expectReplies', ...fields }),
    });
    const { activities } = json as { activities: { attachments: { content: Card }[] }[] };
    return readCard(activities[0]?.attachments[0]?.content as Card);
  };

  it('is switched by a button of the help card', async () => {
    const help = await ask({ text: 'help' });
    const button = help.buttons.find(({ title }) => title === word('french'));

    const switched = await ask({ value: button?.submit });

    assert.equal(switched.lang, 'fr');
    assert.ok(switched.buttons.some(({ title }) => title === word('english')));
  });

  it('is remembered in all conversations of that person, and of nobody else', async () => {
    await ask({ text: 'français' });

    const elsewhere = await ask({ text: '95107', conversation: { id: 'another' } });
    const other = await ask({
      text: '95107',
      conversation: { id: 'third' },
      from: { id: 'somebody' },
    });

    assert.equal(elsewhere.lang, 'fr');
    assert.equal(other.lang, 'en');
  });
});
