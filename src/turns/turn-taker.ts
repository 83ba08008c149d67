import { deadlines } from '../concurrency/deadlines.ts';
import { createLock, type Lock } from '../concurrency/lock.ts';
import { within } from '../concurrency/within.ts';
import type { TurnResult } from '../guidance/respond/turn-result.ts';
import { retryOnConflict } from '../records/update.ts';
import { attemptTurn } from './attempt-turn.ts';
import type { Incoming } from './incoming.ts';
import type { TurnParts } from './turn-parts.ts';

/** What becomes of a result while its conversation still waits: its card is sent, or updated. */
export type Deliver<T> = (result: TurnResult) => Promise<T>;

export type TakeTurn = <T>(incoming: Incoming, deliver: Deliver<T>) => Promise<T>;

const mostAttempts = 5;

/**
 * Makes the function that takes a turn: reads what is kept, answers, keeps what came of it, and only
 * then delivers the answer. Turns of one conversation run one at a time, deliveries included, so cards
 * change in the order of the turns, unless a channel does not answer: the next turn does not wait for that.
 * A turn that another process overtook is repeated from the new state.
 */
export const turnTaker = (parts: TurnParts): TakeTurn => {
  const lock: Lock = createLock();
  return async (incoming, deliver) => {
    const { sent } = await lock(incoming.conversation, async () => {
      const started = deliver(await keptTurn(parts, incoming));
      await within(
        deadlines.delivery,
        started.catch(() => undefined),
      );
      return { sent: started };
    });
    return sent;
  };
};

const keptTurn = (parts: TurnParts, incoming: Incoming): Promise<TurnResult> => {
  const progress = { routed: false };
  return retryOnConflict(mostAttempts, () => attemptTurn(parts, incoming, progress));
};
