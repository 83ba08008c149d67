export interface Shot {
  readonly name: string;
  readonly body: string;
}

/** Those that are answered come in both ways: posted to the channel, and in the response. */
const answered = ['message', 'invoke', 'conversationUpdate'];
const unanswered = ['messageReaction', 'event', 'x'];
const kinds: readonly (readonly [string, object])[] = [
  ...[...answered, ...unanswered].map((type) => [type, {}] as const),
  ...answered.map((type) => [type, { deliveryMode: 'expectReplies' }] as const),
];

const good = (serviceUrl: string, type: string, id: string): object => ({
  type,
  id,
  timestamp: '2026-11-22T10:30:00.000Z',
  localTimestamp: '2026-11-22T11:30:00.000+01:00',
  localTimezone: 'Europe/Paris',
  serviceUrl,
  channelId: 'msteams',
  from: { id: 'user', name: 'User', aadObjectId: 'o1', role: 'user' },
  recipient: { id: 'errata', name: 'Errata', role: 'bot' },
  conversation: { id, conversationType: 'personal', tenantId: 't1', isGroup: false, name: 'c' },
  locale: 'fr-FR',
  text: '95107',
  textFormat: 'plain',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: 'choose', data: { choose: 'browse' } } },
  channelData: { tenant: { id: 't1' } },
  attachments: [{ contentType: 'text/html', content: '<p>95107</p>', name: 'n' }],
  entities: [{ type: 'clientInfo', locale: 'fr-FR', mentioned: { id: 'errata' } }],
  membersAdded: [{ id: 'user', name: 'User' }],
  membersRemoved: [{ id: 'gone' }],
  reactionsAdded: [{ type: 'like' }],
  reactionsRemoved: [{ type: 'like' }],
  suggestedActions: { to: ['user'], actions: [{ type: 'imBack', title: 't', value: 'v' }] },
  relatesTo: { channelId: 'msteams', serviceUrl, conversation: { id } },
});

/** Every field that the SDK or Errata reads, and some that nobody does. */
const fields = [
  ...['type', 'id', 'timestamp', 'localTimestamp', 'localTimezone', 'callerId', 'serviceUrl'],
  ...['channelId', 'from', 'from.id', 'from.name', 'from.aadObjectId', 'from.role'],
  ...['from.properties', 'recipient', 'recipient.id', 'recipient.name', 'recipient.aadObjectId'],
  ...['recipient.role', 'recipient.properties', 'conversation', 'conversation.id', 'locale'],
  ...['conversation.tenantId', 'conversation.isGroup', 'conversation.conversationType'],
  ...['conversation.name', 'conversation.aadObjectId', 'conversation.role'],
  ...['conversation.properties'],
  ...['text', 'textFormat', 'attachmentLayout', 'speak', 'inputHint', 'summary', 'topicName'],
  ...['historyDisclosed', 'replyToId', 'label', 'valueType', 'name', 'value', 'value.action'],
  ...['value.action.type', 'value.action.verb', 'value.action.data', 'value.action.data.choose'],
  ...['value.action.data.case', 'value.action.data.version', 'value.action.data.account'],
  ...['channelData', 'channelData.tenant', 'channelData.tenant.id', 'channelData.team'],
  ...['attachments', 'attachments.0', 'attachments.0.contentType', 'attachments.0.content'],
  ...['entities', 'entities.0', 'entities.0.type', 'entities.0.mentioned', 'membersAdded'],
  ...['membersAdded.0', 'membersAdded.0.id', 'membersRemoved', 'reactionsAdded'],
  ...['reactionsRemoved', 'suggestedActions', 'suggestedActions.actions', 'relatesTo'],
  ...['relatesTo.conversation', 'deliveryMode', 'expiration', 'importance', 'code', 'action'],
  ...['semanticAction', 'listenFor', 'textHighlights', '__proto__', 'constructor', 'toString'],
];

/** JSON that is seldom what a field wants; `undefined` leaves the field out. */
const values: readonly (readonly [string, unknown])[] = [
  ['left out', undefined],
  ['null', null],
  ['true', true],
  ['0', 0],
  ['-1', -1],
  ['1e308', 1e308],
  ['an empty text', ''],
  ['a space', ' '],
  ['a word', 'x'],
  ['no date', '2026-99-99T99:99:99Z'],
  ['a long text', 'x'.repeat(20_000)],
  ['an empty array', []],
  ['an array of null', [null]],
  ['an array of arrays', [[[]]]],
  ['an array of texts', ['x', 'y']],
  ['an empty object', {}],
  ['an object of objects', { id: { id: {} }, length: -1, toJSON: 1, type: {} }],
];

const nested = (open: string, close: string, depth: number): string =>
  `${open.repeat(depth)}0${close.repeat(depth)}`;

/** Bodies that no object of ours could be written as. */
const rawBodies: readonly (readonly [string, string])[] = [
  ['an empty body', ''],
  ['half a body', '{"type":"message","conversation":{"id":"c"'],
  ['bytes that are no UTF-8', '\u{FFFF}\u0000\u0001'],
  ['a field twice', '{"type":"message","type":5,"conversation":{"id":"c"}}'],
  ['a prototype', '{"__proto__":{"type":"message"},"conversation":{"id":"c"}}'],
  ['arrays 60,000 deep', nested('[', ']', 60_000)],
  [
    'a value 60,000 deep',
    `{"type":"message","deliveryMode":"expectReplies","conversation":{"id":"c"},"value":${nested('[', ']', 60_000)}}`,
  ],
  [
    'channel data 20,000 deep',
    `{"type":"message","deliveryMode":"expectReplies","conversation":{"id":"c"},"channelData":${nested('{"a":', '}', 20_000)}}`,
  ],
  ['a body that is too large', `{"type":"message","text":"${'x'.repeat(300_000)}"}`],
];

/** Each field with each value, in activities of each kind. */
export const malformedActivities = (serviceUrl: string): Shot[] => {
  const shots: Shot[] = rawBodies.map(([name, body]) => ({ name, body }));
  for (const [type, mode] of kinds)
    for (const field of fields)
      for (const [value, json] of values) {
        const activity = { ...good(serviceUrl, type, `c${shots.length}`), ...mode };
        set(activity, field.split('.'), json);
        const how = 'deliveryMode' in mode ? 'answered in the response' : 'delivered';
        shots.push({
          name: `${type}, ${how}, with ${field}: ${value}`,
          body: JSON.stringify(activity),
        });
      }
  return shots;
};

const set = (whole: object, path: readonly string[], value: unknown): void => {
  const [key = '', ...rest] = path;
  const holder = whole as Record<string, unknown>;
  if (rest.length === 0)
    Object.defineProperty(holder, key, { value, enumerable: true, configurable: true });
  else {
    holder[key] ??= {};
    set(holder[key] as object, rest, value);
  }
};
