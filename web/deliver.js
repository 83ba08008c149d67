import { exchange } from './conversation.js';
import { showFailure } from './failure.js';
import { followLanguage } from './language.js';
import { showReplies } from './replies.js';

export const deliver = (request) =>
  exchange(
    request,
    (answer) => followLanguage(request.lang, showReplies(answer.activities).at(-1)?.lang),
    (error) => showFailure(error, () => deliver(request), request.text),
  );
