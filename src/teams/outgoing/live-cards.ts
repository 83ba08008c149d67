import { type Activity, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { MakeCard } from '../../cards/card-maker.ts';
import type { Card } from '../../cards/stamp.ts';
import { deadlines } from '../../concurrency/deadlines.ts';
import type { Tasks } from '../../concurrency/tasks.ts';
import { within } from '../../concurrency/within.ts';
import { errorName } from '../../error-name.ts';
import { type CaseResult, caseOf, type TurnResult } from '../../guidance/respond/turn-result.ts';
import type { Case } from '../../guidance/walk/case.ts';
import type { Log } from '../../log.ts';
import { keys } from '../../records/keys.ts';
import { deleteRecord, readRecord } from '../../records/read-record.ts';
import type { LiveCard } from '../../records/stored-reference.ts';
import { update as updateRecord } from '../../records/update.ts';
import type { TurnParts } from '../../turns/turn-parts.ts';
import { type Resume, referenceOf, resumeOrThrow } from './reference.ts';

interface LiveCardParts extends Pick<TurnParts, 'store'> {
  readonly makeCard: MakeCard;
  readonly resume: Resume;
  readonly tasks: Pick<Tasks, 'add'>;
  readonly log: Log;
}

/** One live card a case: where the user last acted. */
export interface LiveCards {
  /** TurnView a card in a message that was sent before; false where that is not possible. */
  update(context: TurnContext, activity: string, card: Card): Promise<boolean>;
  /** Whether a message is the one that shows a case. */
  isLive(activity: string, current: Case): Promise<boolean>;
  /**
   * A message now shows the case of a result. The message that showed it before loses its buttons;
   * `left` is a case that the message showed until now. Help beside a case takes nothing from its card.
   */
  move(
    context: TurnContext,
    activity: string,
    result: TurnResult,
    left?: string | undefined,
  ): Promise<void>;
  /** Something moved a case from elsewhere: its card shows that, and a line of text says it. */
  follow(result: CaseResult, text: string): Promise<void>;
}

export const createLiveCards = ({
  store,
  makeCard,
  resume,
  tasks,
  log,
}: LiveCardParts): LiveCards => {
  const update: LiveCards['update'] = async (context, activity, card) => {
    try {
      const sent = tasks.add(context.updateActivity({ ...cardMessage(card), id: activity }));
      if (
        await within(
          deadlines.update,
          sent.then(() => true),
        )
      )
        return true;
      log('card-not-updated', { error: 'late' });
      sent.catch(() => undefined);
      return false;
    } catch (error) {
      log('card-not-updated', { error: errorName(error) });
      return false;
    }
  };
  const failed = (error: unknown): void => log('card-not-updated', { error: errorName(error) });
  const leave = async (id: string, activity: string): Promise<void> => {
    const live = await readRecord(store, keys.card(id));
    if (live?.value.activity === activity) await deleteRecord(store, keys.card(id));
  };
  const supersede = async (
    context: TurnContext,
    { activity, reference }: LiveCard,
    card: Card,
  ): Promise<void> => {
    const here = context.activity.conversation.id;
    if (reference.conversation.id === here) await update(context, activity, card);
    else
      await resumeOrThrow(
        resume,
        reference,
        async (there) => void (await update(there, activity, card)),
      );
  };
  const move: LiveCards['move'] = async (context, activity, result, left) => {
    const current = caseOf(result);
    if (left !== undefined && left !== result.case?.id) await leave(left, activity);
    if (!current) return;
    const reference = referenceOf(context.activity);
    const { before, isWritten } = await updateRecord(store, keys.card(current.id), (live) =>
      live?.activity === activity
        ? undefined
        : { put: { format: 1, activity, reference }, yields: true },
    );
    if (!before || !isWritten) return;
    const card = makeCard({ view: 'superseded', case: current, locale: result.locale });
    await supersede(context, before, card).catch(failed);
  };
  const isLive: LiveCards['isLive'] = async (activity, { id }) =>
    (await readRecord(store, keys.card(id)))?.value.activity === activity;
  const follow: LiveCards['follow'] = async (result, text) => {
    const live = await readRecord(store, keys.card(result.case.id));
    if (!live) return;
    const { activity, reference } = live.value;
    const following = resumeOrThrow(resume, reference, async (there) => {
      await update(there, activity, makeCard(result));
      await there.sendActivity({ type: 'message', textFormat: 'plain', text });
    }).catch(failed);
    await within(deadlines.update, tasks.add(following));
  };
  return { update, move, isLive, follow };
};

/** A message with a card, and a summary for the notification. */
export const cardMessage = (card: Card): Partial<Activity> => ({
  ...MessageFactory.attachment(CardFactory.adaptiveCard(card)),
  summary: String(card.fallbackText),
  locale: String(card.lang),
});
