import assert from 'node:assert/strict';
import sinon from 'sinon';
import { createAdapter } from '../../src/teams/create-adapter.ts';
import { adapterTrusting } from '../test-bot.ts';
import { content } from '../test-content.ts';
import { countedIds } from '../test-errata.ts';
import { message } from './client.ts';
import {
  type OwnIssuer,
  ownIssuer,
  signWithAnotherKey,
  signWithSecret,
  type TokenParts,
} from './own-issuer.ts';
import { type Served, serve } from './test-server.ts';

const appId = '11111111-2222-3333-4444-555555555555';
const issuer = 'https://api.issuer.invalid';
const serviceUrl = 'https://smba.invalid/emea/';
const tenant = '99999999-8888-7777-6666-555555555555';

const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;

const good = {
  iss: issuer,
  aud: appId,
  serviceurl: serviceUrl,
  nbf: seconds(-60),
  exp: seconds(3600),
};

const without = (claim: keyof typeof good): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(good).filter(([name]) => name !== claim));

describe('tokens', () => {
  let issuing: OwnIssuer;
  let served: Served;
  before(async () => {
    issuing = await ownIssuer(['msteams']);
    served = await serve({
      adapter: adapterTrusting({ appId, issuer, metadataUrl: issuing.metadataUrl }),
      admission: { loopbackOnly: false, tenant },
    });
  });
  after(async () => {
    await served.close();
    await issuing.close();
  });
  // The SDK prints every token that it refuses.
  beforeEach(() => sinon.stub(console, 'error'));
  afterEach(() => sinon.restore());

  const ask = (
    authorization: string | undefined,
    fields: Readonly<Record<string, unknown>> = {},
  ): ReturnType<Served['ask']> =>
    served.ask({
      headers: { host: 'bot.contoso.com', ...(authorization !== undefined && { authorization }) },
      body: message('95107', { serviceUrl, ...fields }),
    });

  it('that are good are let in', async () => {
    const { status, json } = await ask(`Bearer ${issuing.token({ claims: good })}`);

    assert.equal(status, 200);
    assert.match(JSON.stringify(json), /AdaptiveCard/);
  });

  const headers: readonly [string, string | undefined][] = [
    ['no header', undefined],
    ['an empty header', ''],
    ['a scheme without a token', 'Bearer '],
    ['a word', 'Bearer bogus'],
    ['three words with dots', 'Bearer a.b.c'],
    ['another scheme', 'Basic dXNlcjpwYXNzd29yZA=='],
    ['two tokens', 'Bearer a.b.c a.b.c'],
    ['a very long token', `Bearer ${'a'.repeat(8000)}.${'b'.repeat(4000)}.c`],
  ];
  for (const [name, authorization] of headers)
    it(`that are ${name} get 401 and an empty body`, async () => {
      const { status, text } = await ask(authorization);

      assert.equal(status, 401);
      assert.equal(text, '');
    });

  const bad: readonly [string, () => TokenParts][] = [
    ['expired', () => ({ claims: { ...good, exp: seconds(-3600), nbf: seconds(-7200) } })],
    ['not yet valid', () => ({ claims: { ...good, nbf: seconds(3600) } })],
    ['for another bot', () => ({ claims: { ...good, aud: 'another' } })],
    ['for no bot', () => ({ claims: without('aud') })],
    ['of another issuer', () => ({ claims: { ...good, iss: 'https://another.invalid' } })],
    ['of no issuer', () => ({ claims: without('iss') })],
    ['for another service', () => ({ claims: { ...good, serviceurl: 'https://other.invalid/' } })],
    ['for no service', () => ({ claims: without('serviceurl') })],
    ['signed with another key', () => ({ claims: good, sign: signWithAnotherKey() })],
    ['signed with an unknown key', () => ({ header: { kid: 'unknown' }, claims: good })],
    ['without a signature', () => ({ claims: good, sign: () => '' })],
    ['unsigned by algorithm', () => ({ header: { alg: 'none' }, claims: good, sign: () => '' })],
    [
      'signed with the public key as a secret',
      () => ({ header: { alg: 'HS256' }, claims: good, sign: signWithSecret(issuing.publicKey) }),
    ],
  ];
  for (const [name, parts] of bad)
    it(`that are ${name} get 401 and an empty body`, async () => {
      const { status, text } = await ask(`Bearer ${issuing.token(parts())}`);

      assert.equal(status, 401);
      assert.equal(text, '');
    });

  it('that are good open no channel that the key is not endorsed for', async () => {
    const token = issuing.token({ claims: good });

    const { status, text } = await ask(`Bearer ${token}`, { channelId: 'webchat' });

    assert.equal(status, 401);
    assert.equal(text, '');
  });

  for (const channelId of ['emulator', 'AseChannel'])
    it(`that are missing do not pass on the channel ${channelId}`, async () => {
      const { status, text } = await ask(undefined, { channelId });

      assert.equal(status, 401);
      assert.equal(text, '');
    });

  it('cannot be checked where the keys are out of reach: 401 and an empty body', async () => {
    const unreachable = await serve({
      adapter: adapterTrusting({ appId, issuer, metadataUrl: 'http://127.0.0.1:1/metadata' }),
      admission: { loopbackOnly: false },
    });

    const { status, text } = await unreachable.ask({
      headers: { authorization: `Bearer ${issuing.token({ claims: good })}` },
      body: message('95107', { serviceUrl }),
    });

    await unreachable.close();
    assert.equal(status, 401);
    assert.equal(text, '');
  });

  it('that are good open no other tenant', async () => {
    const authorization = `Bearer ${issuing.token({ claims: good })}`;

    const own = await ask(authorization, { conversation: { id: 'own', tenantId: tenant } });
    const other = await ask(authorization, { conversation: { id: 'other', tenantId: 'another' } });
    const sidelong = await ask(authorization, { channelData: { tenant: { id: 'another' } } });

    assert.deepEqual([own.status, other.status, sidelong.status], [200, 403, 403]);
  });

  it('that are good send no reply over plain http', async () => {
    const authorization = `Bearer ${issuing.token({ claims: good })}`;

    const { status, text } = await ask(authorization, { serviceUrl: 'http://smba.invalid/' });

    assert.equal(status, 400);
    assert.match(text, /activity\.serviceUrl: must be an https address/);
  });

  for (const [name, authorization] of headers)
    it(`that are ${name} do not pass the adapter that the program builds`, async () => {
      const credentials = {
        appType: 'SingleTenant',
        appId,
        appPassword: 'x',
        tenantId: tenant,
      } as const;
      const log = (): void => undefined;
      const adapter = createAdapter(credentials, { content, newId: countedIds('reference'), log });
      const built = await serve({ adapter, admission: { loopbackOnly: false } });

      const { status, text } = await built.ask({
        headers: authorization === undefined ? {} : { authorization },
        body: message('95107', { serviceUrl }),
      });

      await built.close();
      assert.equal(status, 401);
      assert.equal(text, '');
    });
});
