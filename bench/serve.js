import { randomUUID } from 'node:crypto';
import { ActivityHandler, MessageFactory } from 'botbuilder';
import { cardMaker } from '../dist/cards/card-maker.js';
import { createTasks } from '../dist/concurrency/tasks.js';
import { loadGuide } from '../dist/content-check/load-guide.js';
import { createServer } from '../dist/http/create-server.js';
import { log } from '../dist/log.js';
import { MemoryStore } from '../dist/store/memory-store.js';
import { createAdapter } from '../dist/teams/create-adapter.js';
import { createBot } from '../dist/teams/create-bot.js';

/** Serves Errata, or a bot that only echoes on the same SDK and server, and tells its port. */
const guide = loadGuide(process.cwd());
const { content } = guide;
const newId = () => randomUUID();
const tasks = createTasks();
const errata = createBot({
  guide,
  store: new MemoryStore(),
  makeCard: cardMaker(content),
  now: () => new Date(),
  newId,
  idleHours: 48,
  channelAdmins: new Set(),
  resume: async () => undefined,
  tasks,
  readFiles: async () => undefined,
  extension: {},
  log,
});

const echo = new ActivityHandler();
echo.onMessage(async (context, next) => {
  await context.sendActivity(MessageFactory.text(context.activity.text));
  await next();
});

const bot = process.argv[2] === 'errata' ? errata : echo;

const server = createServer({
  adapter: createAdapter(undefined, { content, newId, log }),
  run: (context) => bot.run(context),
  admission: { loopbackOnly: true },
  page: new Map(),
  tasks,
  log,
});
process.once('SIGINT', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
