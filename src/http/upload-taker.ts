import { z } from 'zod';
import { defaultLocale, localeOfTag } from '../content/localised.ts';
import type { Bytes } from '../files/byte-reader.ts';
import type { Scans } from '../files/scan/scans.ts';
import type { ErrataBot } from '../teams/errata-bot.ts';

const Query = z.strictObject({
  name: z.string().min(1).max(400),
  conversation: z.string().min(1).max(200),
  user: z.string().min(1).max(200),
  locale: z.string().max(35).default(defaultLocale),
});

/**
 * Takes a file that is dropped on the try-it page: scans it as it comes, and answers as a message would
 * be that expects its replies, `{ activities }`; 400 where the query says too little.
 */
export const uploadTaker =
  (bot: ErrataBot, scans: Scans, newId: () => string) =>
  async (query: unknown, bytes: Bytes): Promise<{ status: number; body: unknown }> => {
    const result = Query.safeParse(query);
    if (!result.success) {
      const [issue] = result.error.issues;
      const message = `upload?${issue?.path.join('.')}: ${issue?.message}`;
      return { status: 400, body: { code: 'BadRequest', message } };
    }
    const { name, conversation, user, locale } = result.data;
    const outcome = await scans.scan(newId(), { name, bytes });
    const incoming = {
      conversation,
      isShared: false,
      activity: '',
      user,
      locale: localeOfTag(locale),
      message: { text: '' },
    };
    const activity = await bot.answerFile(incoming, outcome, async (message) => message);
    return { status: 200, body: { activities: [activity] } };
  };
