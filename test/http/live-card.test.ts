import assert from 'node:assert/strict';
import type { Card } from '../../src/cards/stamp.ts';
import { readCard, type SeenCard } from '../conversations/read-card.ts';
import { word } from '../word.ts';
import { activity } from './client.ts';
import {
  type Connector,
  type ConnectorOptions,
  fakeConnector,
  type Message,
} from './fake-connector.ts';
import { type Answered, type Served, serve } from './test-server.ts';

type Fields = Readonly<Record<string, unknown>>;

const seen = ({ body }: Pick<Message, 'body'>): SeenCard =>
  readCard((body.attachments as { content: Card }[])[0]?.content as Card);

const answered = ({ json }: Answered): SeenCard => readCard((json as { value: Card }).value);

/** The button that takes the first step of 95107 on. */
const moves = word('done');

const personal = { id: 'personal', conversationType: 'personal' };
const group = { id: 'group', conversationType: 'groupChat', isGroup: true };
const thread = { id: 'channel;messageid=1', conversationType: 'channel', isGroup: true };
const mention = { type: 'mention', mentioned: { id: 'errata' }, text: '<at>Errata</at>' };

describe('the live card of a case', () => {
  let served: Served;
  let connector: Connector;

  const begin = async (options: ConnectorOptions = {}): Promise<void> => {
    [served, connector] = await Promise.all([serve(), fakeConnector(options)]);
  };
  beforeEach(() => begin());
  afterEach(async () => {
    await served.close();
    await connector.close();
  });

  const send = (fields: Fields): Promise<Answered> =>
    served.ask({ body: activity({ serviceUrl: connector.serviceUrl, ...fields }) });
  const say = (text: string, conversation: Fields = personal): Promise<Answered> =>
    send({ text, conversation, entities: [mention] });
  const messages = (conversation: Fields = personal): readonly Message[] =>
    connector.messages(String(conversation.id));
  const last = (conversation?: Fields): Message => messages(conversation).at(-1) as Message;

  const press = (
    message: Message,
    card: SeenCard,
    title: string,
    fields: Fields = {},
  ): Promise<Answered> => {
    const button = card.buttons.find((one) => one.title === title);
    assert.ok(button, `no button ${title} among ${card.buttons.map((one) => one.title)}`);
    return send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      value: { action: { type: 'Action.Execute', verb: button.verb, data: button.data } },
      conversation: personal,
      ...fields,
    });
  };
  const submit = (
    message: Message,
    card: SeenCard,
    title: string,
    fields: Fields = {},
  ): Promise<Answered> => {
    const button = card.buttons.find((one) => one.title === title);
    return send({
      replyToId: message.id,
      value: button?.submit,
      conversation: personal,
      ...fields,
    });
  };

  it('is answered in place in a personal chat, and nothing else is sent', async () => {
    await say('95107');
    const message = last();

    const answer = await press(message, seen(message), moves);

    assert.equal(answered(answer).template, 'question');
    assert.deepEqual(messages(), [message]);
  });

  for (const conversation of [group, thread])
    it(`is changed for everyone in a ${conversation.conversationType}`, async () => {
      await say('95107', conversation);
      const message = last(conversation);

      const answer = await press(message, seen(message), moves, { conversation });

      assert.equal(messages(conversation).length, 1);
      assert.equal(last(conversation).updates, 1);
      assert.deepEqual(seen(last(conversation)), answered(answer));
    });

  it('stays as it is for others when somebody only looks at all steps', async () => {
    await say('95107', group);
    const message = last(group);

    const answer = await press(message, seen(message), word('all-steps'), { conversation: group });

    assert.equal(answered(answer).template, 'steps');
    assert.equal(last(group).updates, 0);
  });

  it('does not move by a press on what it showed before, and shows where it stands', async () => {
    await say('95107', group);
    const message = last(group);
    const old = seen(message);
    await press(message, old, moves, { conversation: group });

    const answer = await press(message, old, moves, { conversation: group });

    const now = seen(last(group));
    assert.deepEqual(answered(answer).headings, now.headings);
    assert.deepEqual(
      answered(answer).buttons.map(({ data }) => data),
      now.buttons.map(({ data }) => data),
    );
    assert.match(answered(answer).text, /out of date/);
    assert.equal(last(group).updates, 1);
  });

  it('moves to the message that answers something typed, and leaves no button behind', async () => {
    await say('95107');
    const first = last();

    await say('next');

    const [left, now] = messages();
    assert.equal(messages().length, 2);
    assert.equal(left?.id, first.id);
    assert.deepEqual(seen(left as Message).buttons, []);
    assert.match(seen(left as Message).text, /Continues further down/);
    assert.equal(seen(now as Message).template, 'question');
  });

  it('moves back to the message where somebody presses, and leaves no button in the other', async () => {
    await say('95107');
    const [first] = messages() as [Message];
    const old = seen(first);
    await say('next');

    const answer = await press(first, old, moves);

    assert.equal(answered(answer).template, 'question');
    assert.deepEqual(seen(last()).buttons, []);
  });

  it('leaves the cards of other cases as they are', async () => {
    await say('95107');
    await say('95117');

    assert.deepEqual(
      messages().map(({ updates }) => updates),
      [0, 0],
    );
  });

  it('keeps its buttons for everyone when somebody presses a card that was superseded', async () => {
    await say('95107', group);
    const first = last(group);
    const old = seen(first);
    await say('next', group);

    await press(first, old, moves, { conversation: group });

    const [live, left] = messages(group);
    assert.equal(live?.id, first.id);
    assert.ok(seen(live as Message).buttons.length > 0);
    assert.deepEqual(seen(left as Message).buttons, []);
    assert.doesNotMatch(seen(live as Message).text, /out of date/);
  });

  it('moves once when Teams delivers a message again, and is shown again', async () => {
    await say('95107');
    const again = { text: 'next', conversation: personal, id: 'the-same' };

    await send(again);
    await send(again);

    const [, first] = messages();
    assert.equal(messages().length, 3);
    assert.deepEqual(seen(first as Message).buttons, []);
    assert.equal(seen(last()).buttons[0]?.data.version, 2);
  });

  it('keeps the language of whoever opened it when another person asks for another one', async () => {
    await say('95107', group);

    await send({
      text: 'français',
      conversation: group,
      entities: [mention],
      from: { id: 'other' },
    });
    await send({ text: 'next', conversation: group, entities: [mention], from: { id: 'other' } });

    const [, help, typed] = messages(group);
    assert.equal(seen(help as Message).lang, 'fr');
    assert.equal(seen(help as Message).template, 'help');
    assert.equal(seen(typed as Message).lang, 'en');
  });

  it('is answered although its command cannot be posted', async () => {
    await say('95107');
    const message = last();
    await connector.close();

    const answer = await press(message, seen(message), word('send-text'));

    assert.deepEqual(answered(answer), seen(message));
    assert.ok(served.log.some(({ event }) => event === 'text-not-sent'));
    connector = await fakeConnector();
  }).timeout(20_000);

  it('is changed by Action.Submit too, which cannot be answered with a card', async () => {
    await say('95107');
    const message = last();

    const answer = await submit(message, seen(message), moves);

    assert.equal(answer.text, '');
    assert.equal(messages().length, 1);
    assert.equal(last().updates, 1);
    assert.notDeepEqual(seen(last()).headings, seen(message).headings);
  });

  it('is sent anew where Action.Submit comes from a message that cannot be changed', async () => {
    await served.close();
    await connector.close();
    await begin({ updates: false });
    await say('95107');
    const message = last();

    await submit(message, seen(message), moves);

    assert.equal(messages().length, 2);
    assert.equal(seen(last()).template, 'question');
    assert.ok(served.log.some(({ event }) => event === 'card-not-updated'));
  });

  it('answers a press although the message cannot be changed for the others', async () => {
    await served.close();
    await connector.close();
    await begin({ updates: false });
    await say('95107', group);
    const message = last(group);

    const answer = await press(message, seen(message), moves, { conversation: group });

    assert.equal(answered(answer).template, 'question');
  });

  it('answers in the thread it was mentioned in', async () => {
    await say('95107', thread);

    assert.equal(messages(thread).length, 1);
    assert.equal(messages({ id: 'channel' }).length, 0);
  });

  it('keeps the cases of two threads of a channel apart', async () => {
    const other = { ...thread, id: 'channel;messageid=2' };
    await say('95107', thread);

    await say('next', other);

    assert.equal(seen(last(other)).template, 'help');
  });

  for (const conversation of [group, thread]) {
    it(`is not asked for where nobody mentions the bot in a ${conversation.conversationType}`, async () => {
      await send({ text: '95107', conversation });
      await send({
        text: '<at>Somebody</at> 95107',
        entities: [{ type: 'mention', mentioned: { id: 'somebody' } }],
        conversation,
      });

      assert.deepEqual(connector.posted, []);
    });

    it(`greets a ${conversation.conversationType} that the bot comes into, and nobody who joins it`, async () => {
      const arrive = (id: string): Promise<Answered> =>
        send({ type: 'conversationUpdate', membersAdded: [{ id }], conversation });

      await arrive('somebody');
      assert.deepEqual(connector.posted, []);
      await arrive('errata');
      assert.equal(seen(last(conversation)).template, 'help');
    });
  }

  it('shows the command by itself on request, preformatted, and stays as it is', async () => {
    await say('0x8007041F');
    const message = last();
    const shown = seen(message);
    const command = /^.*net .*$|^.*sc .*$|^.*Get-.*$/m.exec(shown.text)?.[0] ?? '';

    const answer = await press(message, shown, word('send-text'));

    const [, sent] = messages();
    assert.deepEqual(answered(answer), shown);
    assert.equal(sent?.body.textFormat, 'xml');
    assert.match(String(sent?.body.text), /^<pre>[\s\S]+<\/pre>$/);
    assert.ok(command === '' || String(sent?.body.text).length > 11);
  });

  describe('in a group chat of sixty', () => {
    it('is moved by one of two who press at once; the other sees where it stands', async () => {
      for (let round = 0; round < 60; round += 1) {
        const conversation = { ...group, id: `group-${round}` };
        await say('95107', conversation);
        const message = last(conversation);
        const card = seen(message);

        const answers = await Promise.all(
          ['user-1', 'user-2'].map((id) =>
            press(message, card, moves, { conversation, from: { id } }),
          ),
        );

        const cards = answers.map(answered);
        const told = cards.filter(({ text }) => /out of date/.test(text));
        assert.equal(told.length, 1, `round ${round}: one of the two is told`);
        assert.equal(last(conversation).updates, 1);
        const versions = cards.map(({ buttons }) => buttons[0]?.data.version);
        assert.deepEqual(versions, [2, 2]);
        assert.equal(seen(last(conversation)).buttons[0]?.data.version, 2);
      }
    }).timeout(60_000);
  });
});
