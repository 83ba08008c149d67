import type { Activity } from 'botbuilder';
import { localeOfTag } from '../../content/localised.ts';
import type { Incoming } from '../../turns/incoming.ts';
import { isShared } from './is-addressed.ts';

/** Who says something where, in our own words; what is said is added to it. */
export const incomingOf = (activity: Partial<Activity>): Incoming => ({
  conversation: activity.conversation?.id ?? '',
  isShared: isShared(activity),
  activity: idOf(activity),
  user: activity.from?.id ?? '',
  locale: localeOfTag(activity.locale),
  message: { text: '' },
});

/** An edited message comes with the id of the first one: the time of the edit tells them apart. */
const idOf = ({ id = '', type, timestamp }: Partial<Activity>): string =>
  type === 'messageUpdate' && id !== '' ? `${id} ${timestamp?.toString() ?? ''}` : id;
