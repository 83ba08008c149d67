/** An Adaptive Card as JSON. */
export type Card = Readonly<Record<string, unknown>>;

/** What comes back for an activity. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** In milliseconds: Teams waits no longer. */
const longestWait = 15_000;

/** Sends the text of an activity to an instance. Throws when no answer comes. */
export const send = async (address: string, activity: string): Promise<Answer> => {
  const response = await fetch(new URL('api/messages', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: activity,
    signal: AbortSignal.timeout(longestWait),
  });
  return { status: response.status, text: await response.text() };
};

interface Body {
  readonly value?: Card;
  readonly activities?: readonly { readonly attachments?: readonly { readonly content: Card }[] }[];
}

/** The card of an answer: in place of the one that was pressed, or of a message. Throws where there is none. */
export const cardOf = ({ status, text }: Answer): Card => {
  const body: Body = status === 200 ? JSON.parse(text) : {};
  const [card] = [
    ...(body.value ? [body.value] : []),
    ...(body.activities ?? []).flatMap(({ attachments = [] }) =>
      attachments.map(({ content }) => content),
    ),
  ];
  if (!card) throw new Error(`Answered ${status} without a card: ${text.slice(0, 500)}`);
  return card;
};
