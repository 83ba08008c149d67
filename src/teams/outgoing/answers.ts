import { type Activity, DeliveryModes, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { MakeCard } from '../../cards/card-maker.ts';
import { sentText } from '../../cards/sent-text.ts';
import type { Content } from '../../content/content.ts';
import { errorName } from '../../error-name.ts';
import { caseOf, type Effect, type TurnResult } from '../../guidance/respond/turn-result.ts';
import type { Log } from '../../log.ts';
import type { CasePress } from '../../turns/incoming.ts';
import { isShared } from '../incoming/is-addressed.ts';
import { cardMessage, type LiveCards } from './live-cards.ts';
import { passedMessage } from './passed-message.ts';
import { preformatted } from './preformatted.ts';

interface AnswerParts {
  readonly content: Content;
  readonly makeCard: MakeCard;
  readonly live: LiveCards;
  readonly log: Log;
}

/** How a result reaches people: in place of the card that was pressed, or as a new message. */
export interface Answers {
  /** To something typed: a new message. */
  show(context: TurnContext, result: TurnResult): Promise<void>;
  /** A message, and the case of a result that it shows. */
  send(context: TurnContext, message: Partial<Activity>, result?: TurnResult): Promise<void>;
  /** To an Action.Execute: the card is replaced in place, for the others where there are any too. */
  pressed(context: TurnContext, press: CasePress, result: TurnResult): Promise<InvokeResponse>;
  /** To an Action.Submit, which cannot be answered with a card: the one that was pressed is updated. */
  submitted(context: TurnContext, press: CasePress, result: TurnResult): Promise<void>;
}

export const createAnswers = ({ content, makeCard, live, log }: AnswerParts): Answers => {
  const send: Answers['send'] = async (context, message, result) => {
    const sent = await context.sendActivity(message);
    if (result && sent?.id && hasIds(context)) await live.move(context, sent.id, result);
  };

  const show: Answers['show'] = async (context, result) => {
    await send(context, cardMessage(makeCard(result)), result);
    await sendTexts(context, result);
  };

  const messagesOf = (result: TurnResult, effect: Effect): readonly Partial<Activity>[] => {
    switch (effect.is) {
      case 'send-text': {
        const text = sentText(content, result);
        return text === undefined ? [] : [preformatted(text)];
      }
      case 'pass-to':
        return [passedMessage(content, effect.person, result.locale)];
      // these are done before anything is shown: by the turn, and by the hand-overs
      case 'forget-person':
      case 'post-to-team':
      case 'refresh-team-card':
        return [];
    }
  };

  /** The texts that go with a card: messages of their own. */
  const sendTexts = async (context: TurnContext, result: TurnResult): Promise<void> => {
    const messages = (result.effects ?? []).flatMap((effect) => messagesOf(result, effect));
    // The card is answered all the same.
    for (const message of messages)
      await context.sendActivity(message).catch((error: unknown) => {
        log('text-not-sent', { error: errorName(error) });
      });
  };

  /** The others in a shared conversation see where a case stands, in the message where it lives from now on. */
  const showToAll = async (
    context: TurnContext,
    activity: string,
    press: CasePress,
    result: TurnResult,
  ): Promise<void> => {
    const current = caseOf(result);
    if (!isShared(context.activity) || !current) return;
    if (hasMoved(press, result) || !(await live.isLive(activity, current))) {
      const { channel, locale } = result;
      const card = makeCard({
        view: 'case',
        case: current,
        locale,
        ...(channel !== undefined && { channel }),
      });
      await live.update(context, activity, card);
    }
  };

  const pressed: Answers['pressed'] = async (context, press, result) => {
    const { replyToId } = context.activity;
    if (replyToId && hasIds(context)) {
      await showToAll(context, replyToId, press, result);
      await live.move(context, replyToId, result, press.case || undefined);
    }
    await sendTexts(context, result);
    return inPlace(makeCard(result));
  };

  const submitted: Answers['submitted'] = async (context, press, result) => {
    const { replyToId } = context.activity;
    const updated =
      replyToId && hasIds(context) && (await live.update(context, replyToId, makeCard(result)));
    if (!updated) return show(context, result);
    await live.move(context, replyToId, result, press.case || undefined);
    await sendTexts(context, result);
  };

  return { show, send, pressed, submitted };
};

/** The answer to a press that puts a card in the place of the one that was pressed. */
export const inPlace = (card: unknown): InvokeResponse => ({
  status: 200,
  body: {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card,
  },
});

/** Messages that are returned in the response have no ids by which they could be changed later. */
const hasIds = ({ activity }: TurnContext): boolean =>
  activity.deliveryMode !== DeliveryModes.ExpectReplies;

const hasMoved = (press: CasePress, { notice, case: current }: TurnResult): boolean =>
  notice !== 'stale' &&
  current !== undefined &&
  (current.id !== press.case || current.version !== press.version);
