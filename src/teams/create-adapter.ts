import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import type { Content } from '../content/content.ts';
import { localeOfTag } from '../content/localised.ts';
import { errorName } from '../error-name.ts';
import type { Log } from '../log.ts';
import type { Credentials } from '../read-config.ts';
import { speaker } from '../wording/scene.ts';
import { invokeError } from './outgoing/invoke-error.ts';

/** The SDK's adapter. A turn that throws is answered with a reference that the log carries too. */
export const createAdapter = (
  credentials: Credentials | undefined,
  { content, newId, log }: { content: Content; newId: () => string; log: Log },
): CloudAdapter => {
  const { appType = 'MultiTenant', appId, appPassword, tenantId } = credentials ?? {};
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppType: appType,
      ...(appId !== undefined && { MicrosoftAppId: appId }),
      ...(appPassword !== undefined && { MicrosoftAppPassword: appPassword }),
      ...(tenantId !== undefined && { MicrosoftAppTenantId: tenantId }),
    }),
  );
  adapter.onTurnError = async (context: TurnContext, error: Error) => {
    const reference = newId();
    log('turn-failed', { reference, activity: context.activity.type, ...traceOf(error) });
    // What could not be delivered is not followed by another message, nor told to the SDK, which
    // would print it.
    const invoked = context.activity.type === ActivityTypes.Invoke;
    if (error.name === 'RestError' && !invoked) return;
    const { say } = speaker(content, localeOfTag(context.activity.locale));
    const text = say('failed-turn', { reference });
    const answer = invoked
      ? { type: ActivityTypes.InvokeResponse, value: invokeError(500, 'TurnFailed', text) }
      : text;
    await context.sendActivity(answer).catch((second: unknown) => {
      log('apology-not-sent', { reference, error: errorName(second) });
    });
  };
  return adapter;
};

/** The kind of an error and where it was thrown; its message, which may quote a user, only where it is the store's. */
const traceOf = (error: Error): { error: string; message?: string; stack: string[] } => ({
  error: error.name,
  ...(error.name === 'StoreError' && { message: error.message }),
  stack: (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim()),
});
