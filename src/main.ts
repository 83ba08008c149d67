import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdapter } from './bot/adapter.ts';
import { ErrataBot } from './bot/errata-bot.ts';
import { turnTaker } from './bot/turn.ts';
import { cardMaker } from './cards/card-maker.ts';
import { ConfigError, readConfig } from './config.ts';
import { ContentError } from './content/problem.ts';
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
  const takeTurn = turnTaker({
    guide,
    store: new MemoryStore(),
    now: () => new Date(),
    newId,
  });
  const bot = new ErrataBot({ content, makeCard: cardMaker(content), takeTurn });
  const server = createServer({
    adapter: createAdapter(credentials, { content, newId, log }),
    run: (context) => bot.run(context),
    admission: { loopbackOnly: !credentials, tenant: credentials?.tenantId },
    page: credentials ? new Map() : pageFiles(),
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
