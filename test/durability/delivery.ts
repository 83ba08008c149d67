import { type Answer, send } from './answer.ts';
import type { Deliver } from './play.ts';

/** What became of the deliveries of a run. */
export interface Count {
  answered: number;
  /** Deliveries that had no answer, so that the activity was sent again. */
  lost: number;
}

/** So often nobody is killed: the program has ended by itself. */
const mostTries = 200;

/**
 * Sends an activity to an instance that serves at the time, again and again until there is an answer.
 * Throws when there never is one.
 */
export const untilAnswered =
  (serving: () => Promise<{ readonly address: string }>, count: Count): Deliver =>
  async (activity) => {
    for (let attempts = 1; attempts <= mostTries; attempts += 1) {
      const { address } = await serving();
      const answer = await attempt(address, activity);
      if (answer) {
        count.answered += 1;
        return answer;
      }
      count.lost += 1;
    }
    throw new Error(`No answer came in ${mostTries} attempts`);
  };

/** undefined when no answer comes: fetch says so with a TypeError, and when it was cut off within its text. */
const attempt = async (address: string, activity: string): Promise<Answer | undefined> => {
  try {
    return await send(address, activity);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};
