import assert from 'node:assert/strict';
import { chatLink } from '../../../src/cards/parts/chat-link.ts';

const start = 'https://teams.microsoft.com/l/chat/0/0?users=';
const messageIn = (link: string | undefined): string =>
  new URL(link ?? '').searchParams.get('message') ?? '';

describe('the link to a chat', () => {
  it('names the people and carries the text', () => {
    const link = chatLink(['a@b.example', "o'hara+x@b.example"], 'One & two\n100 % + #3');

    assert.ok(link?.startsWith(`${start}a@b.example,o'hara%2Bx@b.example&message=One%20%26`));
    assert.equal(messageIn(link), 'One & two\n100 % + #3');
  });

  it('is none for nobody, or for more people than there is room for', () => {
    assert.equal(chatLink([], 'text'), undefined);
    assert.equal(chatLink(Array(100).fill('somebody@contoso.example'), 'text'), undefined);
  });

  const line = 'é'.repeat(40);
  for (const lines of [7, 8, 9, 100])
    it(`of ${lines} lines stays below 2000 characters and ends with a whole line`, () => {
      const text = Array(lines).fill(line).join('\n');
      const link = chatLink(['a@b.example'], text) ?? '';
      const message = messageIn(link);

      assert.ok(link.length < 2000, `${link.length}`);
      for (const shown of message.split('\n').slice(0, -1)) assert.equal(shown, line);
      assert.ok(message === text || message.endsWith(`${line}\n…`), message);
    });

  it('of one long line ends within it', () => {
    const message = messageIn(chatLink(['a@b.example'], '漢'.repeat(5000)));

    assert.match(message, /^漢{150,}\n…$/);
  });

  it('holds half characters, as nobody can type them', () => {
    assert.equal(messageIn(chatLink(['a@b.example'], 'a\uD800b')), 'a\uFFFDb');
  });
});
