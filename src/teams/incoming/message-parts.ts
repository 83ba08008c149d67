import type { Activity } from 'botbuilder';
import { htmlText, withoutAddress } from './html-text.ts';
import { type MessageWords, readWords } from './read-words.ts';

/** A file that the user attached. Its address opens without a token, for some minutes. */
export interface FileLink {
  /** At most its last 400 characters: programs tell a file by its end. */
  readonly name: string;
  /** Empty where it is too long for an address: nothing is fetched from there. */
  readonly url: string;
  readonly id: string;
}

/** MessageWords as they are seen: lines are lines, and mentions are gone. */
export interface MessageParts extends MessageWords {
  /** Whether there is a picture in it; emoji are none. */
  readonly pictures: boolean;
  readonly files: readonly FileLink[];
  /** Whether there is a file that was sent outside a personal chat, where bots get none. */
  readonly sharedFiles: boolean;
  /** Whether there is anything else: a card, or a file that cannot be read. */
  readonly otherAttachments: boolean;
}

/** Teams sends ten files with a message at most. */
const mostFiles = 10;

/** A name without a `<` in it needs no entity to be found. */
const mostNames = 20;

/** In characters. SharePoint's addresses, with what lets one in, take about three thousand. */
const longestUrl = 8192;
const longestName = 400;
const longestId = 256;

const fileType = 'application/vnd.microsoft.teams.file.download.info';

/**
 * What a message consists of. Teams keeps lines and code blocks only in the `text/html` copy that it
 * attaches; `text` counts where there is none, or none with anything in it. Never throws.
 * Shapes: learn.microsoft.com/microsoftteams/platform, bots-filesv4 and channel-and-group-conversations.
 */
export const messageParts = (activity: Partial<Activity>): MessageParts => {
  const attachments = recordsOf(activity.attachments);
  const written = textOf(activity.text);
  const html = attachments.find((one) => isHtml(one) && textOf(one.content) !== '');
  const page = html && htmlText(textOf(html.content));
  const seen = page && (page.text !== '' || page.quoted !== '') ? page : undefined;
  const words = readWords(written, () => ({
    text: seen ? seen.text : plainText(written, activity),
    quoted: seen?.quoted || previewsOf(activity),
  }));
  const files = attachments.flatMap((one) => fileOf(one) ?? []);
  return {
    ...words,
    pictures: (page?.pictures ?? 0) > 0 || attachments.some(isPicture),
    files: files.slice(0, mostFiles),
    sharedFiles: attachments.some(isSharedFile),
    otherAttachments: attachments.some(
      (one) => !isHtml(one) && !isPicture(one) && !isReference(one) && !fileOf(one),
    ),
  };
};

type Unknown = Readonly<Record<string, unknown>>;

const none: readonly Unknown[] = [];
const recordsOf = (list: unknown): readonly Unknown[] =>
  Array.isArray(list) && list.length > 0
    ? list.filter((one): one is Unknown => typeof one === 'object' && one !== null)
    : none;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const typeOf = ({ contentType }: Unknown): string => textOf(contentType).toLowerCase();

const isHtml = (attachment: Unknown): boolean => typeOf(attachment).startsWith('text/html');
const isPicture = (attachment: Unknown): boolean => typeOf(attachment).startsWith('image/');
/** A file of a team or group chat: only its address, which needs a token. */
const isSharedFile = (attachment: Unknown): boolean => typeOf(attachment) === 'reference';

/** `messageReference` or `forwardedMessageReference`: a copy of what the HTML quotes. */
const isReference = (attachment: Unknown): boolean =>
  typeOf(attachment).endsWith('messagereference');

const fileOf = (attachment: Unknown): FileLink | undefined => {
  if (typeOf(attachment) !== fileType) return undefined;
  const [content] = recordsOf([attachment.content]);
  const name = textOf(attachment.name);
  const url = textOf(content?.downloadUrl);
  const id = textOf(content?.uniqueId);
  if (name === '' || url === '' || id === '' || id.length > longestId) return undefined;
  return { name: name.slice(-longestName), url: url.length > longestUrl ? '' : url, id };
};

const markup = /<at\b[^<>]*>[^<]*<\/at>|<\/?quoted\b[^<>]*>/gi;

/**
 * `text` without mentions and marks of quotes. It is not HTML: whatever else looks like a tag was
 * typed. A name with a `<` in it is known by its entity.
 */
const plainText = (written: string, { entities }: Partial<Activity>): string => {
  const text = withoutCards(written).trim();
  if (!text.includes('<')) return text;
  const names = recordsOf(entities)
    .filter(({ type }) => type === 'mention')
    .map((mention) => textOf(mention.text))
    .filter((name) => name.length <= longestName && /^<at\b/i.test(name))
    .slice(0, mostNames);
  const said = names.reduce((rest, name) => rest.replaceAll(name, ' '), text).replace(markup, ' ');
  return text.startsWith('<') ? withoutAddress(said).trimEnd() : said.trim();
};

const span = /(<span\b[^<>]*>)[^<]{0,100}<\/span>/gi;

/** A card that a message extension put into the message leaves a span, which says nothing itself. */
const withoutCards = (text: string): string =>
  text.replace(span, (whole, tag: string) => (/inputextension/i.test(tag) ? '' : whole));

/** The beginnings of the messages that a reply quotes, as the entities have them. */
const previewsOf = ({ entities }: Partial<Activity>): string =>
  recordsOf(entities)
    .filter(({ type }) => type === 'quotedReply')
    .flatMap((entity) => recordsOf([entity.quotedReply]))
    .map((quote) => textOf(quote.preview).trim())
    .filter((preview) => preview !== '')
    .join('\n');
