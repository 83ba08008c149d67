import assert from 'node:assert/strict';
import { rejectionOf } from '../../src/http/admission.ts';

const local = { loopbackOnly: true };
const registered = { loopbackOnly: false, tenant: 'own' };

const good = {
  type: 'message',
  id: 'a1',
  timestamp: '2026-11-22T10:30:00Z',
  serviceUrl: 'http://127.0.0.1:3978/',
  channelId: 'msteams',
  from: { id: 'user', name: 'A. User', aadObjectId: 'o1' },
  recipient: { id: 'errata' },
  conversation: { id: 'c1', conversationType: 'personal', tenantId: 'own' },
  text: '95107',
  locale: 'en-GB',
  channelData: { tenant: { id: 'own' } },
  attachments: [{ contentType: 'text/html', content: '<p>95107</p>' }],
  entities: [{ type: 'clientInfo', locale: 'en-GB' }],
  membersAdded: [{ id: 'user' }],
};

describe('the check of an activity', () => {
  it('takes an activity as Teams sends it', () => {
    assert.equal(rejectionOf(good, local), undefined);
  });

  it('takes the least that can be answered', () => {
    const least = { type: 'message', conversation: { id: 'c1' }, deliveryMode: 'expectReplies' };

    assert.equal(rejectionOf(least, local), undefined);
  });

  it('takes null where a client leaves a field empty', () => {
    const fields = ['id', 'from', 'recipient', 'text', 'locale', 'channelData', 'attachments'];
    const nulls = Object.fromEntries(fields.map((field) => [field, null]));

    assert.equal(rejectionOf({ ...good, ...nulls }, local), undefined);
  });

  it('takes fields that it does not know', () => {
    assert.equal(rejectionOf({ ...good, somethingNew: { deep: [1] } }, local), undefined);
  });

  const wrong: Readonly<Record<string, readonly unknown[]>> = {
    type: [undefined, null, '', 5, {}, [], 'x'.repeat(101)],
    id: [5, {}, [], true, 'x'.repeat(1025)],
    timestamp: [5, {}, 'x'.repeat(101)],
    serviceUrl: [5, {}, []],
    channelId: [5, {}],
    from: ['user', 5, []],
    'from.id': [5, {}],
    recipient: ['errata', []],
    conversation: [undefined, null, 'c1', 5, []],
    'conversation.id': [undefined, null, '', 5, {}, 'x'.repeat(513)],
    'conversation.tenantId': [5, {}],
    'conversation.isGroup': [5, 'true', {}],
    'conversation.name': [5, {}],
    'conversation.conversationType': [5, {}],
    'conversation.aadObjectId': [5, {}],
    'conversation.role': [5, {}],
    text: [5, {}, [], true],
    locale: [5, {}, []],
    name: [5, {}],
    replyToId: [5, {}],
    deliveryMode: [5, {}],
    channelData: ['x', 5],
    attachments: ['x', {}, [null], ['x'], Array(101).fill({})],
    'attachments.0': [null, 5],
    entities: ['x', {}, ['x'], Array(501).fill({})],
    'entities.0.type': [5, {}],
    membersAdded: ['x', {}, [null]],
    'membersAdded.0.id': [5],
    membersRemoved: [{}, ['x']],
    reactionsAdded: [{}, ['x']],
    suggestedActions: ['x'],
    relatesTo: ['x'],
  };
  for (const [path, values] of Object.entries(wrong))
    for (const value of values)
      it(`refuses ${path} that is ${describeValue(value)}, and names it`, () => {
        const rejection = rejectionOf(withValue(good, path, value), local);

        assert.equal(rejection?.status, 400);
        assert.ok(
          rejection.message.startsWith(`activity.${path}`),
          `${rejection.message} does not name ${path}`,
        );
      });

  for (const body of [undefined, null, 5, 'message', [], [good]])
    it(`refuses a body that is ${describeValue(body)}`, () => {
      assert.equal(rejectionOf(body, local)?.status, 400);
    });

  it('refuses a message that nobody could be answered', () => {
    for (const serviceUrl of [undefined, null, ''])
      assert.deepEqual(rejectionOf({ ...good, serviceUrl }, local), {
        status: 400,
        message: 'activity.serviceUrl: is missing, and deliveryMode is not expectReplies',
      });
  });

  describe('of its service address', () => {
    const own = ['http://127.0.0.1:3978/', 'http://localhost/', 'http://127.5.5.5:1/'];
    const foreign = [
      'https://smba.trafficmanager.net/emea/',
      'http://10.0.0.4/',
      'http://0.0.0.0/',
      'http://localhost.evil.example/',
      'http://127.0.0.1.evil.example/',
      'http://127.0.0.1@evil.example/',
      'http://evil.example#127.0.0.1',
      'ftp://127.0.0.1/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'x',
    ];
    for (const serviceUrl of own)
      it(`lets ${serviceUrl} be written to without credentials`, () => {
        assert.equal(rejectionOf({ ...good, serviceUrl }, local), undefined);
      });
    for (const serviceUrl of foreign)
      it(`refuses ${serviceUrl} without credentials`, () => {
        const rejection = rejectionOf({ ...good, serviceUrl }, local);

        assert.match(`${rejection?.message}`, /^activity\.serviceUrl: must be a loopback address/);
      });
    for (const serviceUrl of foreign)
      it(`refuses ${serviceUrl} even where replies are expected`, () => {
        const rejection = rejectionOf(
          { ...good, serviceUrl, deliveryMode: 'expectReplies' },
          local,
        );

        assert.equal(rejection?.status, 400);
      });
    for (const [serviceUrl, taken] of [
      ['https://smba.trafficmanager.net/emea/', true],
      ['http://smba.trafficmanager.net/emea/', false],
      ['http://127.0.0.1/', false],
      ['ftp://smba.trafficmanager.net/', false],
    ] as const)
      it(`${taken ? 'takes' : 'refuses'} ${serviceUrl} with credentials`, () => {
        const rejection = rejectionOf({ ...good, serviceUrl }, registered);

        assert.equal(rejection === undefined, taken);
      });
  });

  describe('of its tenant', () => {
    const from = (conversation: string | undefined, channel: string | undefined): object => ({
      ...good,
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      conversation: { id: 'c1', tenantId: conversation },
      channelData: channel === undefined ? undefined : { tenant: { id: channel } },
    });
    const cases: readonly [string | undefined, string | undefined, 403 | undefined][] = [
      ['own', 'own', undefined],
      ['own', undefined, undefined],
      [undefined, 'own', undefined],
      [undefined, undefined, undefined],
      ['other', undefined, 403],
      [undefined, 'other', 403],
      ['other', 'other', 403],
    ];
    for (const [conversation, channel, status] of cases)
      it(`${status ? 'refuses' : 'takes'} conversation ${conversation}, channel ${channel}`, () => {
        assert.equal(rejectionOf(from(conversation, channel), registered)?.status, status);
      });

    it('does not matter to a bot of any tenant', () => {
      assert.equal(rejectionOf(from('other', 'other'), { loopbackOnly: false }), undefined);
    });
  });
});

function describeValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 30 ? `${text.slice(0, 12)}… of ${text.length} characters` : text;
}

/** A copy of an object with another value at a path such as `entities.0.type`. */
function withValue(whole: object, path: string, value: unknown): object {
  const copy = structuredClone(whole);
  const keys = path.split('.');
  const last = keys.pop() as string;
  const holder = keys.reduce<unknown>(
    (one, key) => (one as Record<string, unknown>)[key],
    copy,
  ) as Record<string, unknown>;
  holder[last] = value;
  return copy;
}
