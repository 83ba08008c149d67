import type { Card } from '../../src/cards/stamp.ts';

/** An activity as a client sends it: what every activity carries is added on the way. */
export interface Sent {
  readonly type: 'message' | 'invoke' | 'conversationUpdate';
  readonly conversation: { readonly id: string };
  readonly locale: string;
  readonly [field: string]: unknown;
}

/** What came back for one activity: messages sent, and the card that replaces the pressed one. */
export interface Answer {
  readonly cards: readonly Card[];
  readonly texts: readonly string[];
}

/** A client of the bot, over whatever wire. */
export interface Chat {
  send(activity: Sent): Promise<Answer>;
  /** The bot loses all that it keeps, as when it restarts with cases in memory. */
  loseMemory(): Promise<void>;
}

interface Reply {
  readonly type?: string | undefined;
  readonly text?: string | undefined;
  readonly value?: unknown;
  readonly attachments?: readonly { readonly content?: unknown }[] | undefined;
}

/** Reads what a bot sent. An invoke that was not answered with a card is an error. */
export const answerOf = (replies: readonly Reply[]): Answer => ({
  cards: replies.flatMap((reply) =>
    reply.type === 'invokeResponse'
      ? [cardOf(reply.value)]
      : (reply.attachments ?? []).map(({ content }) => content as Card),
  ),
  texts: replies.flatMap(({ text }) => (text ? [text] : [])),
});

const cardOf = (response: unknown): Card => {
  const { status, body } = response as {
    status: number;
    body?: { value?: unknown; type?: string };
  };
  if (status === 200 && body?.type === 'application/vnd.microsoft.card.adaptive')
    return body.value as Card;
  throw new Error(`The invoke was answered with ${JSON.stringify(response)}`);
};
