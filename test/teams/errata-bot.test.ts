import assert from 'node:assert/strict';
import { readCard } from '../conversations/read-card.ts';
import { testBot } from '../test-bot.ts';

const conversation = { id: 'c1' };

describe('the bot', () => {
  it('welcomes a person in the language of the client', async () => {
    const { cards } = await testBot().send({
      type: 'conversationUpdate',
      conversation,
      locale: 'fr-FR',
      membersAdded: [{ id: 'user' }],
    });

    assert.equal(cards.length, 1);
    assert.equal(readCard(cards[0] ?? {}).template, 'help');
    assert.equal(readCard(cards[0] ?? {}).lang, 'fr');
  });

  it('does not welcome itself', async () => {
    const { cards } = await testBot().send({
      type: 'conversationUpdate',
      conversation,
      locale: 'en-GB',
      recipient: { id: 'errata' },
      membersAdded: [{ id: 'errata' }],
    });

    assert.deepEqual(cards, []);
  });

  it('refuses a text that is too long, and takes one that is just not', async () => {
    const bot = testBot();
    const send = (text: string) =>
      bot.send({ type: 'message', conversation, locale: 'en-GB', text });

    const long = await send('x'.repeat(100_001));
    const longest = await send(`95107${' '.repeat(99_995)}`);

    assert.match(long.texts[0] ?? '', /^That is more than 100000 characters\./);
    assert.equal(readCard(longest.cards[0] ?? {}).template, 'step');
  });

  it('reads a message as a message where its value is none of ours', async () => {
    const { cards } = await testBot().send({
      type: 'message',
      conversation,
      locale: 'en-GB',
      text: '95107',
      value: { another: 'bot' },
    });

    assert.equal(readCard(cards[0] ?? {}).template, 'step');
  });
});
