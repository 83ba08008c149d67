import type { Activity } from 'botbuilder';
import type { Content } from '../content/content.ts';
import type { Team } from '../content/lists.ts';
import type { Locale } from '../content/localised.ts';
import { foldWords } from '../diagnosis/text/normalise.ts';
import { keys } from '../records/keys.ts';
import { ConflictError, type Store } from '../store/store.ts';
import type { Speaker } from '../wording/speaker.ts';
import { isShared } from './incoming/is-addressed.ts';
import { channelOf, isInChannel, type Reference, referenceOf } from './outgoing/reference.ts';

/** Where the cases of a team are posted. */
export interface TeamChannel {
  readonly format: 1;
  readonly reference: Reference;
  readonly locale: Locale;
}

interface TeamChannelParts {
  readonly content: Content;
  readonly store: Store;
  /** The directory object ids of those who may set channels up, in lower case. */
  readonly admins: ReadonlySet<string>;
}

/** Answers "use this channel for <team>" and "stop using this channel"; undefined to anything else. */
export type TeamChannels = (
  activity: Partial<Activity>,
  text: string,
  speaker: Speaker,
) => Promise<string | undefined>;

export const teamChannels = ({ content, store, admins }: TeamChannelParts): TeamChannels => {
  const { teams, channels } = content.lists;
  const find = (said: string): Team | undefined =>
    teams.find(({ id, name }) =>
      [id, name.en, name.fr].some((one) => foldWords(one) === foldWords(said)),
    );

  const use = async (team: Team, activity: Partial<Activity>, locale: Locale): Promise<void> => {
    const here = referenceOf(activity);
    const id = channelOf(here.conversation?.id ?? '');
    const reference = { ...here, conversation: { ...here.conversation, id } } as Reference;
    const channel: TeamChannel = { format: 1, reference, locale };
    const before = await store.get<TeamChannel>(keys.channel(team.id));
    try {
      await store.put(keys.channel(team.id), channel, before?.version);
    } catch (error) {
      // said twice at the same moment: the last word counts
      if (!(error instanceof ConflictError)) throw error;
      await use(team, activity, locale);
    }
  };

  const leave = async (activity: Partial<Activity>): Promise<Team[]> => {
    const left: Team[] = [];
    for (const team of teams) {
      const channel = await store.get<TeamChannel>(keys.channel(team.id));
      if (!channel || !isInChannel(activity.conversation?.id ?? '', channel.value.reference))
        continue;
      await store.delete(keys.channel(team.id));
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
  const begun = [...beginnings.en, ...beginnings.fr]
    .map((one) => ` ${foldWords(one)} `)
    .find((one) => said.startsWith(one));
  return begun === undefined ? undefined : said.slice(begun.length).trim();
};
