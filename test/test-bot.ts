import { type Activity, TestAdapter } from 'botbuilder';
import { MemoryStore } from '../src/store/memory-store.ts';
import { answerOf, type Chat } from './conversations/chat.ts';
import { empty, testErrata } from './test-errata.ts';

/** A chat with the real bot on the SDK's test adapter, without a server. */
export const testBot = (store = new MemoryStore()): Chat => {
  const bot = testErrata(store);
  const adapter = new TestAdapter((context) => bot.run(context));
  return {
    send: async (activity) => {
      await adapter.processActivity({ ...activity } as Partial<Activity>);
      return answerOf(JSON.parse(JSON.stringify(adapter.activeQueue.splice(0))));
    },
    loseMemory: () => empty(store),
  };
};
