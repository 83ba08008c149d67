import { randomUUID } from 'node:crypto';
import { MessageFactory } from 'botbuilder';
import { createAdapter } from '../src/bot/adapter.ts';
import { ErrataBot } from '../src/bot/errata-bot.ts';
import { turnTaker } from '../src/bot/turn.ts';
import { renderer } from '../src/cards/render.ts';
import { loadContent } from '../src/content/load.ts';
import { compileGuide } from '../src/guidance/guide.ts';
import { log } from '../src/log.ts';
import { createServer } from '../src/server.ts';
import { MemoryStore } from '../src/store/memory-store.ts';

/** Serves Errata, or a bot that only echoes on the same SDK and server, and tells its port. */
const content = loadContent(process.cwd());
const newId = (): string => randomUUID();
const takeTurn = turnTaker({
  guide: compileGuide(content),
  store: new MemoryStore(),
  now: () => new Date(),
  newId,
});
const errata = new ErrataBot({ content, render: renderer(content), takeTurn });

const server = createServer({
  adapter: createAdapter(undefined, { content, newId, log }),
  run: async (context) => {
    if (process.argv[2] === 'errata') await errata.run(context);
    else await context.sendActivity(MessageFactory.text(context.activity.text));
  },
  admission: { loopbackOnly: true },
  page: new Map(),
  log,
});
process.once('SIGINT', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
