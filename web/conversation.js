import { arrival, message, newId } from './activity.js';
import { followLanguage, language } from './language.js';
import { addArticle, showFailure, showReplies } from './log.js';
import { make, makeScrollable, notify, page, reveal } from './page.js';
import { activityRequest } from './transport.js';

const typingDelay = 400;

const newConversation = () => ({
  id: newId(),
  last: Promise.resolve(),
  waiting: [],
  left: new AbortController(),
});

let conversation = newConversation();

export const restart = () => {
  leaveConversation();
  page.log.replaceChildren();
  page.examples.hidden = false;
  notify('');
  deliver(activityRequest(arrival()));
};

const leaveConversation = () => {
  conversation.left.abort();
  conversation = newConversation();
  showTyping();
};

/** Clears away what was only there until the user acts. */
export const startTurn = () => {
  page.examples.hidden = true;
  notify('');
};

export const say = (text) => {
  startTurn();
  const bubble = makeScrollable(make('p', { className: 'bubble', textContent: text }));
  reveal(addArticle('you', language, bubble));
  deliver(activityRequest(message({ text, textFormat: 'plain' })));
};

export const deliver = (request) =>
  exchange(
    request,
    (answer) => followLanguage(request.lang, showReplies(answer.activities).at(-1)?.lang),
    (error) => showFailure(error, () => deliver(request), request.text),
  );

/** Is aborted when the conversation that is shown now is left. */
export const leaving = () => conversation.left.signal;

/** Gives the answer to `use`, or the error to `fail`, unless the conversation was left meanwhile. */
export const exchange = async (request, use, fail) => {
  const asked = conversation;
  const outcome = await send(asked, request).then(
    (answer) => () => use(answer),
    (error) => () => fail(error),
  );
  if (asked === conversation) outcome();
};

/** Sends a request once those before it are answered. */
const send = (asked, request) => {
  const answer = asked.last.then(() => request.send(asked.id, asked.left.signal));
  asked.last = answer.catch(() => {});
  showTypingDuring(asked, request);
  return answer;
};

const showTypingDuring = async (asked, request) => {
  asked.waiting.push(request);
  setTimeout(showTyping, typingDelay);
  await asked.last;
  asked.waiting.shift();
  showTyping();
};

const showTyping = () => {
  page.typing.textContent = conversation.waiting[0]?.status() ?? '';
};
