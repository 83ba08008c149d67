import {
  type Activity,
  ActivityHandler,
  CardFactory,
  type InvokeResponse,
  MessageFactory,
  type TurnContext,
} from 'botbuilder';
import type { MakeCard } from '../cards/card-maker.ts';
import { speaker } from '../cards/say.ts';
import type { Content } from '../content/content.ts';
import { localeOfTag } from '../content/localised.ts';
import type { Response } from '../guidance/respond.ts';
import { pressOf } from './card-press.ts';
import type { Incoming, TakeTurn } from './turn.ts';

const longestText = 100_000;

export interface BotParts {
  readonly content: Content;
  readonly makeCard: MakeCard;
  readonly takeTurn: TakeTurn;
}

/** Activities in, activities out: nothing here decides what to say. */
export class ErrataBot extends ActivityHandler {
  readonly #parts: BotParts;

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    this.onMessage(async (context, next) => {
      await this.#message(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const { membersAdded, recipient } = context.activity;
      if (membersAdded?.some(({ id }) => id !== recipient?.id)) await this.#welcome(context);
      await next();
    });
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    if (context.activity.name !== 'adaptiveCard/action') return { status: 501 };
    const press = pressOf(context.activity.value?.action?.data);
    if (!press)
      return invokeError(400, 'BadRequest', 'The action carries no data of a card of ours.');
    const response = await this.#parts.takeTurn({ ...incomingOf(context.activity), press });
    return {
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: this.#parts.makeCard(response),
      },
    };
  }

  async #message(context: TurnContext): Promise<void> {
    const incoming = incomingOf(context.activity);
    if (incoming.text.length > longestText) {
      const { say } = speaker(this.#parts.content, incoming.locale);
      await context.sendActivity(say('too-long', { size: longestText }));
      return;
    }
    const press = pressOf(context.activity.value);
    const response = await this.#parts.takeTurn(press ? { ...incoming, press } : incoming);
    await this.#send(context, response);
  }

  async #welcome(context: TurnContext): Promise<void> {
    await this.#send(context, { show: 'help', locale: localeOfTag(context.activity.locale) });
  }

  async #send(context: TurnContext, response: Response): Promise<void> {
    const card = this.#parts.makeCard(response);
    const reply = MessageFactory.attachment(CardFactory.adaptiveCard(card));
    await context.sendActivity({
      ...reply,
      summary: String(card.fallbackText),
      locale: response.locale,
    });
  }
}

const incomingOf = (activity: Partial<Activity>): Incoming => ({
  conversation: activity.conversation?.id ?? '',
  user: activity.from?.id ?? '',
  locale: localeOfTag(activity.locale),
  text: activity.text ?? '',
});

/** The answer to an invoke that cannot be served. */
export const invokeError = (status: number, code: string, message: string): InvokeResponse => ({
  status: 200,
  body: { statusCode: status, type: 'application/vnd.microsoft.error', value: { code, message } },
});
