import type { Activity } from 'botbuilder';
import type { Person } from '../../guidance/respond/turn-result.ts';

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

const longestName = 200;

/** Ids of bots begin with 28:, those of conversations with 19:. */
const noPerson = /^(?:19|28):/;

/** The first person other than the bot and the writer whom a message mentions. */
export const mentionedBy = ({
  entities = [],
  recipient,
  from,
}: Partial<Activity>): Person | undefined => {
  for (const { type, mentioned } of entities) {
    const { id, name, type: kind, role } = (mentioned ?? {}) as Readonly<Record<string, unknown>>;
    if (type !== 'mention' || typeof id !== 'string' || id === '' || noPerson.test(id)) continue;
    if (id === recipient?.id || id === from?.id) continue;
    if ((kind !== undefined && kind !== 'person') || role === 'bot') continue;
    return { id, name: typeof name === 'string' ? name.slice(0, longestName) : '' };
  }
  return undefined;
};

/** Somebody opens a personal chat, or the bot comes into a team or group. Others who join are not greeted. */
export const isArrival = (activity: Partial<Activity>): boolean => {
  const { membersAdded = [], recipient } = activity;
  const bot = membersAdded.some(({ id }) => id === recipient?.id);
  return isShared(activity) ? bot : membersAdded.some(({ id }) => id !== recipient?.id);
};
