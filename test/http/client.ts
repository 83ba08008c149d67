import { randomUUID } from 'node:crypto';
import { answerOf, type Chat } from '../conversations/chat.ts';
import { empty } from '../test-errata.ts';
import type { Served } from './test-server.ts';

/** What every activity of a client carries; no reply is posted to this address. */
export const activity = (fields: Readonly<Record<string, unknown>> = {}): object => ({
  type: 'message',
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:1/',
  from: { id: 'user' },
  recipient: { id: 'errata' },
  conversation: { id: 'conversation', conversationType: 'personal' },
  locale: 'en-GB',
  ...fields,
});

/** A message whose replies stand in the response. */
export const message = (text: string, fields: Readonly<Record<string, unknown>> = {}): object =>
  activity({ deliveryMode: 'expectReplies', text, ...fields });

/** A file that is sent in a personal chat, to be fetched from this address. */
export const fileAttachment = (name: string, downloadUrl: string): object => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  contentUrl: 'https://example.sharepoint.com/file',
  content: { downloadUrl, uniqueId: name, fileType: 'log' },
});

/** A press of a button with this data. */
export const press = (data: unknown, fields: Readonly<Record<string, unknown>> = {}): object =>
  activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'choose', data }, trigger: 'manual' },
    ...fields,
  });

/** A chat over HTTP: messages expect their replies, invokes are answered in the response. */
export const httpChat = (served: Served): Chat => ({
  send: async (sent) => {
    const invoked = sent.type === 'invoke';
    const body = activity({ ...sent, ...(!invoked && { deliveryMode: 'expectReplies' }) });
    const { status, text, json } = await served.ask({ body });
    if (status !== 200) throw new Error(`HTTP ${status}: ${text}`);
    return invoked
      ? answerOf([{ type: 'invokeResponse', value: { status, body: json } }])
      : answerOf((json as { activities: [] }).activities);
  },
  loseMemory: () => empty(served.store),
});
