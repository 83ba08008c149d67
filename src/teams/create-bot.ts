import type { MakeCard } from '../cards/card-maker.ts';
import type { Tasks } from '../concurrency/tasks.ts';
import type { Log } from '../log.ts';
import { readLanguage } from '../turns/language-of.ts';
import type { TurnParts } from '../turns/turn-parts.ts';
import { turnTaker } from '../turns/turn-taker.ts';
import { ErrataBot } from './errata-bot.ts';
import type { MessageExtension } from './extension/message-extension.ts';
import type { ReadFiles } from './file-reader.ts';
import { createHandOvers } from './outgoing/hand-overs.ts';
import { createLiveCards } from './outgoing/live-cards.ts';
import type { Resume } from './outgoing/reference.ts';
import { createTeamChannels } from './team-channels.ts';

interface CreateBotParts extends TurnParts {
  readonly makeCard: MakeCard;
  readonly resume: Resume;
  /** Is told of what goes on after the turn that it began in. */
  readonly tasks: Pick<Tasks, 'add'>;
  readonly readFiles: ReadFiles;
  /** Directory object ids of those who may give a channel to a team, in lower case. */
  readonly channelAdmins: ReadonlySet<string>;
  readonly extension: MessageExtension;
  readonly log: Log;
}

/** Puts the bot together. */
export const createBot = (parts: CreateBotParts): ErrataBot => {
  const { guide, store, makeCard, log } = parts;
  const { content } = guide;
  const live = createLiveCards(parts);
  return new ErrataBot({
    content,
    makeCard,
    takeTurn: turnTaker(parts),
    live,
    handOvers: createHandOvers({ ...parts, content, live }),
    teamChannels: createTeamChannels({ content, store, admins: parts.channelAdmins }),
    readFiles: parts.readFiles,
    extension: parts.extension,
    log,
    languageOf: (user, client) => readLanguage(store, user, client),
  });
};
