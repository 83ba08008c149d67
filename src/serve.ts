import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { cardMaker } from './cards/card-maker.ts';
import { compiledContent } from './compiled-content.ts';
import { createTasks } from './concurrency/tasks.ts';
import { loadGuide } from './content-check/load-guide.ts';
import { teamsFileHosts } from './files/allowed-hosts.ts';
import { createScans } from './files/scan/scans.ts';
import { compileGuide } from './guidance/respond/guide.ts';
import { createServer } from './http/create-server.ts';
import { uploadTaker } from './http/upload-taker.ts';
import { log } from './log.ts';
import { createShutdown } from './process/shutdown.ts';
import { watchParent } from './process/watch-parent.ts';
import { ConfigError, readConfig } from './read-config.ts';
import { sweeper } from './records/sweeper.ts';
import { openStore, type StoreSettings } from './store/open-store.ts';
import { createAdapter } from './teams/create-adapter.ts';
import { createBot } from './teams/create-bot.ts';
import { createMessageExtension } from './teams/extension/message-extension.ts';
import { fileReader } from './teams/file-reader.ts';
import type { Resume } from './teams/outgoing/reference.ts';
import { createTallyWriter } from './usage/tally-writer.ts';

const startedBy = process.ppid;

/** Ten characters that are easy to read aloud. */
const newId = (): string =>
  [...randomBytes(10)].map((byte) => 'abcdefghjkmnpqrstuvwxyz23456789'[byte % 31]).join('');

const addressOf = (name: string): string =>
  name === 'index.html' ? '/' : `/${name.replaceAll('\\', '/')}`;

/** The try-it page: all of web/, and the renderer of the cards. */
const pageFiles = (root: string): ReadonlyMap<string, string> =>
  new Map([
    ...readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' })
      .filter((name) => extname(name) !== '')
      .map((name) => [addressOf(name), join(root, 'web', name)] as const),
    [
      '/adaptivecards.js',
      createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
    ],
  ]);

/**
 * Serves what stands below a folder, with the settings of the environment, until a signal ends the program.
 * Resolves once it listens. Throws ConfigError, ContentError or StoreError.
 */
export const serve = async (root: string): Promise<void> => {
  const settings = readConfig(process.env);
  const { host, port, credentials, cases } = settings;
  const compiled = compiledContent(root);
  const guide = compiled ? compileGuide(compiled) : loadGuide(root);
  const { content } = guide;
  const store = await openStore(settings.store);
  const now = (): Date => new Date();
  const adapter = createAdapter(credentials, { content, newId, log });
  const scans = createScans({ content, log });
  const tasks = createTasks();
  const resume: Resume = (reference, callback) =>
    adapter.continueConversationAsync(credentials?.appId ?? '', reference, callback);
  const tally = createTallyWriter({ content, store, now, newId, log });
  const bot = createBot({
    guide,
    store,
    makeCard: cardMaker(content),
    now,
    newId,
    idleHours: cases.idleHours,
    channelAdmins: cases.channelAdmins,
    learn: tally.learn,
    unclear: tally.unclear,
    resume,
    tasks,
    readFiles: fileReader({
      scans,
      allowedHosts: { ...teamsFileHosts, loopback: !credentials },
      resume,
      tasks,
      log,
    }),
    extension: createMessageExtension({ knowledge: guide.knowledge, botId: credentials?.appId }),
    log,
  });
  const server = createServer({
    adapter,
    handleTurn: (context) => bot.run(context),
    admission: { loopbackOnly: !credentials, tenant: credentials?.tenantId },
    page: credentials ? new Map() : pageFiles(root),
    takeUpload: credentials ? undefined : uploadTaker(bot, scans, newId),
    tasks,
    log,
  });
  try {
    await listening(server, port, host);
  } catch (error) {
    await store.close();
    throw error;
  }
  // learns now what the first message would wait for
  guide.classifyAct('');
  const sweeping = sweeper({ store, now, days: cases.retentionDays, log });
  const ending = createShutdown({
    server,
    scans,
    tasks,
    close: async () => {
      sweeping.stop();
      await tally.flush();
      await store.close();
    },
    exit: (code) => process.exit(code),
    log,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, ending.signal);
  if (process.env.npm_lifecycle_event) watchParent(process, startedBy, ending.begin);
  const address = `http://${host}:${(server.address() as AddressInfo).port}`;
  process.stdout.write(
    credentials
      ? `Errata answers at ${address}/api/messages\n${keptIn(settings.store)}`
      : `Errata is ready: ${address}/\n${keptIn(settings.store)}No credentials are configured, so only this machine can reach it.\n`,
  );
};

/** Resolves when the server listens. Throws ConfigError where it cannot. */
const listening = (
  server: ReturnType<typeof createServer>,
  port: number,
  host: string,
): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      reject(
        new ConfigError([
          code === 'EADDRINUSE'
            ? `PORT: ${port} is taken: stop the program that uses it, or set another one`
            : `HOST: ${host}:${port} cannot be listened on: ${message}`,
        ]),
      );
    });
    server.listen(port, host, resolve);
  });

const keptIn = (settings: StoreSettings): string => {
  if (settings.kind === 'memory') return 'Cases are forgotten when the program ends.\n';
  return settings.kind === 'azure'
    ? 'Cases are kept in Azure Blob Storage.\n'
    : `Cases are kept in ${resolve(settings.folder)}\n`;
};
