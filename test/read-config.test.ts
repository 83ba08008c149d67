import assert from 'node:assert/strict';
import { ConfigError, readConfig } from '../src/read-config.ts';

type Env = Readonly<Record<string, string | undefined>>;

const appId = '00001111-aaaa-2222-bbbb-3333cccc4444';
const tenantId = 'aaaabbbb-0000-cccc-1111-dddd2222eeee';

const single = {
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'password',
  MicrosoftAppTenantId: tenantId,
} as const;

/** The problems that a start with this environment is refused for, a line each. */
const problemsOf = (env: Env): string[] => {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    const [title, ...lines] = error.message.split('\n');
    assert.equal(title, 'Invalid configuration:');
    return lines.map((line) => line.trim());
  }
  return [];
};

/** Where cases are kept, and how long, when nothing is said of it. */
const kept = {
  store: { kind: 'embedded', folder: 'data' },
  cases: { idleHours: 48, retentionDays: 90, channelAdmins: new Set() },
};

describe('configuration', () => {
  it('of nothing serves this machine alone', () => {
    assert.deepEqual(readConfig({}), { host: '127.0.0.1', port: 3978, ...kept });
  });

  it('of credentials serves every address', () => {
    assert.deepEqual(readConfig(single), {
      host: '0.0.0.0',
      port: 3978,
      credentials: {
        appType: 'SingleTenant',
        appId,
        appPassword: 'password',
        tenantId,
      },
      ...kept,
    });
  });

  it('takes the values without the spaces round them, and an empty one as none', () => {
    const { host, port, credentials } = readConfig({
      PORT: ' 8080 ',
      HOST: ' localhost ',
      MicrosoftAppId: '  ',
      MicrosoftAppPassword: '',
    });

    assert.deepEqual(
      { host, port, credentials },
      {
        host: 'localhost',
        port: 8080,
        credentials: undefined,
      },
    );
  });

  for (const [port, number] of [
    ['0', 0],
    ['1', 1],
    ['65535', 65_535],
  ] as const)
    it(`takes the port ${port}`, () => {
      assert.equal(readConfig({ PORT: port }).port, number);
    });

  for (const port of ['-1', '65536', '80.5', 'http', '3978x', 'NaN', 'Infinity'])
    it(`refuses the port ${port}`, () => {
      assert.deepEqual(problemsOf({ PORT: port }), [
        'PORT: must be a whole number from 0 to 65535',
      ]);
    });

  for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1'])
    it(`binds to ${host} without credentials`, () => {
      assert.equal(readConfig({ HOST: host }).host, host);
    });

  for (const host of ['0.0.0.0', '::', '10.0.0.4', 'errata.contoso.com', '127.0.0.1.evil.example'])
    it(`does not bind to ${host} without credentials, and says why`, () => {
      const [problem, ...others] = problemsOf({ HOST: host });

      assert.match(`${problem}`, /^HOST: must be a loopback address .* MicrosoftAppId is not set/);
      assert.deepEqual(others, []);
    });

  it('binds to the given host with credentials', () => {
    assert.equal(readConfig({ ...single, HOST: '10.0.0.4' }).host, '10.0.0.4');
  });

  describe('of credentials', () => {
    const types: readonly [string, Env][] = [
      ['SingleTenant', { ...single, MicrosoftAppType: 'SingleTenant' }],
      ['SingleTenant', { ...single, MicrosoftAppType: 'singletenant' }],
      ['MultiTenant', { ...single, MicrosoftAppType: 'MultiTenant' }],
      [
        'MultiTenant',
        { MicrosoftAppType: 'multiTenant', MicrosoftAppId: appId, MicrosoftAppPassword: 'p' },
      ],
      [
        'UserAssignedMSI',
        {
          MicrosoftAppType: 'UserAssignedMSI',
          MicrosoftAppId: appId,
          MicrosoftAppTenantId: tenantId,
        },
      ],
    ];
    for (const [type, env] of types)
      it(`takes ${env.MicrosoftAppType} with ${Object.keys(env).length - 1} values`, () => {
        assert.equal(readConfig(env).credentials?.appType, type);
      });

    const incomplete: readonly [Env, readonly RegExp[]][] = [
      [
        { MicrosoftAppPassword: 'p' },
        [/^MicrosoftAppId: is missing although MicrosoftAppPassword/],
      ],
      [
        { MicrosoftAppTenantId: tenantId },
        [/^MicrosoftAppId: is missing although MicrosoftAppTenantId/],
      ],
      [
        { MicrosoftAppType: 'MultiTenant' },
        [/^MicrosoftAppId: is missing although MicrosoftAppType/],
      ],
      [
        { MicrosoftAppId: appId },
        [/^MicrosoftAppPassword: is missing/, /^MicrosoftAppTenantId: is/],
      ],
      [{ ...single, MicrosoftAppTenantId: ' ' }, [/^MicrosoftAppTenantId: is missing/]],
      [
        { ...single, MicrosoftAppType: 'Single' },
        [/^MicrosoftAppType: must be one of MultiTenant/],
      ],
      [
        { ...single, MicrosoftAppType: 'UserAssignedMSI' },
        [/^MicrosoftAppPassword: must not be set for the type UserAssignedMSI/],
      ],
      [
        { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: appId },
        [/^MicrosoftAppTenantId: is missing/],
      ],
    ];
    for (const [env, expected] of incomplete)
      it(`refuses ${JSON.stringify(env)}`, () => {
        const problems = problemsOf(env);

        assert.equal(problems.length, expected.length, problems.join('\n'));
        expected.forEach((problem, index) => {
          assert.match(`${problems[index]}`, problem);
        });
      });

    const zeros = '00000000-0000-0000-0000-000000000000';
    for (const name of ['MicrosoftAppId', 'MicrosoftAppTenantId'])
      for (const id of ['errata', 'contoso.onmicrosoft.com', zeros, `{${appId}}`, `${appId}0`])
        it(`refuses ${id} as ${name}, and says what it must be`, () => {
          const [problem, ...others] = problemsOf({ ...single, [name]: id });

          assert.match(
            `${problem}`,
            new RegExp(`^${name}: must be .* a GUID that is not all zeros`),
          );
          assert.deepEqual(others, []);
        });

    it('takes ids in capitals', () => {
      const capitals = {
        MicrosoftAppId: appId.toUpperCase(),
        MicrosoftAppTenantId: tenantId.toUpperCase(),
      };

      assert.equal(
        readConfig({ ...single, ...capitals }).credentials?.tenantId,
        tenantId.toUpperCase(),
      );
    });

    it('never repeats a secret', () => {
      const problems = problemsOf({ MicrosoftAppPassword: 'Tr0ub4dor', PORT: 'x' });

      assert.equal(problems.length, 2);
      assert.doesNotMatch(problems.join('\n'), /Tr0ub4dor/);
    });
  });

  it('lists every problem at once', () => {
    const problems = problemsOf({ PORT: 'x', HOST: '0.0.0.0', MicrosoftAppPassword: 'p' });

    assert.deepEqual(
      problems.map((problem) => problem.split(':')[0]),
      ['PORT', 'MicrosoftAppId', 'HOST'],
    );
  });

  describe('of where cases are kept', () => {
    const connection = 'UseDevelopmentStorage=true';
    const url = 'https://account.blob.core.windows.net/errata?sig=secret';

    it('takes a folder', () => {
      assert.deepEqual(readConfig({ ERRATA_DATA_FOLDER: '/var/lib/errata' }).store, {
        kind: 'embedded',
        folder: '/var/lib/errata',
      });
    });

    it('takes the memory of the process', () => {
      assert.deepEqual(readConfig({ ERRATA_STORE: 'memory' }).store, { kind: 'memory' });
    });

    it('takes a container by its account, under a name of its own or ours', () => {
      const azure = { ERRATA_STORE: 'azure', ERRATA_BLOB_CONNECTION_STRING: connection };

      assert.deepEqual(readConfig(azure).store, {
        kind: 'azure',
        connectionString: connection,
        container: 'errata',
      });
      assert.deepEqual(readConfig({ ...azure, ERRATA_BLOB_CONTAINER: 'cases-2' }).store, {
        kind: 'azure',
        connectionString: connection,
        container: 'cases-2',
      });
    });

    it('takes a container by its address', () => {
      assert.deepEqual(
        readConfig({ ERRATA_STORE: 'azure', ERRATA_BLOB_CONTAINER_URL: url }).store,
        { kind: 'azure', containerUrl: url },
      );
    });

    const refused: readonly [string, Env, RegExp][] = [
      ['an unknown kind', { ERRATA_STORE: 'redis' }, /^ERRATA_STORE: must be one of embedded/],
      [
        'Azure without a place',
        { ERRATA_STORE: 'azure' },
        /^ERRATA_BLOB_CONNECTION_STRING: is missing/,
      ],
      [
        'an address that is none',
        { ERRATA_STORE: 'azure', ERRATA_BLOB_CONTAINER_URL: 'errata' },
        /^ERRATA_BLOB_CONTAINER_URL: /,
      ],
      [
        'two places at once',
        {
          ERRATA_STORE: 'azure',
          ERRATA_BLOB_CONTAINER_URL: url,
          ERRATA_BLOB_CONNECTION_STRING: connection,
        },
        /not both$/,
      ],
      [
        'a name that no container can have',
        {
          ERRATA_STORE: 'azure',
          ERRATA_BLOB_CONNECTION_STRING: connection,
          ERRATA_BLOB_CONTAINER: 'My Cases',
        },
        /^ERRATA_BLOB_CONTAINER: /,
      ],
    ];
    for (const [name, env, problem] of refused)
      it(`refuses ${name}, and repeats no secret`, () => {
        const [line = '', ...others] = problemsOf(env);

        assert.match(line, problem);
        assert.deepEqual(others, []);
        assert.doesNotMatch(line, /secret/);
      });
  });

  describe('of cases', () => {
    it('takes hours, days, and the people who may set channels up', () => {
      const { cases } = readConfig({
        ERRATA_IDLE_HOURS: '4',
        ERRATA_RETENTION_DAYS: '30',
        ERRATA_CHANNEL_ADMINS: `${appId.toUpperCase()}, ${tenantId}`,
      });

      assert.deepEqual(cases, {
        idleHours: 4,
        retentionDays: 30,
        channelAdmins: new Set([appId, tenantId]),
      });
    });

    it('names all that it cannot take', () => {
      const lines = problemsOf({
        ERRATA_IDLE_HOURS: '0',
        ERRATA_RETENTION_DAYS: 'a month',
        ERRATA_CHANNEL_ADMINS: 'sam@contoso.com',
      });

      assert.deepEqual(
        lines.map((line) => line.split(':')[0]),
        ['ERRATA_CHANNEL_ADMINS', 'ERRATA_IDLE_HOURS', 'ERRATA_RETENTION_DAYS'],
      );
    });
  });
});
