import { isLoopback } from './is-loopback.ts';
import type { StoreSettings } from './store/open-store.ts';

interface Config {
  readonly host: string;
  readonly port: number;
  readonly credentials?: Credentials;
  readonly store: StoreSettings;
  readonly cases: CaseSettings;
}

/** The bot's registration; undefined when none is configured and only this machine may speak. */
export interface Credentials {
  readonly appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly appId: string;
  readonly appPassword?: string | undefined;
  readonly tenantId?: string | undefined;
}

interface CaseSettings {
  /** Hours after which a case that nobody touched reads as idle. */
  readonly idleHours: number;
  /** Days after which a closed case is deleted. */
  readonly retentionDays: number;
  /** Directory object ids of those who may give a channel to a team, in lower case. */
  readonly channelAdmins: ReadonlySet<string>;
}

type Value = (name: string) => string | undefined;

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
  const store = readStore(value, problems);
  const cases = readCases(value, problems);
  const host = value('HOST') ?? (credentials ? '0.0.0.0' : '127.0.0.1');
  if (!credentials && !isLoopback(host))
    problems.push(
      'HOST: must be a loopback address (127.0.0.1) while MicrosoftAppId is not set, because anyone who reaches the port could speak to the bot',
    );

  if (problems.length > 0) throw new ConfigError(problems);
  return { host, port, ...(credentials && { credentials }), store, cases };
};

const storeKinds = ['embedded', 'azure', 'memory'] as const;

const readStore = (value: Value, problems: string[]): StoreSettings => {
  const kind = storeKinds.find((one) => one === (value('ERRATA_STORE') ?? 'embedded'));
  if (!kind) problems.push(`ERRATA_STORE: must be one of ${storeKinds.join(', ')}`);
  const connectionString = value('ERRATA_BLOB_CONNECTION_STRING');
  const containerUrl = value('ERRATA_BLOB_CONTAINER_URL');
  if (kind !== 'azure') return kind === 'memory' ? { kind } : embedded(value);
  if (containerUrl !== undefined) {
    if (!/^https?:\/\//.test(containerUrl) || !URL.canParse(containerUrl))
      problems.push(
        'ERRATA_BLOB_CONTAINER_URL: must be the https address of a container, with its SAS',
      );
    if (connectionString !== undefined)
      problems.push(
        'ERRATA_BLOB_CONNECTION_STRING: set this or ERRATA_BLOB_CONTAINER_URL, not both',
      );
    return { kind, containerUrl };
  }
  if (connectionString === undefined)
    problems.push(
      'ERRATA_BLOB_CONNECTION_STRING: is missing: ERRATA_STORE=azure needs it, or ERRATA_BLOB_CONTAINER_URL',
    );
  const container = value('ERRATA_BLOB_CONTAINER') ?? 'errata';
  if (!/^[a-z0-9](?:-?[a-z0-9]){2,62}$/.test(container))
    problems.push(
      'ERRATA_BLOB_CONTAINER: must be the name of a container: 3 to 63 lower-case letters, digits and single hyphens',
    );
  return { kind, connectionString: connectionString ?? '', container };
};

const embedded = (value: Value): StoreSettings => ({
  kind: 'embedded',
  folder: value('ERRATA_DATA_FOLDER') ?? 'data',
});

const readCases = (value: Value, problems: string[]): CaseSettings => {
  const admins = (value('ERRATA_CHANNEL_ADMINS') ?? '').split(/[\s,;]+/).filter((id) => id !== '');
  if (!admins.every(isId))
    problems.push(
      'ERRATA_CHANNEL_ADMINS: must be directory object ids (GUIDs), with commas between them',
    );
  return {
    idleHours: positive('ERRATA_IDLE_HOURS', 48, value, problems),
    retentionDays: positive('ERRATA_RETENTION_DAYS', 90, value, problems),
    channelAdmins: new Set(admins.map((id) => id.toLowerCase())),
  };
};

const positive = (name: string, otherwise: number, value: Value, problems: string[]): number => {
  const written = value(name) ?? String(otherwise);
  if (!/^[1-9]\d{0,4}$/.test(written))
    problems.push(`${name}: must be a whole number from 1 to 99999`);
  return Number(written);
};

const readCredentials = (value: Value, problems: string[]): Credentials | undefined => {
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
