import {
  type Activity,
  ActivityHandler,
  ActivityTypes,
  DeliveryModes,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { MakeCard } from '../cards/card-maker.ts';
import { type Speaker, speaker } from '../cards/say.ts';
import { sentText } from '../cards/sent-text.ts';
import type { Content } from '../content/content.ts';
import { type Locale, localeOfTag } from '../content/localised.ts';
import type { FileOutcome } from '../files/scan-job.ts';
import type { Message, Response } from '../guidance/respond.ts';
import type { Log } from '../log.ts';
import { isAddressed, isArrival, isShared } from './addressed.ts';
import { pressOf } from './card-press.ts';
import type { ReadFiles } from './file-turns.ts';
import { invokeError } from './invoke-error.ts';
import { cardMessage, type LiveCards } from './live-cards.ts';
import type { MessageExtension } from './message-extension.ts';
import { type MessageParts, messageParts } from './message-parts.ts';
import { preformatted } from './preformatted.ts';
import { createSeen } from './seen.ts';
import type { CasePress, Incoming, TakeTurn } from './turn.ts';
import { withTyping } from './typing.ts';

const longestText = 100_000;

const extensionInvokes: ReadonlyMap<string, keyof MessageExtension> = new Map([
  ['composeExtension/query', 'query'],
  ['composeExtension/fetchTask', 'open'],
  ['composeExtension/submitAction', 'submit'],
]);

export interface BotParts {
  readonly content: Content;
  readonly makeCard: MakeCard;
  readonly takeTurn: TakeTurn;
  readonly live: LiveCards;
  readonly readFiles: ReadFiles;
  readonly extension: MessageExtension;
  readonly log: Log;
  /** The language of a user whose client speaks `client`. */
  readonly languageOf: (user: string, client: Locale) => Promise<Locale>;
}

/** Activities in, activities out: nothing here decides what to say. */
export class ErrataBot extends ActivityHandler {
  readonly #parts: BotParts;
  readonly #isNew = createSeen();

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    this.onMessage(async (context, next) => {
      await withTyping(context, () => this.#message(context));
      await next();
    });
    this.onMessageUpdate(async (context, next) => {
      if (context.activity.channelData?.eventType === 'editMessage')
        await withTyping(context, () => this.#message(context));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      if (isArrival(context.activity)) await this.#welcome(context);
      await next();
    });
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value } = context.activity;
    const asked = extensionInvokes.get(name ?? '');
    if (asked) {
      const { locale } = await this.#speaker(incomingOf(context.activity));
      return { status: 200, body: this.#parts.extension[asked](value, locale) };
    }
    if (name !== 'adaptiveCard/action') return { status: 501 };
    const press = pressOf(value?.action?.data);
    if (!press)
      return invokeError(400, 'BadRequest', 'The action carries no data of a card of ours.');
    const incoming = { ...incomingOf(context.activity), press };
    return this.#parts.takeTurn(incoming, async (response) => {
      const card = this.#parts.makeCard(response);
      const { replyToId } = context.activity;
      if (replyToId && hasIds(context)) {
        await this.#showToAll(context, replyToId, press, response);
        await this.#parts.live.shows(context, replyToId, response, press.case || undefined);
      }
      await this.#sendText(context, response);
      return {
        status: 200,
        body: {
          statusCode: 200,
          type: 'application/vnd.microsoft.card.adaptive',
          value: card,
        },
      };
    });
  }

  /** The others in a shared conversation see where a case stands, in the message where it lives from now on. */
  async #showToAll(
    context: TurnContext,
    activity: string,
    press: CasePress,
    response: Response,
  ): Promise<void> {
    const { live, makeCard } = this.#parts;
    const { case: current, locale, show } = response;
    if (!isShared(context.activity) || !current || show === 'help') return;
    if (hasMoved(press, response) || !(await live.isLive(activity, current)))
      await live.update(context, activity, makeCard({ show: 'case', case: current, locale }));
  }

  async #message(context: TurnContext): Promise<void> {
    const { activity } = context;
    const isAgain =
      activity.type === ActivityTypes.Message && activity.id && !this.#isNew(keyOf(activity));
    if (isAgain) return;
    const press = pressOf(activity.value);
    const incoming = incomingOf(activity);
    if (press) {
      await this.#parts.takeTurn({ ...incoming, press }, (response) =>
        this.#submitted(context, press, response),
      );
      return;
    }
    if (!isAddressed(activity)) return;
    const message = messageParts(activity);
    if (message.files.length > 0) {
      const spoken = await this.#speaker(incoming);
      await this.#parts.readFiles(context, message.files, spoken, (later, outcome) =>
        this.answerFile(incoming, outcome, (found, response) => this.#send(later, found, response)),
      );
      return;
    }
    if (
      message.text === '' &&
      message.quoted === '' &&
      message.otherAttachments &&
      !message.sharedFiles
    )
      return;
    if (Math.max(message.text.length, message.quoted.length) > longestText) {
      const { say } = await this.#speaker(incoming);
      await context.sendActivity(say('too-long', { size: longestText }));
      return;
    }
    const { text, quoted } = message;
    await this.#parts.takeTurn(
      { ...incoming, message: { text, quoted, unread: unreadOf(message) } },
      (response) => this.#show(context, response),
    );
  }

  /** Action.Submit cannot be answered with a card: the one that was pressed is updated. */
  async #submitted(context: TurnContext, press: CasePress, response: Response): Promise<void> {
    const { live, makeCard } = this.#parts;
    const { replyToId } = context.activity;
    const updated =
      replyToId && hasIds(context) && (await live.update(context, replyToId, makeCard(response)));
    if (updated) await live.shows(context, replyToId, response, press.case || undefined);
    else await this.#show(context, response);
    await this.#sendText(context, response);
  }

  /** Answers what was found in a file: in a turn of its own, or with the reason for a refusal. */
  async answerFile<T>(
    incoming: Incoming,
    outcome: FileOutcome,
    deliver: (message: Partial<Activity>, response?: Response) => Promise<T>,
  ): Promise<T> {
    if (outcome.kind === 'read')
      return this.#parts.takeTurn({ ...incoming, file: outcome }, (response) =>
        deliver(cardMessage(this.#parts.makeCard(response)), response),
      );
    const { say, locale } = await this.#speaker(incoming);
    const text = say(`file-${outcome.refusal}`);
    return deliver({ type: ActivityTypes.Message, text, locale });
  }

  async #welcome(context: TurnContext): Promise<void> {
    const { locale } = await this.#speaker(incomingOf(context.activity));
    await this.#show(context, { show: 'help', locale });
  }

  async #speaker({ user, locale }: Incoming): Promise<Speaker> {
    return speaker(this.#parts.content, await this.#parts.languageOf(user, locale));
  }

  #show(context: TurnContext, response: Response): Promise<void> {
    return this.#send(context, cardMessage(this.#parts.makeCard(response)), response);
  }

  async #send(
    context: TurnContext,
    message: Partial<Activity>,
    response?: Response,
  ): Promise<void> {
    const sent = await context.sendActivity(message);
    if (response && sent?.id && hasIds(context))
      await this.#parts.live.shows(context, sent.id, response);
  }

  async #sendText(context: TurnContext, response: Response): Promise<void> {
    const text = sentText(this.#parts.content, response);
    if (text === undefined) return;
    // The card is answered all the same.
    await context.sendActivity(preformatted(text)).catch((error: Error) => {
      this.#parts.log('text-not-sent', { error: error.name });
    });
  }
}

const incomingOf = (activity: Partial<Activity>): Incoming => ({
  conversation: activity.conversation?.id ?? '',
  user: activity.from?.id ?? '',
  locale: localeOfTag(activity.locale),
  message: { text: '' },
});

/** What a message brings along that is not read. */
const unreadOf = ({ pictures, sharedFiles }: MessageParts): Message['unread'] => {
  if (sharedFiles) return 'no-files-here';
  return pictures ? 'no-pictures' : undefined;
};

const keyOf = ({ conversation, id }: Partial<Activity>): string => `${conversation?.id} ${id}`;

/** Messages that are returned in the response have no ids by which they could be changed later. */
const hasIds = ({ activity }: TurnContext): boolean =>
  activity.deliveryMode !== DeliveryModes.ExpectReplies;

const hasMoved = (press: CasePress, { said, case: current }: Response): boolean =>
  said !== 'stale' &&
  current !== undefined &&
  (current.id !== press.case || current.version !== press.version);
