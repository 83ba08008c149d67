import type { Case } from '../guidance/case.ts';
import type { Guide } from '../guidance/guide.ts';
import type { Response } from '../guidance/response.ts';
import { ConflictError, type Store } from '../store/store.ts';
import { attemptTurn } from './attempt.ts';
import type { Incoming } from './incoming.ts';
import { createLock, type Lock } from './lock.ts';
import { within } from './within.ts';

export interface TurnParts {
  readonly guide: Guide;
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Hours after which a case that nobody touched reads as idle. */
  readonly idleHours: number;
  /** Is told of every change of a case, once. */
  readonly learn?: (before: Case | undefined, after: Case) => void;
}

/** What becomes of a response while its conversation still waits: its card is sent, or updated. */
export type Deliver<T> = (response: Response) => Promise<T>;

export type TakeTurn = <T>(incoming: Incoming, deliver: Deliver<T>) => Promise<T>;

const mostAttempts = 5;
/** In milliseconds. */
const longestDelivery = 3000;

/**
 * Makes the function that takes a turn: reads what is kept, answers, keeps what came of it, and only
 * then delivers the answer. Turns of one conversation run one at a time, deliveries included, so cards
 * change in the order of the turns, unless a channel does not answer: the next turn does not wait for that.
 * A turn that another process overtook is repeated from the new state.
 */
export const turnTaker = (parts: TurnParts): TakeTurn => {
  const lock: Lock = createLock();
  return async (incoming, deliver) => {
    const { delivery } = await lock(incoming.conversation, async () => {
      const started = deliver(await keptTurn(parts, incoming));
      await within(
        longestDelivery,
        started.catch(() => undefined),
      );
      return { delivery: started };
    });
    return delivery;
  };
};

const keptTurn = async (parts: TurnParts, incoming: Incoming): Promise<Response> => {
  const progress = { routed: false };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptTurn(parts, incoming, progress);
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === mostAttempts) throw error;
    }
  }
};
