import { exchange } from './conversation.js';
import { showFailure } from './failure.js';
import { showReplies } from './replies.js';

export const deliver = (sent) =>
  exchange(
    sent,
    (answer) => showReplies(answer.activities),
    (error) => showFailure(error, () => deliver(sent), sent.text),
  );
