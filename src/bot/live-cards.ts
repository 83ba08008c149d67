import { type Activity, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { MakeCard } from '../cards/card-maker.ts';
import type { Card } from '../cards/stamp.ts';
import type { Case } from '../guidance/case.ts';
import type { Response } from '../guidance/respond.ts';
import type { Log } from '../log.ts';
import { ConflictError, type Store } from '../store/store.ts';
import { within } from './within.ts';

/** Where the card of a case lives: the id of the message that shows it. */
interface LiveCard {
  readonly format: 1;
  readonly activity: string;
}

/** One live card a case: where the user last acted. */
export interface LiveCards {
  /** Shows a card in a message that was sent before; false where that is not possible. */
  update(context: TurnContext, activity: string, card: Card): Promise<boolean>;
  /** Whether a message is the one that shows a case. */
  isLive(activity: string, current: Case): Promise<boolean>;
  /**
   * A message now shows the case of a response. The message that showed it before loses its buttons;
   * `left` is a case that the message showed until now. Help beside a case takes nothing from its card.
   */
  shows(
    context: TurnContext,
    activity: string,
    response: Response,
    left?: string | undefined,
  ): Promise<void>;
}

/** In milliseconds: longer than this nobody waits for a card to change elsewhere. */
const longestUpdate = 3000;

export const liveCards = (store: Store, makeCard: MakeCard, log: Log): LiveCards => {
  const update: LiveCards['update'] = async (context, activity, card) => {
    try {
      const sent = context.updateActivity({ ...cardMessage(card), id: activity });
      if (
        await within(
          longestUpdate,
          sent.then(() => true),
        )
      )
        return true;
      log('card-not-updated', { error: 'late' });
      sent.catch(() => undefined);
      return false;
    } catch (error) {
      log('card-not-updated', { error: (error as Error).name });
      return false;
    }
  };
  const leave = async (id: string, activity: string): Promise<void> => {
    const live = await store.get<LiveCard>(`card/${id}`);
    if (live?.value.activity === activity) await store.delete(`card/${id}`);
  };
  const shows: LiveCards['shows'] = async (context, activity, response, left) => {
    const { case: current, locale } = response;
    if (left !== undefined && left !== current?.id) await leave(left, activity);
    if (!current || response.show === 'help') return;
    const key = `card/${current.id}`;
    const before = await store.get<LiveCard>(key);
    if (before?.value.activity === activity) return;
    try {
      await store.put<LiveCard>(key, { format: 1, activity }, before?.version);
    } catch (error) {
      if (error instanceof ConflictError) return;
      throw error;
    }
    if (before)
      await update(
        context,
        before.value.activity,
        makeCard({ show: 'superseded', case: current, locale }),
      );
  };
  const isLive: LiveCards['isLive'] = async (activity, { id }) =>
    (await store.get<LiveCard>(`card/${id}`))?.value.activity === activity;
  return { update, shows, isLive };
};

/** A message with a card, and a summary for the notification. */
export const cardMessage = (card: Card): Partial<Activity> => ({
  ...MessageFactory.attachment(CardFactory.adaptiveCard(card)),
  summary: String(card.fallbackText),
  locale: String(card.lang),
});
