/**
 * How long the steps of a turn may take, one after the other, in milliseconds. Together with a request of
 * the store they keep to what Teams waits for an answer.
 */
export const deadlines = {
  /** After so long Teams gives an answer up, and delivers the activity again. */
  teams: 15_000,
  /** The turn before in the same conversation: no longer than this is waited for its delivery. */
  delivery: 3000,
  /** A message in the channel of a team: the requester waits for it. */
  post: 2500,
  /** A card that changes elsewhere. */
  update: 3000,
} as const;
