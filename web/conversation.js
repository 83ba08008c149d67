import { newId } from './new-id.js';
import { page } from './page.js';

const typingDelay = 400;

const newConversation = () => ({
  id: newId(),
  last: Promise.resolve(),
  waiting: [],
  left: new AbortController(),
});

let conversation = newConversation();

export const leaveConversation = () => {
  conversation.left.abort();
  conversation = newConversation();
  showTyping();
};

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
