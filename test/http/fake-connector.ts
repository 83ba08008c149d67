import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Posted {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A message as people see it. */
export interface Message {
  readonly id: string;
  readonly conversation: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** How often it was changed. */
  readonly updates: number;
}

/** The service of a channel, on a free port of this machine: it keeps the messages of conversations. */
export interface Connector {
  readonly serviceUrl: string;
  /** All requests, in order. */
  readonly posted: readonly Posted[];
  /** `arrival` before each request is answered, `request` after that. */
  readonly events: EventEmitter;
  /** Refuses the next requests, so many. */
  refuse(count: number): void;
  /** Answers nothing until the function that it gives is called. */
  hold(): () => void;
  /** Somebody deletes a message. */
  remove(id: string): void;
  /** The messages of a conversation as they now are, oldest first. */
  messages(conversation: string): readonly Message[];
  close(): Promise<void>;
}

export interface ConnectorOptions {
  /** Answered to everything. */
  readonly status?: number;
  /** Whether messages may be changed. */
  readonly updates?: boolean;
  readonly members?: readonly { readonly id: string }[];
}

const activities = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;
const members = /^\/v3\/conversations\/[^/]+\/(?:members|pagedmembers)$/;

/** The first message of a thread is known by the channel and by the thread. */
const isAt = (message: string, conversation: string): boolean =>
  message === conversation || message === conversation.split(';messageid=')[0];

export const fakeConnector = async ({
  status,
  updates = true,
  members: people = [],
}: ConnectorOptions = {}): Promise<Connector> => {
  const posted: Posted[] = [];
  const events = new EventEmitter();
  const messages = new Map<string, Message>();
  let refused = 0;
  let held: Promise<void> | undefined;
  const answer = ({ method, path, body }: Posted): [number, unknown] => {
    if (status !== undefined) return [status, { id: 'refused' }];
    if (refused > 0) {
      refused -= 1;
      return [403, { error: { code: 'BotNotInConversationRoster', message: 'no' } }];
    }
    if (members.test(path))
      return [200, path.endsWith('pagedmembers') ? { members: people } : people];
    const [, conversation = '', id = ''] = activities.exec(path)?.map(decodeURIComponent) ?? [];
    const before = messages.get(id);
    if (method === 'POST' && conversation !== '') {
      const created = `posted-${messages.size + 1}`;
      if (body.type === 'message')
        messages.set(created, { id: created, conversation, body, updates: 0 });
      return [201, { id: created }];
    }
    if (!updates || before === undefined || !isAt(before.conversation, conversation))
      return [404, { error: { code: 'ActivityNotFoundInConversation', message: 'gone' } }];
    if (method === 'DELETE') messages.delete(id);
    else messages.set(id, { ...before, body, updates: before.updates + 1 });
    return [200, { id }];
  };
  const server = createServer(async (request, response) => {
    const sent = await text(request);
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      body: sent === '' ? {} : JSON.parse(sent),
    };
    posted.push(one);
    events.emit('arrival');
    await held;
    const [code, json] = answer(one);
    response.writeHead(code, { 'content-type': 'application/json' });
    response.end(JSON.stringify(json));
    events.emit('request');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    posted,
    events,
    refuse: (count) => {
      refused = count;
    },
    hold: () => {
      let letGo = (): void => undefined;
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return letGo;
    },
    remove: (id) => messages.delete(id),
    messages: (conversation) =>
      [...messages.values()].filter((message) => message.conversation === conversation),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
