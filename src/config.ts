import type { Credentials } from './bot/adapter.ts';
import { isLoopback } from './loopback.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly credentials?: Credentials;
}

/** Thrown when the environment is not usable; its message lists every problem, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(problems: readonly string[]) {
    super(`Invalid configuration:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

const appTypes = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isId = (text: string): boolean => guid.test(text) && /[1-9a-f]/i.test(text);

/** Reads the configuration from environment variables. Throws ConfigError with all problems. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const value = (name: string): string | undefined => env[name]?.trim() || undefined;
  const problems: string[] = [];

  const written = value('PORT') ?? '3978';
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port > 65_535)
    problems.push('PORT: must be a whole number from 0 to 65535');

  const credentials = readCredentials(value, problems);
  const host = value('HOST') ?? (credentials ? '0.0.0.0' : '127.0.0.1');
  if (!credentials && !isLoopback(host))
    problems.push(
      'HOST: must be a loopback address (127.0.0.1) while MicrosoftAppId is not set, because anyone who reaches the port could speak to the bot',
    );

  if (problems.length > 0) throw new ConfigError(problems);
  return { host, port, ...(credentials && { credentials }) };
};

const readCredentials = (
  value: (name: string) => string | undefined,
  problems: string[],
): Credentials | undefined => {
  const appId = value('MicrosoftAppId');
  const appPassword = value('MicrosoftAppPassword');
  const tenantId = value('MicrosoftAppTenantId');
  const typeName = value('MicrosoftAppType');
  const appType = appTypes.find((type) => type.toLowerCase() === typeName?.toLowerCase());
  if (typeName !== undefined && appType === undefined)
    problems.push(`MicrosoftAppType: must be one of ${appTypes.join(', ')}`);
  if (appId === undefined) {
    for (const name of ['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType'])
      if (value(name) !== undefined)
        problems.push(
          `MicrosoftAppId: is missing although ${name} is set: set it, or unset ${name}`,
        );
    return undefined;
  }
  if (!isId(appId))
    problems.push(
      "MicrosoftAppId: must be the Application (client) ID of the bot's registration, a GUID that is not all zeros",
    );
  if (tenantId !== undefined && !isId(tenantId))
    problems.push(
      'MicrosoftAppTenantId: must be the Directory (tenant) ID, a GUID that is not all zeros, not the name of a domain',
    );
  const type = appType ?? 'SingleTenant';
  if (type === 'UserAssignedMSI' && appPassword !== undefined)
    problems.push('MicrosoftAppPassword: must not be set for the type UserAssignedMSI');
  if (type !== 'UserAssignedMSI' && appPassword === undefined)
    problems.push(`MicrosoftAppPassword: is missing: the type ${type} needs the client secret`);
  if (type !== 'MultiTenant' && tenantId === undefined)
    problems.push(`MicrosoftAppTenantId: is missing: the type ${type} needs the tenant id`);
  return { appType: type, appId, appPassword, tenantId };
};
