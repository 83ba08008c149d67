import assert from 'node:assert/strict';
import { ConfigError, readConfig } from '../src/config.ts';

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

describe('configuration', () => {
  it('of nothing serves this machine alone', () => {
    assert.deepEqual(readConfig({}), { host: '127.0.0.1', port: 3978 });
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
});
