import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TestAdapter,
} from 'botbuilder';
import { MemoryStore } from '../src/store/memory-store.ts';
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
