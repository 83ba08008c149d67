import assert from 'node:assert/strict';
import type { Card } from '../../src/cards/stamp.ts';
import { readCard, type SeenCard } from '../conversations/read-card.ts';
import { activity } from './client.ts';
import { type Connector, fakeConnector, type Message } from './fake-connector.ts';
import { type Answered, type Served, serve } from './test-server.ts';

type Fields = Readonly<Record<string, unknown>>;

const admin = '11111111-2222-3333-4444-555555555555';
const bot = { type: 'mention', mentioned: { id: 'errata' }, text: '<at>Errata</at>' };
const personal = { id: 'personal', conversationType: 'personal' };
const thread = { id: 'channel;messageid=1', conversationType: 'channel', isGroup: true };
const requester = { id: 'requester', name: 'Requester' };
const member = { id: 'member', name: 'Sam', aadObjectId: admin };

const seen = ({ body }: Pick<Message, 'body'>): SeenCard =>
  readCard((body.attachments as { content: Card }[])[0]?.content as Card);

const answered = ({ json }: Answered): SeenCard => readCard((json as { value: Card }).value);

const hasCard = ({ body }: Message): boolean => Array.isArray(body.attachments);

describe('a case that is handed over', () => {
  let served: Served;
  let connector: Connector;
  beforeEach(async () => {
    [served, connector] = await Promise.all([serve({ admins: [admin] }), fakeConnector()]);
  });
  afterEach(async () => {
    await served.close();
    await connector.close();
  });

  const send = (fields: Fields): Promise<Answered> =>
    served.ask({
      body: activity({ serviceUrl: connector.serviceUrl, from: requester, ...fields }),
    });
  const say = (text: string): Promise<Answered> => send({ text, conversation: personal });
  const inThread = (text: string, from: Fields = member): Promise<Answered> =>
    send({ text, conversation: thread, entities: [bot], from });
  const texts = (conversation: string): string[] =>
    connector.messages(conversation).flatMap(({ body }) => (body.text ? [String(body.text)] : []));
  const cards = (conversation: string): Message[] =>
    connector.messages(conversation).filter(hasCard);
  const live = (): Message => cards('personal').at(-1) as Message;
  const posted = (): Message => cards('channel').at(-1) as Message;

  const press = (
    message: Message,
    card: SeenCard,
    choose: string,
    { with: typed = {}, ...fields }: Fields & { with?: Fields } = {},
  ): Promise<Answered> => {
    const button = card.buttons.find(({ data }) => data.choose === choose);
    assert.ok(button, `no button ${choose} among ${card.buttons.map(({ data }) => data.choose)}`);
    return send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      conversation: personal,
      value: { action: { type: 'Action.Execute', data: { ...button.data, ...typed } } },
      ...fields,
    });
  };
  const pressOn = async (choose: string, typed: Fields = {}): Promise<SeenCard> => {
    const message = live();
    return answered(await press(message, current ?? seen(message), choose, { with: typed }));
  };
  let current: SeenCard | undefined;
  const go = async (choose: string, typed: Fields = {}): Promise<SeenCard> => {
    current = await pressOn(choose, typed);
    return current;
  };
  const teamPress = (
    choose: string,
    typed: Fields = {},
    from: Fields = member,
  ): Promise<Answered> =>
    press(posted(), seen(posted()), choose, {
      with: typed,
      from,
      conversation: { ...thread, id: `channel;messageid=${posted().id}` },
    });

  beforeEach(() => {
    current = undefined;
  });

  const setUp = (): Promise<Answered> => inThread('use this channel for windows-dcom');
  const toPreview = async (typed: Fields = {}): Promise<SeenCard> => {
    await say('0x8004E00F');
    await go('option.no');
    await go('done');
    return go('preview', typed);
  };

  it('goes to the channel of its team as a card, and says so', async () => {
    await setUp();
    await toPreview({ what: 'backup of srv-app01 fails' });

    const sent = await go('send');

    assert.match(sent.text, /stands in the team's channel/);
    const card = seen(posted());
    assert.match(card.text, /0x8004E00F/);
    assert.match(card.text, /backup of srv-app01 fails/);
    assert.deepEqual(
      card.buttons.map(({ data }) => data.choose),
      ['take', 'resolve'],
    );
  });

  it('follows what the team does with it, in its card and in the chat', async () => {
    await setUp();
    await toPreview();
    await go('send');

    const taken = answered(await teamPress('take'));

    assert.match(taken.text, /Sam/);
    assert.match(seen(posted()).text, /Sam/);
    assert.match(seen(live()).text, /Sam/);
    assert.match(texts('personal').at(-1) ?? '', /Sam has taken case/);

    await teamPress('resolve', { reason: 'DCOM permissions were reset' });

    assert.match(seen(live()).text, /DCOM permissions were reset/);
    assert.match(seen(posted()).text, /DCOM permissions were reset/);
    assert.match(texts('personal').at(-1) ?? '', /Sam has resolved case/);
  });

  it('is not resolved without a reason', async () => {
    await setUp();
    await toPreview();
    await go('send');

    const answer = answered(await teamPress('resolve', { reason: ' ' }));

    assert.ok(answer.buttons.some(({ data }) => data.choose === 'take'));
    assert.deepEqual(texts('personal'), []);
  });

  it('keeps what was typed by somebody who pressed too late, for them alone', async () => {
    await setUp();
    await toPreview();
    await go('send');
    const old = posted();
    await teamPress('take', {}, { id: 'other', name: 'Alex' });

    const answer = await press(old, seen(old), 'resolve', {
      with: { reason: 'restarted COM+' },
      from: member,
      conversation: { ...thread, id: `channel;messageid=${old.id}` },
    });

    assert.equal(answered(answer).inputs[0]?.value, 'restarted COM+');
    assert.equal(seen(posted()).inputs[0]?.value, '');
  });

  it('is taken once by two who press at the same moment', async () => {
    await setUp();
    await toPreview();
    await go('send');
    const other = { id: 'other', name: 'Alex' };

    await Promise.all([teamPress('take'), teamPress('take', {}, other)]);

    const told = texts('personal').filter((text) => text.includes('has taken'));
    assert.equal(told.length, 1);
    assert.ok(seen(posted()).text.includes(told[0]?.includes('Sam') ? 'Sam' : 'Alex'));
  });

  it('that its requester solves is withdrawn from the team', async () => {
    await setUp();
    await toPreview();
    await go('send');

    await go('worked');

    assert.deepEqual(seen(posted()).buttons, []);
  });

  it('cannot be moved from a conversation that is not the channel', async () => {
    await setUp();
    await toPreview();
    await go('send');

    const forged = await press(posted(), seen(posted()), 'take', {
      from: member,
      conversation: { ...thread, id: 'elsewhere;messageid=1' },
    });

    assert.equal(answered(forged).template, 'help');
    assert.deepEqual(texts('personal'), []);
  });

  it('falls back to the other ways where the channel refuses it', async () => {
    await setUp();
    await toPreview();
    connector.refuse(1);

    const card = await go('send');
    assert.deepEqual(cards('channel'), []);
    assert.ok(card.buttons.some(({ data }) => data.choose === 'send-summary'));
    assert.ok(card.buttons.some(({ data }) => data.choose === 'handed'));
    assert.match(card.text, /https:\/\/aka\.ms\/Windows_Support/);

    const again = await go('send');

    assert.equal(cards('channel').length, 1);
    assert.ok(!again.buttons.some(({ data }) => data.choose === 'send'));
  });

  it('falls back where the channel was taken back meanwhile', async () => {
    await setUp();
    await toPreview();
    await inThread('stop using this channel');

    const card = await go('send');

    assert.ok(card.buttons.some(({ data }) => data.choose === 'handed'));
    assert.deepEqual(cards('channel'), []);
  });

  it('without a channel is never offered one', async () => {
    const card = await toPreview();

    assert.ok(!card.buttons.some(({ data }) => data.choose === 'send'));
    assert.ok(card.buttons.some(({ data }) => data.choose === 'handed'));
  });

  it('is moved by the card that shows it alone: a former one says that it is not the one', async () => {
    await setUp();
    await toPreview();
    await go('send');
    const former = posted();
    const old = seen(former);
    await go('withdraw');
    await go('edit');
    await go('preview');
    await go('send');

    const answer = await press(former, old, 'take', {
      from: member,
      conversation: { ...thread, id: `channel;messageid=${former.id}` },
    });

    assert.equal(answered(answer).template, 'superseded');
    assert.match(seen(posted()).text, /Nobody has taken it yet/);
    assert.deepEqual(seen(cards('channel')[0] as Message).buttons, []);
  });

  it('that is given back is posted anew, whatever became of its message', async () => {
    await setUp();
    await toPreview();
    await go('send');
    await teamPress('resolve', { reason: 'done' });
    connector.remove(posted().id);
    current = seen(live());

    await go('reopen');

    assert.equal(cards('channel').length, 1);
    assert.match(seen(posted()).text, /Nobody has taken it yet/);
  });

  describe('needs a channel', () => {
    it('which only somebody who is named for it may set up', async () => {
      await inThread('use this channel for windows-dcom', { id: 'other', aadObjectId: 'other' });

      assert.match(texts(thread.id).at(-1) ?? '', /ERRATA_CHANNEL_ADMINS/);
    });

    it('which nobody sets up without an id of the directory', async () => {
      await inThread('use this channel for windows-dcom', { id: 'other' });

      assert.match(texts(thread.id).at(-1) ?? '', /ERRATA_CHANNEL_ADMINS/);
    });

    it('which is no personal chat', async () => {
      await send({
        text: 'use this channel for windows-dcom',
        conversation: personal,
        from: member,
      });

      assert.match(texts('personal').at(-1) ?? '', /Write this in the channel/);
    });

    it('of a team that there is', async () => {
      await inThread('use this channel for the cafeteria');

      assert.match(texts(thread.id).at(-1) ?? '', /windows-dcom, technical-support/);
    });

    it('however often it is said at the same moment', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => setUp()));

      assert.ok(answers.every(({ status }) => status === 200));
      assert.ok(texts(thread.id).every((text) => /will arrive in this channel/.test(text)));
    });

    it('and knows it in French, and by the name of the team', async () => {
      const name = 'Équipe de la plateforme Microsoft Windows (DCOM)';
      await send({
        text: `utiliser ce canal pour ${name}`,
        conversation: thread,
        entities: [bot],
        from: member,
        locale: 'fr-FR',
      });

      assert.match(texts(thread.id).at(-1) ?? '', /arriveront dans ce canal/);
    });

    it('that is taken back by the same people', async () => {
      await setUp();
      await inThread('stop using this channel');

      assert.match(texts(thread.id).at(-1) ?? '', /No more cases arrive here/);
    });
  });
});
