import { randomUUID } from 'node:crypto';

/** A message with a code, in a conversation of its own, whose answer stands in the response: JSON. */
export const codeMessage = (): string =>
  JSON.stringify({
    type: 'message',
    id: randomUUID(),
    channelId: 'webchat',
    from: { id: 'user' },
    recipient: { id: 'errata' },
    conversation: { id: randomUUID() },
    locale: 'en-US',
    text: '95107',
    deliveryMode: 'expectReplies',
  });
