import {
  type Activity,
  BotAdapter,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ResourceResponse,
  TestAdapter,
  TurnContext,
} from 'botbuilder';
import type { Card } from '../src/cards/stamp.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import type { ErrataBot } from '../src/teams/errata-bot.ts';
import type { Reference } from '../src/teams/outgoing/reference.ts';
import { answerOf, type Chat } from './conversations/chat.ts';
import { empty, testErrata } from './test-errata.ts';

/** A chat with the real bot on the SDK's test adapter, without a server. */
export const testBot = (store = new MemoryStore()): Chat => {
  const bot = testErrata({ store });
  const adapter = new TestAdapter((context) => bot.run(context));
  return {
    send: async (activity) => {
      await adapter.processActivity({ ...activity } as Partial<Activity>);
      return answerOf(JSON.parse(JSON.stringify(adapter.activeQueue.splice(0))));
    },
    loseMemory: () => empty(store),
  };
};

/** A message as people see it. */
export interface SeenMessage {
  readonly conversation: string;
  readonly card?: Card;
}

/** A channel that takes all that a bot sends, and keeps what its messages show. */
export class KeptChannel extends BotAdapter {
  readonly messages = new Map<string, SeenMessage>();
  readonly #newId: () => string;

  constructor(newId: () => string) {
    super();
    this.#newId = newId;
  }

  /** Brings an activity to a bot. The card that answers a press takes the place of the one pressed. */
  async bring(bot: ErrataBot, activity: Readonly<Record<string, unknown>>): Promise<void> {
    const context = new TurnContext(this, activity);
    await this.runMiddleware(context, (turn) => bot.run(turn));
  }

  async continueConversation(
    reference: Reference,
    run: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const activity = TurnContext.applyConversationReference({ type: 'event' }, reference, true);
    await this.runMiddleware(new TurnContext(this, activity), run);
  }

  async sendActivities(
    { activity: { replyToId = '' } }: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    return activities.map((activity) => {
      const isAnswer = activity.type === 'invokeResponse';
      const id = isAnswer ? replyToId : this.#newId();
      const card = isAnswer ? activity.value?.body?.value : activity.attachments?.[0]?.content;
      this.#show(id, activity.conversation?.id ?? '', card);
      return { id };
    });
  }

  async updateActivity(_: TurnContext, activity: Partial<Activity>): Promise<void> {
    const card = activity.attachments?.[0]?.content;
    this.#show(activity.id ?? '', activity.conversation?.id ?? '', card);
  }

  async deleteActivity(_: TurnContext, { activityId = '' }: Reference): Promise<void> {
    this.messages.delete(activityId);
  }

  #show(id: string, conversation: string, card: Card | undefined): void {
    const shown = card && JSON.parse(JSON.stringify(card));
    this.messages.set(id, { conversation, ...(shown && { card: shown }) });
  }
}

/** Whom a bot believes: tokens of this issuer, signed with a key that this address publishes. */
export interface Trust {
  readonly appId: string;
  readonly issuer: string;
  readonly metadataUrl: string;
}

/** The SDK's adapter of a registered bot, for a cloud of our own on this machine. */
export const adapterTrusting = ({ appId, issuer, metadataUrl }: Trust): CloudAdapter =>
  new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppType: 'MultiTenant',
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'password',
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
      ToChannelFromBotLoginUrl: 'https://login.invalid/tenant',
      ToChannelFromBotOAuthScope: 'https://api.invalid',
      OAuthUrl: 'https://oauth.invalid',
      CallerId: 'urn:botframework:test',
      ValidateAuthority: 'true',
    }),
  );
