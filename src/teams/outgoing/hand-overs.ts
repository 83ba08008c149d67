import type { TurnContext } from 'botbuilder';
import type { MakeCard } from '../../cards/card-maker.ts';
import { deadlines } from '../../concurrency/deadlines.ts';
import { createLock } from '../../concurrency/lock.ts';
import type { Tasks } from '../../concurrency/tasks.ts';
import { within } from '../../concurrency/within.ts';
import type { ActionOf } from '../../content/actions.ts';
import type { Content } from '../../content/content.ts';
import { localeOfTag } from '../../content/localised.ts';
import { errorName } from '../../error-name.ts';
import { delivered } from '../../guidance/hand-over/hand-over.ts';
import type { Undelivered } from '../../guidance/hand-over/hand-over-state.ts';
import { teamPress } from '../../guidance/hand-over/team-press.ts';
import { effectOf, type TurnResult } from '../../guidance/respond/turn-result.ts';
import { type Case, handOverTo } from '../../guidance/walk/case.ts';
import type { Log } from '../../log.ts';
import { changeCase } from '../../records/change-case.ts';
import { isCaseId, keys, pseudonym } from '../../records/keys.ts';
import { readRecord } from '../../records/read-record.ts';
import type { TeamCard, TeamChannel } from '../../records/stored-reference.ts';
import { update } from '../../records/update.ts';
import type { TurnParts } from '../../turns/turn-parts.ts';
import { followLine } from '../../wording/hand-over-text.ts';
import type { CardPress } from '../incoming/card-press.ts';
import { cardMessage, type LiveCards } from './live-cards.ts';
import { isInChannel, type Resume, resumeOrThrow } from './reference.ts';

interface HandOverParts extends Pick<TurnParts, 'learn' | 'now' | 'store'> {
  readonly content: Content;
  readonly makeCard: MakeCard;
  readonly live: LiveCards;
  readonly resume: Resume;
  readonly tasks: Pick<Tasks, 'add'>;
  readonly log: Log;
}

export interface HandOvers {
  /** Does outside what a result asks for: posts a case to its team, brings the teams' cards up to date. */
  carryOut(result: TurnResult): Promise<TurnResult>;
  /** A press on a team's card, and what that card shows then. */
  act(context: TurnContext, press: CardPress & { readonly team: string }): Promise<TurnResult>;
}

export const createHandOvers = (parts: HandOverParts): HandOvers => {
  const { content, store, makeCard, live, resume, tasks, log } = parts;
  const now = (): string => parts.now().toISOString();
  /** What is shown of one case outside is shown in the order in which it happened. */
  const lock = createLock();

  /** Posts a case into a channel. What arrives late is made good on when it arrives. */
  const post = async (
    current: Case,
    team: string,
    { reference, locale }: TeamChannel,
  ): Promise<Undelivered | undefined> => {
    const posted = delivered(current, team, undefined, now());
    const sending = resumeOrThrow(resume, reference, async (there) => {
      await show(there, posted, team, { reference, locale });
    });
    const inTime = await within(
      deadlines.post,
      sending.then(() => true),
    );
    if (inTime) return undefined;
    void tasks.add(sending.then(() => arrivesLate(posted.id, team)).catch(failed));
    return 'unreachable';
  };

  /** TurnView a case to a team in a new message; an earlier one that arrived late says that it is not the one. */
  const show = async (
    there: TurnContext,
    current: Case,
    team: string,
    { reference, locale }: Pick<TeamCard, 'reference' | 'locale'>,
  ): Promise<void> => {
    const card = makeCard({ view: 'team', case: current, team, locale });
    const sent = await there.sendActivity(cardMessage(card));
    const activity = sent?.id ?? '';
    const earlier = await remember(current.id, team, { format: 1, activity, reference, locale });
    if (earlier)
      await live.update(
        there,
        earlier.activity,
        makeCard({ view: 'superseded', case: current, locale }),
      );
  };

  const arrivesLate = async (id: string, team: string): Promise<void> => {
    const current = await settle(id, team, undefined);
    if (!current) return;
    if (handOverTo(current, team).via === 'channel') await follow(current, team, 'posted', '');
    else await refreshTeamCard(current, team);
  };
  const failed = (error: unknown): void => log('case-not-posted', { error: errorName(error) });

  /** Keeps where a team sees a case; gives the message that showed it before, if it is another one. */
  const remember = async (
    id: string,
    team: string,
    card: TeamCard,
  ): Promise<TeamCard | undefined> => {
    const { before } = await update(store, keys.teamCard(id, team), () => ({
      put: card,
      yields: true,
    }));
    return before && before.activity !== card.activity ? before : undefined;
  };

  const settle = (
    id: string,
    team: string,
    problem: Undelivered | undefined,
  ): Promise<Case | undefined> =>
    changeCase(parts, id, (current) => delivered(current, team, problem, now()));

  const send = async (current: Case, team: string): Promise<Undelivered | undefined> => {
    const channel = await readRecord(store, keys.channel(team));
    if (!channel) return 'no-channel';
    try {
      return await post(current, team, channel.value);
    } catch (error) {
      failed(error);
      return problemOf(error);
    }
  };

  const refreshTeamCard = async (current: Case, team: string): Promise<void> => {
    const card = await readRecord(store, keys.teamCard(current.id, team));
    if (!card) return;
    const { activity, reference, locale } = card.value;
    const updating = resumeOrThrow(resume, reference, async (there) => {
      await live.update(there, activity, makeCard({ view: 'team', case: current, team, locale }));
    }).catch(failed);
    await within(deadlines.post, tasks.add(updating));
  };

  const carryOut: HandOvers['carryOut'] = async (result) => {
    const { case: current, effects = [] } = result;
    const refreshes = effects.flatMap((one) => (one.is === 'refresh-team-card' ? [one.team] : []));
    const posts = effectOf(result, 'post-to-team') !== undefined;
    if (!current || (!posts && refreshes.length === 0)) return result;
    return lock(current.id, async () => {
      await Promise.all(refreshes.map((team) => refreshTeamCard(current, team)));
      if (!posts || current.place.at !== 'escalation') return result;
      const { team } = current.place;
      const settled = await settle(current.id, team, await send(current, team));
      return { ...result, case: settled ?? current } as TurnResult;
    });
  };

  const act: HandOvers['act'] = (context, press) => lock(press.case, () => acted(context, press));

  const acted: HandOvers['act'] = async (context, press) => {
    const { activity } = context;
    const { team, values = {} } = press;
    const isOurs = isCaseId(press.case) && teamId.test(team);
    const card = isOurs ? await readRecord(store, keys.teamCard(press.case, team)) : undefined;
    const locale = card?.value.locale ?? localeOfTag(activity.locale);
    if (!card || !isInChannel(activity.conversation.id, card.value.reference))
      return { view: 'help', locale, notice: 'gone' };
    const { replyToId = card.value.activity } = activity;
    const by = { key: pseudonym(activity.from.id), name: oneLine(activity.from.name ?? '') };
    const isFormer = replyToId !== card.value.activity;
    const { at, reason = '' } = values;
    const asked = { team, event: press.choose, by, reason, at, isFormer };
    let pressed: ReturnType<typeof teamPress> | undefined;
    await changeCase(parts, press.case, (current) => {
      pressed = teamPress(current, asked, now());
      return pressed.view.case;
    });
    if (!pressed) return { view: 'help', locale, notice: 'gone' };
    const { view, answer, event } = pressed;
    await live.update(context, replyToId, makeCard({ ...view, locale }));
    if (event) await follow(view.case, team, event, by.name);
    return { ...answer, locale };
  };

  const follow = async (
    current: Case,
    team: string,
    ...news: [event: 'posted' | ActionOf<'team'>, name: string]
  ) => {
    const channel = (await readRecord(store, keys.channel(team))) !== undefined;
    await live.follow(
      { view: 'case', case: current, locale: current.locale, channel },
      followLine(content, current, team, ...news),
    );
  };

  return { carryOut, act };
};

/** What a name may not do: begin a line of its own. */
const oneLine = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const teamId = /^[a-z0-9-]{1,64}$/;

/**
 * Why a message was not taken: 403 and 404 where the bot is no member of the conversation any more
 * (learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability).
 */
const problemOf = (error: unknown): Undelivered => {
  const status = (error as { statusCode?: unknown }).statusCode;
  if (status === 403 || status === 404) return 'removed';
  return typeof status === 'number' && status >= 400 && status < 500 && status !== 429
    ? 'refused'
    : 'unreachable';
};
