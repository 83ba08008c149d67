import { z } from 'zod';
import { htmlText } from '../incoming/html-text.ts';
import { type MessageWords, readWords } from '../incoming/read-words.ts';

/** What was typed into the search so far, and which part of the results is asked for. */
interface Query {
  /** '' when the search has just been opened. */
  readonly text: string;
  readonly skip: number;
  readonly count: number;
}

/** The message that someone asks about. */
interface AskedMessage extends MessageWords {
  readonly pictures: boolean;
}

/** The ids of the commands, as the app's manifest names them. */
export const findArticle = 'findArticle';
export const diagnoseMessage = 'diagnoseMessage';

const usualCount = 25;
const wholeNumber = z.number().int().nonnegative().max(1000);

const QueryValue = z.looseObject({
  commandId: z.literal(findArticle),
  parameters: z
    .array(z.looseObject({ name: z.string(), value: z.unknown() }))
    .max(20)
    .nullish(),
  queryOptions: z
    .looseObject({ skip: wholeNumber.nullish(), count: wholeNumber.nullish() })
    .nullish(),
});

const MessageValue = z.looseObject({
  commandId: z.literal(diagnoseMessage),
  messagePayload: z.looseObject({
    body: z
      .looseObject({ contentType: z.string().nullish(), content: z.string().nullish() })
      .nullish(),
    attachments: z
      .array(z.looseObject({ contentType: z.string().nullish() }))
      .max(100)
      .nullish(),
  }),
});

const SubmitValue = z.looseObject({
  commandId: z.literal(diagnoseMessage),
  data: z.looseObject({ article: z.string().min(1).max(200) }),
});

/** Reads the value of `composeExtension/query`; undefined when it is none of ours. */
export const queryOf = (value: unknown): Query | undefined => {
  const result = QueryValue.safeParse(value);
  if (!result.success) return undefined;
  const { parameters, queryOptions } = result.data;
  const typed = parameters?.find(({ name }) => name === 'query')?.value;
  return {
    text: typeof typed === 'string' ? typed : '',
    skip: queryOptions?.skip ?? 0,
    count: queryOptions?.count || usualCount,
  };
};

/** Reads the value of `composeExtension/fetchTask`; undefined when it carries no message. */
export const askedMessage = (value: unknown): AskedMessage | undefined => {
  const result = MessageValue.safeParse(value);
  if (!result.success) return undefined;
  const { body, attachments } = result.data.messagePayload;
  const content = body?.content ?? '';
  const image = attachments?.some(({ contentType }) => contentType?.startsWith('image/')) ?? false;
  if (body?.contentType === 'text')
    return { ...readWords(content, () => ({ text: content.trim(), quoted: '' })), pictures: image };
  const { text, quoted, pictures } = htmlText(content);
  return {
    ...readWords('', () => ({ text: text.trim(), quoted: quoted.trim() })),
    pictures: image || pictures > 0,
  };
};

/** Reads the value of `composeExtension/submitAction`: the id of the article that is wanted. */
export const wantedArticle = (value: unknown): string | undefined =>
  SubmitValue.safeParse(value).data?.data.article;
