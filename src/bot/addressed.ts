import type { Activity } from 'botbuilder';

/** The conversation has more people in it than one. */
export const isShared = ({ conversation }: Partial<Activity>): boolean =>
  conversation?.isGroup === true ||
  conversation?.conversationType === 'groupChat' ||
  conversation?.conversationType === 'channel';

/**
 * The message is meant for the bot: every one of a personal chat; elsewhere one that mentions it, or
 * that only it can see. Teams delivers others too where an owner consented to that (RSC).
 */
export const isAddressed = (activity: Partial<Activity>): boolean =>
  !isShared(activity) ||
  (activity.recipient as { isTargeted?: unknown } | undefined)?.isTargeted === true ||
  (activity.entities ?? []).some(
    ({ type, mentioned }) =>
      type === 'mention' &&
      (mentioned as { id?: unknown } | undefined)?.id === activity.recipient?.id,
  );

/** Somebody opens a personal chat, or the bot comes into a team or group. Others who join are not greeted. */
export const isArrival = (activity: Partial<Activity>): boolean => {
  const { membersAdded = [], recipient } = activity;
  const bot = membersAdded.some(({ id }) => id === recipient?.id);
  return isShared(activity) ? bot : membersAdded.some(({ id }) => id !== recipient?.id);
};
