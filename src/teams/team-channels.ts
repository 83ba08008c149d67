import type { Activity } from 'botbuilder';
import type { Content } from '../content/content.ts';
import type { Team } from '../content/lists.ts';
import type { Locale } from '../content/localised.ts';
import { foldWords } from '../diagnosis/text/normalise.ts';
import { keys } from '../records/keys.ts';
import { deleteRecord, readRecord } from '../records/read-record.ts';
import { update } from '../records/update.ts';
import type { TurnParts } from '../turns/turn-parts.ts';
import type { Speaker } from '../wording/scene.ts';
import { isShared } from './incoming/is-addressed.ts';
import { channelOf, isInChannel, referenceOf } from './outgoing/reference.ts';

interface TeamChannelParts extends Pick<TurnParts, 'store'> {
  readonly content: Content;
  /** The directory object ids of those who may set channels up, in lower case. */
  readonly admins: ReadonlySet<string>;
}

/** Answers "use this channel for <team>" and "stop using this channel"; undefined to anything else. */
export type TeamChannels = (
  activity: Partial<Activity>,
  text: string,
  speaker: Speaker,
) => Promise<string | undefined>;

export const createTeamChannels = ({ content, store, admins }: TeamChannelParts): TeamChannels => {
  const { teams, channels } = content.lists;
  const find = (said: string): Team | undefined =>
    teams.find(({ id, name }) =>
      [id, ...Object.values(name)].some((one) => foldWords(one) === foldWords(said)),
    );

  const use = async (team: Team, activity: Partial<Activity>, locale: Locale): Promise<void> => {
    const here = referenceOf(activity);
    const id = channelOf(here.conversation.id);
    const reference = { ...here, conversation: { ...here.conversation, id } };
    await update(store, keys.channel(team.id), () => ({ put: { format: 1, reference, locale } }));
  };

  const leave = async (activity: Partial<Activity>): Promise<Team[]> => {
    const left: Team[] = [];
    for (const team of teams) {
      const channel = await readRecord(store, keys.channel(team.id));
      if (!channel || !isInChannel(activity.conversation?.id ?? '', channel.value.reference))
        continue;
      await deleteRecord(store, keys.channel(team.id));
      left.push(team);
    }
    return left;
  };

  return async (activity, text, { say, text: spoken, locale }) => {
    const named = restAfter(channels.use, text);
    const leaves = restAfter(channels.stop, text) === '';
    if (named === undefined && !leaves) return undefined;
    if (!isShared(activity)) return say('channel-not-here');
    const admin = activity.from?.aadObjectId?.toLowerCase() ?? '';
    if (!admins.has(admin)) return say('channel-not-allowed');
    if (leaves) {
      const left = await leave(activity);
      return left.length === 0
        ? say('channel-none')
        : say('channel-left', { teams: left.map(({ name }) => spoken(name)).join(', ') });
    }
    const team = find(named ?? '');
    if (!team) return say('channel-which', { teams: teams.map(({ id }) => id).join(', ') });
    await use(team, activity, locale);
    return say('channel-used', { team: spoken(team.name) });
  };
};

const longestCommand = 200;

/** What follows one of these beginnings; undefined where the text begins with none of them. */
const restAfter = (
  beginnings: Readonly<Record<Locale, readonly string[]>>,
  text: string,
): string | undefined => {
  if (text.length > longestCommand) return undefined;
  const said = ` ${foldWords(text)} `;
  const begun = Object.values(beginnings)
    .flat()
    .map((one) => ` ${foldWords(one)} `)
    .find((one) => said.startsWith(one));
  return begun === undefined ? undefined : said.slice(begun.length).trim();
};
