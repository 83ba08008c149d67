import { language } from './language.js';
import { newId } from './new-id.js';
import { page } from './page.js';
import { post } from './transport.js';
import { words } from './words.js';

const typingDelay = 400;

const newConversation = () => ({
  id: newId(),
  last: Promise.resolve(),
  waiting: 0,
  left: new AbortController(),
});

let conversation = newConversation();

export const leaveConversation = () => {
  conversation.left.abort();
  conversation = newConversation();
  showTyping();
};

/** Gives the answer to `use`, or the error to `fail`, unless the conversation was left meanwhile. */
export const exchange = async (sent, use, fail) => {
  const asked = conversation;
  const outcome = await send(asked, sent).then(
    (answer) => () => use(answer),
    (error) => () => fail(error),
  );
  if (asked === conversation) outcome();
};

/** Sends an activity once those before it are answered. */
const send = (asked, sent) => {
  const whole = { ...sent, conversation: { id: asked.id } };
  const answer = asked.last.then(() => post(whole, asked.left.signal));
  asked.last = answer.catch(() => {});
  showTypingDuring(asked);
  return answer;
};

const showTypingDuring = async (asked) => {
  asked.waiting += 1;
  setTimeout(showTyping, typingDelay);
  await asked.last;
  asked.waiting -= 1;
  showTyping();
};

const showTyping = () => {
  page.typing.textContent = conversation.waiting > 0 ? words[language].typing : '';
};
