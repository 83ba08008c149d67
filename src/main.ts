import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdapter } from './bot/adapter.ts';
import { ErrataBot } from './bot/errata-bot.ts';
import { fileReader } from './bot/file-turns.ts';
import { liveCards } from './bot/live-cards.ts';
import { messageExtension } from './bot/message-extension.ts';
import { turnTaker } from './bot/turn.ts';
import { uploadTaker } from './bot/upload.ts';
import { readLanguage } from './bot/user-language.ts';
import { cardMaker } from './cards/card-maker.ts';
import { ConfigError, readConfig } from './config.ts';
import { ContentError } from './content/problem.ts';
import { teamsFileHosts } from './files/allowed-hosts.ts';
import { createScans } from './files/scans.ts';
import { log } from './log.ts';
import { loadGuide } from './proof/load-guide.ts';
import { createServer } from './server.ts';
import { MemoryStore } from './store/memory-store.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ten characters that are easy to read aloud. */
const newId = (): string =>
  [...randomBytes(10)].map((byte) => 'abcdefghjkmnpqrstuvwxyz23456789'[byte % 31]).join('');

/** The try-it page: all of web/, and the renderer of the cards. */
const pageFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ...readdirSync(join(root, 'web')).map(
      (name) => [name === 'index.html' ? '/' : `/${name}`, join(root, 'web', name)] as const,
    ),
    [
      '/adaptivecards.js',
      createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
    ],
  ]);

const start = (): void => {
  const { host, port, credentials } = readConfig(process.env);
  const guide = loadGuide(root);
  const { content } = guide;
  const store = new MemoryStore();
  const makeCard = cardMaker(content);
  const adapter = createAdapter(credentials, { content, newId, log });
  const scans = createScans({ content, log });
  const takeTurn = turnTaker({ guide, store, now: () => new Date(), newId });
  const bot = new ErrataBot({
    content,
    makeCard,
    takeTurn,
    live: liveCards(store, makeCard, log),
    readFiles: fileReader({
      scans,
      allowedHosts: { ...teamsFileHosts, loopback: !credentials },
      resume: (reference, run) =>
        adapter.continueConversationAsync(credentials?.appId ?? '', reference, run),
      log,
    }),
    extension: messageExtension({ knowledge: guide.knowledge, botId: credentials?.appId }),
    log,
    languageOf: (user, client) => readLanguage(store, user, client),
  });
  const server = createServer({
    adapter,
    run: (context) => bot.run(context),
    admission: { loopbackOnly: !credentials, tenant: credentials?.tenantId },
    page: credentials ? new Map() : pageFiles(),
    takeUpload: credentials ? undefined : uploadTaker(bot, scans, newId),
    log,
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken: stop the program that uses it, or set PORT to another one.`
        : `The server cannot listen on ${host}:${port}: ${error.message}`,
    );
  });
  server.listen(port, host, () => {
    const address = `http://${host}:${server.address().port}`;
    process.stdout.write(
      credentials
        ? `Errata answers at ${address}/api/messages\n`
        : `Errata is ready: ${address}/\nNo credentials are configured, so only this machine can reach it.\n`,
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.server.closeAllConnections?.();
    });
};

const fail = (message: string): void => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

try {
  start();
} catch (error) {
  if (!(error instanceof ConfigError) && !(error instanceof ContentError)) throw error;
  fail(error.message);
}
