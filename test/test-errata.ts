import { ErrataBot } from '../src/bot/errata-bot.ts';
import type { ReadFiles } from '../src/bot/file-turns.ts';
import { liveCards } from '../src/bot/live-cards.ts';
import { messageExtension } from '../src/bot/message-extension.ts';
import { turnTaker } from '../src/bot/turn.ts';
import { readLanguage } from '../src/bot/user-language.ts';
import { cardMaker, type MakeCard } from '../src/cards/card-maker.ts';
import { viewOf } from '../src/cards/case-view.ts';
import { shownOf } from '../src/cards/shown.ts';
import type { Log } from '../src/log.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import type { Store } from '../src/store/store.ts';
import { content, guide } from './test-content.ts';

const makeCard = cardMaker(content);

const extension = messageExtension({ knowledge: guide.knowledge });

/** Real cards that also tell which template they were made of. */
const named: MakeCard = (response) => ({
  ...makeCard(response),
  template: viewOf(content, shownOf(response)).template,
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

/** The real bot with the real content, at a fixed time; what it keeps is in the given store. */
export const testErrata = (
  store: Store = new MemoryStore(),
  log: Log = () => undefined,
  readFiles: ReadFiles = async () => undefined,
): ErrataBot =>
  new ErrataBot({
    content,
    makeCard: named,
    takeTurn: turnTaker({ guide, store, now: () => fixedNow, newId: countedIds('case') }),
    live: liveCards(store, named, log),
    readFiles,
    extension,
    log,
    languageOf: (user, client) => readLanguage(store, user, client),
  });

/** Forgets all that a store keeps. */
export const empty = async (store: Store): Promise<void> => {
  for await (const key of store.list('')) await store.delete(key);
};
