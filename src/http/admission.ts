import { z } from 'zod';
import { isLoopback } from '../is-loopback.ts';

const short = z.string().max(1024).nullish();
const account = z
  .looseObject({ id: short, name: short, aadObjectId: short, role: short })
  .nullish();

/** What Errata reads of an activity; the SDK reads more, and copes with what is not named here. */
const Activity = z.looseObject({
  type: z.string().min(1).max(100),
  id: short,
  timestamp: z.union([z.string().max(100), z.date()]).nullish(),
  localTimestamp: z.union([z.string().max(100), z.date()]).nullish(),
  serviceUrl: short,
  channelId: short,
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: z.string().min(1).max(512),
    tenantId: short,
    isGroup: z.boolean().nullish(),
    name: short,
    conversationType: short,
    aadObjectId: short,
    role: short,
  }),
  text: z.string().nullish(),
  textFormat: short,
  attachmentLayout: short,
  locale: short,
  name: short,
  replyToId: short,
  deliveryMode: short,
  value: z.unknown().optional(),
  channelData: z.looseObject({}).nullish(),
  attachments: z.array(z.looseObject({})).max(100).nullish(),
  entities: z
    .array(z.looseObject({ type: short }))
    .max(500)
    .nullish(),
  membersAdded: z.array(z.looseObject({ id: short })).nullish(),
  membersRemoved: z.array(z.looseObject({ id: short })).nullish(),
  reactionsAdded: z.array(z.looseObject({})).nullish(),
  reactionsRemoved: z.array(z.looseObject({})).nullish(),
  suggestedActions: z.looseObject({}).nullish(),
  relatesTo: z.looseObject({}).nullish(),
});

/** Who may write to the bot. */
export interface Admission {
  /** Without credentials: only this machine may be written to, and answered. */
  readonly loopbackOnly: boolean;
  /** The one tenant that is served, where the bot has one. */
  readonly tenant?: string | undefined;
}

interface Rejection {
  readonly status: 400 | 403;
  readonly message: string;
}

/** Why an activity cannot be taken; undefined when it can. Names the field and what it must be. */
export const rejectionOf = (body: unknown, admission: Admission): Rejection | undefined => {
  const result = Activity.safeParse(body);
  if (!result.success) {
    const issue = result.error.issues[0];
    if (!issue || issue.path.length === 0)
      return refuse('activity: must be a JSON object, sent as application/json');
    return refuse(`activity.${issue.path.join('.')}: ${issue.message}`);
  }
  const { serviceUrl, deliveryMode, conversation, channelData } = result.data;
  if (!serviceUrl && deliveryMode !== 'expectReplies')
    return refuse('activity.serviceUrl: is missing, and deliveryMode is not expectReplies');
  if (serviceUrl && !mayAnswer(serviceUrl, admission))
    return refuse(
      admission.loopbackOnly
        ? 'activity.serviceUrl: must be a loopback address while no credentials are configured'
        : 'activity.serviceUrl: must be an https address',
    );
  const tenant = conversation.tenantId ?? tenantOf(channelData);
  if (admission.tenant !== undefined && tenant !== undefined && !isSame(tenant, admission.tenant))
    return { status: 403, message: 'activity: comes from another tenant' };
  return undefined;
};

const refuse = (message: string): Rejection => ({ status: 400, message });

const tenantOf = (channelData: unknown): string | undefined => {
  const id = (channelData as { tenant?: { id?: unknown } } | null | undefined)?.tenant?.id;
  return typeof id === 'string' ? id : undefined;
};

/** GUIDs are the same in capitals. */
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const mayAnswer = (serviceUrl: string, { loopbackOnly }: Admission): boolean => {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (loopbackOnly) return /^https?:$/.test(url.protocol) && isLoopback(url.hostname);
  return url.protocol === 'https:';
};
