import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { StoredReference } from '../../records/stored-reference.ts';

/** Where a conversation goes on after the turn that it began in has ended. */
export type Reference = Partial<ConversationReference>;

/** Goes on in a conversation after the turn that it began in has ended. */
export type Resume = (
  reference: Reference,
  callback: (context: TurnContext) => Promise<void>,
) => Promise<void>;

/** Resumes, and throws what is thrown there: the SDK hands that to the handler for failed turns instead. */
export const resumeOrThrow = async (
  resume: Resume,
  reference: Reference,
  callback: (context: TurnContext) => Promise<void>,
): Promise<void> => {
  const failures: unknown[] = [];
  await resume(reference, (context) =>
    callback(context).catch((error: unknown) => {
      failures.push(error);
    }),
  );
  if (failures.length > 0) throw failures[0];
};

/** The conversation of an activity, without whoever sent it: what is kept names nobody. */
export const referenceOf = ({
  serviceUrl,
  channelId,
  conversation,
  recipient,
  locale,
}: Partial<Activity>): StoredReference => {
  const { id = '', conversationType = '', isGroup = false, tenantId } = conversation ?? {};
  return {
    serviceUrl: serviceUrl ?? '',
    channelId: channelId ?? '',
    conversation: {
      id,
      conversationType,
      isGroup,
      name: '',
      ...(tenantId !== undefined && { tenantId }),
    },
    bot: { id: recipient?.id ?? '', name: '' },
    ...(locale !== undefined && { locale }),
  };
};

/** A channel without the thread of it that a message stands in: what is posted there begins a new one. */
export const channelOf = (id: string): string => id.split(';messageid=')[0] as string;

/** Whether a message of a thread, or one that begins a thread, stands in this channel. */
export const isInChannel = (conversation: string, channel: Reference): boolean =>
  channelOf(conversation) === channelOf(channel.conversation?.id ?? '');
