import { cardMaker, type MakeCard } from '../src/cards/card-maker.ts';
import { viewOf } from '../src/cards/view-of.ts';
import { createTasks, type Tasks } from '../src/concurrency/tasks.ts';
import type { TurnResult } from '../src/guidance/respond/turn-result.ts';
import type { Log } from '../src/log.ts';
import type { CaseChanged } from '../src/records/case-changed.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import type { Store } from '../src/store/store.ts';
import { createBot } from '../src/teams/create-bot.ts';
import type { ErrataBot } from '../src/teams/errata-bot.ts';
import { createMessageExtension } from '../src/teams/extension/message-extension.ts';
import type { ReadFiles } from '../src/teams/file-reader.ts';
import type { Resume } from '../src/teams/outgoing/reference.ts';
import { cardInputOf } from '../src/wording/case-snapshot.ts';
import { content, guide } from './test-content.ts';

const makeCard = cardMaker(content);

const extension = createMessageExtension({ knowledge: guide.knowledge });

/** Real cards that also tell which template they were made of. */
const named: MakeCard = (response) => ({
  ...makeCard(response),
  template: viewOf(content, cardInputOf(response)).template,
});

export const fixedNow = new Date('2026-11-22T10:30:00Z');

/** Ids that count: `<prefix>-1`, `<prefix>-2`, and so on. */
export const countedIds = (prefix: string): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
};

export interface TestErrata {
  readonly store?: Store;
  readonly log?: Log;
  readonly readFiles?: ReadFiles;
  readonly resume?: Resume;
  readonly tasks?: Pick<Tasks, 'add'>;
  readonly now?: () => Date;
  readonly admins?: readonly string[];
  readonly newId?: () => string;
  readonly learn?: CaseChanged;
  /** Is told of every response that is shown, in order. */
  readonly shows?: (response: TurnResult) => void;
}

/** The real bot with the real content, at a fixed time; what it keeps is in the given store. */
export const testErrata = ({
  store = new MemoryStore(),
  log = () => undefined,
  readFiles = async () => undefined,
  resume = async () => undefined,
  tasks = createTasks(),
  now = () => fixedNow,
  admins = [],
  newId = countedIds('case'),
  learn = () => undefined,
  shows = () => undefined,
}: TestErrata = {}): ErrataBot =>
  createBot({
    guide,
    store,
    makeCard: (response) => {
      shows(response);
      return named(response);
    },
    now,
    newId,
    learn,
    idleHours: 48,
    channelAdmins: new Set(admins),
    resume,
    tasks,
    readFiles,
    extension,
    log,
  });

/** Forgets all that a store keeps. */
export const empty = async (store: Store): Promise<void> => {
  for await (const key of store.list('')) await store.delete(key);
};
