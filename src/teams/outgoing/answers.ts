import { type Activity, DeliveryModes, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { MakeCard } from '../../cards/card-maker.ts';
import { sentText } from '../../cards/sent-text.ts';
import type { Content } from '../../content/content.ts';
import { errorName } from '../../error-name.ts';
import { caseOf, type Effect, type Response } from '../../guidance/respond/response.ts';
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

/** How a response reaches people: in place of the card that was pressed, or as a new message. */
export interface Answers {
  /** To something typed: a new message. */
  show(context: TurnContext, response: Response): Promise<void>;
  /** A message, and the case of a response that it shows. */
  send(context: TurnContext, message: Partial<Activity>, response?: Response): Promise<void>;
  /** To an Action.Execute: the card is replaced in place, for the others where there are any too. */
  pressed(context: TurnContext, press: CasePress, response: Response): Promise<InvokeResponse>;
  /** To an Action.Submit, which cannot be answered with a card: the one that was pressed is updated. */
  submitted(context: TurnContext, press: CasePress, response: Response): Promise<void>;
}

export const answers = ({ content, makeCard, live, log }: AnswerParts): Answers => {
  const send: Answers['send'] = async (context, message, response) => {
    const sent = await context.sendActivity(message);
    if (response && sent?.id && hasIds(context)) await live.shows(context, sent.id, response);
  };

  const show: Answers['show'] = async (context, response) => {
    await send(context, cardMessage(makeCard(response)), response);
    await sendTexts(context, response);
  };

  const messagesOf = (response: Response, effect: Effect): readonly Partial<Activity>[] => {
    switch (effect.is) {
      case 'send-text': {
        const text = sentText(content, response);
        return text === undefined ? [] : [preformatted(text)];
      }
      case 'pass-to':
        return [passedMessage(content, effect.person, response.locale)];
      // these are done before anything is shown: by the turn, and by the hand-overs
      case 'forget-person':
      case 'post-to-team':
      case 'refresh-team-card':
        return [];
    }
  };

  /** The texts that go with a card: messages of their own. */
  const sendTexts = async (context: TurnContext, response: Response): Promise<void> => {
    const messages = (response.effects ?? []).flatMap((effect) => messagesOf(response, effect));
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
    response: Response,
  ): Promise<void> => {
    const current = caseOf(response);
    if (!isShared(context.activity) || !current) return;
    if (hasMoved(press, response) || !(await live.isLive(activity, current))) {
      const { channel, locale } = response;
      const card = makeCard({
        show: 'case',
        case: current,
        locale,
        ...(channel !== undefined && { channel }),
      });
      await live.update(context, activity, card);
    }
  };

  const pressed: Answers['pressed'] = async (context, press, response) => {
    const { replyToId } = context.activity;
    if (replyToId && hasIds(context)) {
      await showToAll(context, replyToId, press, response);
      await live.shows(context, replyToId, response, press.case || undefined);
    }
    await sendTexts(context, response);
    return inPlace(makeCard(response));
  };

  const submitted: Answers['submitted'] = async (context, press, response) => {
    const { replyToId } = context.activity;
    const updated =
      replyToId && hasIds(context) && (await live.update(context, replyToId, makeCard(response)));
    if (!updated) return show(context, response);
    await live.shows(context, replyToId, response, press.case || undefined);
    await sendTexts(context, response);
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

const hasMoved = (press: CasePress, { said, case: current }: Response): boolean =>
  said !== 'stale' &&
  current !== undefined &&
  (current.id !== press.case || current.version !== press.version);
