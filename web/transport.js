import { user } from './activity.js';
import { knownLanguage, language } from './language.js';
import { words } from './words.js';

const answerTimeout = 60_000;
/** The server gives a scan two minutes; others may be before it. */
const scanTimeout = 300_000;

export class HttpError extends Error {
  constructor(status) {
    super(`The server answered ${status}`);
    this.status = status;
  }
}

/**
 * A request that a conversation sends once those before it are answered: what `status` says meanwhile,
 * and the language that it is made in.
 */
export const activityRequest = (activity) => ({
  lang: knownLanguage(activity.locale),
  text: activity.text,
  status: () => words[language].typing,
  send: (conversation, left) =>
    ask('/api/messages', left, answerTimeout, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...activity, conversation: { id: conversation } }),
    }),
});

/** The browser reads the file as it sends it, so it may be larger than the memory. */
export const fileRequest = (file) => {
  const lang = language;
  const who = { user: user.id, locale: words[lang].locale };
  return {
    lang,
    status: () => words[language].reading(file.name),
    send: (conversation, left) =>
      ask(
        `/upload?${new URLSearchParams({ name: file.name, conversation, ...who })}`,
        left,
        scanTimeout,
        {
          headers: { 'content-type': 'application/octet-stream' },
          body: file,
        },
      ),
  };
};

const ask = async (address, left, timeout, request) => {
  const signal = AbortSignal.any([left, AbortSignal.timeout(timeout)]);
  const response = await fetch(address, { method: 'POST', signal, ...request });
  const answer = await response.json().catch(() => undefined);
  if (Array.isArray(answer?.activities) || answer?.statusCode) return answer;
  throw new HttpError(response.status);
};
