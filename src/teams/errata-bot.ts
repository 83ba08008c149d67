import { type Activity, ActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { MakeCard } from '../cards/card-maker.ts';
import type { Content } from '../content/content.ts';
import type { Locale } from '../content/localised.ts';
import type { FileOutcome } from '../files/scan/scan-job.ts';
import type { Message, TurnResult } from '../guidance/respond/turn-result.ts';
import type { Log } from '../log.ts';
import type { Incoming } from '../turns/incoming.ts';
import type { TakeTurn } from '../turns/turn-taker.ts';
import { type Speaker, speaker } from '../wording/scene.ts';
import type { MessageExtension } from './extension/message-extension.ts';
import type { ReadFiles } from './file-reader.ts';
import { type CardPress, pressOf } from './incoming/card-press.ts';
import { incomingOf } from './incoming/incoming-of.ts';
import { isAddressed, isArrival, mentionedBy } from './incoming/is-addressed.ts';
import { type MessageParts, messageParts } from './incoming/message-parts.ts';
import { longestText } from './incoming/read-words.ts';
import { type Answers, createAnswers, inPlace } from './outgoing/answers.ts';
import type { HandOvers } from './outgoing/hand-overs.ts';
import { invokeError } from './outgoing/invoke-error.ts';
import { cardMessage, type LiveCards } from './outgoing/live-cards.ts';
import type { TeamChannels } from './team-channels.ts';
import { withTyping } from './with-typing.ts';

const extensionInvokes: ReadonlyMap<string, keyof MessageExtension> = new Map([
  ['composeExtension/query', 'query'],
  ['composeExtension/fetchTask', 'open'],
  ['composeExtension/submitAction', 'submit'],
]);

interface BotParts {
  readonly content: Content;
  readonly makeCard: MakeCard;
  readonly takeTurn: TakeTurn;
  readonly live: LiveCards;
  readonly handOvers: HandOvers;
  readonly teamChannels: TeamChannels;
  readonly readFiles: ReadFiles;
  readonly extension: MessageExtension;
  readonly log: Log;
  /** The language of a user whose client speaks `client`. */
  readonly languageOf: (user: string, client: Locale) => Promise<Locale>;
}

/** Activities in, activities out: nothing here decides what to say. */
export class ErrataBot extends ActivityHandler {
  readonly #parts: BotParts;
  readonly #answers: Answers;

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    this.#answers = createAnswers(parts);
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
    if (isOfTeam(press)) return inPlace(this.#parts.makeCard(await this.#act(context, press)));
    return this.#takeTurn({ ...incomingOf(context.activity), press }, (result) =>
      this.#answers.pressed(context, press, result),
    );
  }

  async #message(context: TurnContext): Promise<void> {
    const { activity } = context;
    const press = pressOf(activity.value);
    const incoming = incomingOf(activity);
    if (press && isOfTeam(press)) {
      const result = await this.#act(context, press);
      if (result.view === 'help') await this.#answers.show(context, result);
      return;
    }
    if (press) {
      await this.#takeTurn({ ...incoming, press }, (result) =>
        this.#answers.submitted(context, press, result),
      );
      return;
    }
    if (isAddressed(activity)) await this.#said(context, incoming, messageParts(activity));
  }

  async #said(context: TurnContext, incoming: Incoming, message: MessageParts): Promise<void> {
    if (message.files.length > 0) {
      const spoken = await this.#speaker(incoming);
      await this.#parts.readFiles(context, message.files, spoken, (later, file, outcome) =>
        this.answerFile(
          { ...incoming, activity: `${incoming.activity} ${file}` },
          outcome,
          (found, result) => this.#answers.send(later, found, result),
        ),
      );
      return;
    }
    const { text, quoted, isTooLong } = message;
    const isEmpty = text === '' && quoted === '' && !isTooLong;
    if (isEmpty && message.otherAttachments && !message.sharedFiles) return;
    const spoken = await this.#speaker(incoming);
    if (isTooLong) {
      await context.sendActivity(spoken.say('too-long', { size: longestText }));
      return;
    }
    const channels = await this.#parts.teamChannels(context.activity, text, spoken);
    if (channels !== undefined) {
      await context.sendActivity(channels);
      return;
    }
    const mentions = mentionedBy(context.activity);
    await this.#takeTurn(
      { ...incoming, message: { text, quoted, mentions, unread: unreadOf(message) } },
      (result) => this.#answers.show(context, result),
    );
  }

  /** A turn, with what it asks for outside carried out before its answer is shown. */
  #takeTurn<T>(incoming: Incoming, deliver: (result: TurnResult) => Promise<T>): Promise<T> {
    return this.#parts.takeTurn(incoming, async (result) =>
      deliver(await this.#parts.handOvers.carryOut(result)),
    );
  }

  #act(context: TurnContext, press: TeamPress): Promise<TurnResult> {
    return this.#parts.handOvers.act(context, press);
  }

  /** Answers what was found in a file: in a turn of its own, or with the reason for a refusal. */
  async answerFile<T>(
    incoming: Incoming,
    outcome: FileOutcome,
    deliver: (message: Partial<Activity>, result?: TurnResult) => Promise<T>,
  ): Promise<T> {
    if (outcome.kind === 'read')
      return this.#parts.takeTurn({ ...incoming, file: outcome }, (result) =>
        deliver(cardMessage(this.#parts.makeCard(result)), result),
      );
    const { say, locale } = await this.#speaker(incoming);
    const text = say(`file-${outcome.refusal}`);
    return deliver({ type: 'message', text, locale });
  }

  async #welcome(context: TurnContext): Promise<void> {
    const { locale } = await this.#speaker(incomingOf(context.activity));
    await this.#answers.show(context, { view: 'help', locale });
  }

  async #speaker({ user, locale }: Incoming): Promise<Speaker> {
    return speaker(this.#parts.content, await this.#parts.languageOf(user, locale));
  }
}

type TeamPress = CardPress & { readonly team: string };

const isOfTeam = (press: CardPress): press is TeamPress => press.team !== undefined;

/** What a message brings along that is not read. */
const unreadOf = ({ pictures, sharedFiles }: MessageParts): Message['unread'] => {
  if (sharedFiles) return 'no-files-here';
  return pictures ? 'no-pictures' : undefined;
};
