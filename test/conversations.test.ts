import { conversations } from './conversations/conversation.ts';
import { play } from './conversations/play.ts';
import { testBot } from './test-bot.ts';

describe('conversations', () => {
  for (const [file, scenarios] of conversations)
    describe(file, () => {
      for (const scenario of scenarios)
        it(scenario.name, () => play(testBot(), scenario.name, scenario));
    });
});
