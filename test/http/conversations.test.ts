import { conversations } from '../conversations/conversation.ts';
import { play } from '../conversations/play.ts';
import { httpChat } from './client.ts';
import { type Served, serve } from './test-server.ts';

describe('conversations over HTTP', () => {
  let served: Served;
  before(async () => {
    served = await serve();
  });
  after(() => served.close());

  for (const [file, scenarios] of conversations)
    describe(file, () => {
      for (const scenario of scenarios)
        it(scenario.name, () => play(httpChat(served), `${file} ${scenario.name}`, scenario));
    });
});
