import { language } from './language.js';
import { words } from './words.js';

/** Browsers offer randomUUID on https and localhost only. */
export const newId = () => crypto.randomUUID?.() ?? [...randomBytes()].map(twoDigits).join('');

const randomBytes = () => crypto.getRandomValues(new Uint8Array(16));
const twoDigits = (byte) => byte.toString(16).padStart(2, '0');

const bot = { id: 'errata', name: 'Errata' };
export const user = { id: newId(), name: 'You' };

const activity = (type, fields) => ({
  type,
  id: newId(),
  timestamp: new Date().toISOString(),
  channelId: 'webchat',
  serviceUrl: location.origin,
  from: user,
  recipient: bot,
  locale: words[language].locale,
  deliveryMode: 'expectReplies',
  ...fields,
});

export const arrival = () => activity('conversationUpdate', { membersAdded: [user] });

export const message = (fields) => activity('message', fields);

export const invoke = (replyToId, { verb, id, data }) =>
  activity('invoke', {
    name: 'adaptiveCard/action',
    replyToId,
    value: { action: { type: 'Action.Execute', verb, id, data }, trigger: 'manual' },
  });
