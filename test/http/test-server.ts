import { once } from 'node:events';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { createTasks, type Tasks } from '../../src/concurrency/tasks.ts';
import { teamsFileHosts } from '../../src/files/allowed-hosts.ts';
import { createScans, type Scans } from '../../src/files/scan/scans.ts';
import type { Admission } from '../../src/http/admission.ts';
import { createServer, type ServerParts } from '../../src/http/create-server.ts';
import { uploadTaker } from '../../src/http/upload-taker.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createAdapter } from '../../src/teams/create-adapter.ts';
import { fileReader } from '../../src/teams/file-reader.ts';
import type { Resume } from '../../src/teams/outgoing/reference.ts';
import { built } from '../built.ts';
import { content } from '../test-content.ts';
import { countedIds, testErrata } from '../test-errata.ts';

export interface Logged {
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is when it is text or bytes, else as JSON. */
  readonly body?: unknown;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body read as JSON; undefined when it is empty. */
  readonly json: unknown;
}

/** The real server on a free port of this machine. */
export interface Served {
  readonly store: Store;
  readonly log: readonly Logged[];
  readonly server: Server;
  readonly scans: Scans;
  readonly tasks: Tasks;
  readonly port: number;
  ask(asked: Asked): Promise<Answered>;
  close(): Promise<void>;
}

export interface ServedParts {
  readonly store?: Store;
  readonly admission?: Admission;
  readonly page?: ReadonlyMap<string, string>;
  readonly adapter?: ServerParts['adapter'];
  /** Who may give channels to teams. */
  readonly admins?: readonly string[];
  readonly limits?: ServerParts['limits'];
}

export const serve = async ({
  store = new MemoryStore(),
  admission = { loopbackOnly: true },
  page = new Map(),
  adapter,
  admins = [],
  limits,
}: ServedParts = {}): Promise<Served> => {
  const entries: Logged[] = [];
  const log = (event: string, fields = {}): void => {
    entries.push({ event, fields });
  };
  const own = adapter ?? createAdapter(undefined, { content, newId: countedIds('reference'), log });
  const scans = createScans({
    content,
    worker: pathToFileURL(await built('files/scan/scan-worker.js')),
  });
  const tasks = createTasks();
  const resume: Resume = (reference, run) => own.continueConversationAsync('', reference, run);
  const readFiles = fileReader({
    scans,
    allowedHosts: { ...teamsFileHosts, loopback: true },
    resume,
    tasks,
    log,
  });
  const bot = testErrata({ store, log, readFiles, resume, tasks, admins });
  const server = createServer({
    adapter: own,
    handleTurn: (context) => bot.run(context),
    admission,
    page,
    limits,
    tasks,
    takeUpload: admission.loopbackOnly ? uploadTaker(bot, scans, countedIds('file')) : undefined,
    log,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    store,
    log: entries,
    server,
    scans,
    tasks,
    port,
    ask: (asked) => ask(port, asked),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

const ask = async (
  port: number,
  { method = 'POST', path = '/api/messages', headers = {}, body }: Asked,
): Promise<Answered> => {
  const raw = typeof body === 'string' || Buffer.isBuffer(body) || body === undefined;
  const sent = request({
    host: '127.0.0.1',
    port,
    method,
    path,
    agent: false,
    headers: { 'content-type': 'application/json', ...headers },
  });
  sent.end(raw ? body : JSON.stringify(body));
  const [response] = await once(sent, 'response');
  const answer = await text(response);
  return {
    status: response.statusCode,
    headers: response.headers,
    text: answer,
    get json(): unknown {
      return answer === '' ? undefined : JSON.parse(answer);
    },
  };
};
