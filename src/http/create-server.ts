import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { extname } from 'node:path';
import { finished } from 'node:stream/promises';
import type { CloudAdapter, TurnContext } from 'botbuilder';
import restify from 'restify';
import type { Tasks } from '../concurrency/tasks.ts';
import { isLoopback } from '../is-loopback.ts';
import type { Log } from '../log.ts';
import { type Admission, rejectionOf } from './admission.ts';
import { type ConnectionLimits, httpServer, messageLimits, uploadLimits } from './http-server.ts';

const largestBody = 256 * 1024;

export interface ServerParts {
  readonly adapter: CloudAdapter;
  readonly handleTurn: (context: TurnContext) => Promise<void>;
  readonly admission: Admission;
  /** The try-it page: paths and the files they serve. Empty when it is not served. */
  readonly page: ReadonlyMap<string, string>;
  /** Takes a file that is dropped on the try-it page. */
  readonly takeUpload?: TakeUpload | undefined;
  /** What connections may take, where it is not what they usually may. */
  readonly limits?: ConnectionLimits | undefined;
  /** Is told of requests until they are answered. */
  readonly tasks: Pick<Tasks, 'add'>;
  readonly log: Log;
}

/** A file that comes as a stream, and who sends it: `query` is what the page says of both. */
type TakeUpload = (
  query: unknown,
  bytes: AsyncIterable<Uint8Array>,
) => Promise<{ readonly status: number; readonly body: unknown }>;

/** The HTTP server: `POST /api/messages`, `GET /health`, and the try-it page where it is served. */
export const createServer = (parts: ServerParts): Server => {
  const { takeUpload, limits = takeUpload ? uploadLimits : messageLimits, tasks } = parts;
  const routes = restify.createServer({ name: 'errata', strictNext: true });
  // The server of restify takes no limits: its routes are served by one that does.
  const server = httpServer(
    (request, response) => routes.server.emit('request', request, response),
    limits,
  );
  const unlessStopping = (_: restify.Request, response: restify.Response, next: restify.Next) => {
    if (server.listening) return next();
    response.send(503, stopping.body, stopping.headers);
    return next(false);
  };
  const untilAnswered = (response: restify.Response, work: Promise<void>): Promise<void> => {
    const answered = work.catch(() => undefined).then(() => finished(response));
    void tasks.add(answered.catch(() => undefined));
    return work;
  };
  routes.pre(unlessStopping);
  routes.pre((request, response, next) => {
    const refusal = refusalOf(request, parts.admission);
    if (!refusal) return next();
    response.send(refusal.status, refusal.body);
    return next(false);
  });
  const readJson = restify.plugins.jsonBodyParser({
    mapParams: false,
    maxBodySize: largestBody,
  } as restify.plugins.JsonBodyParserOptions);
  routes.get('/health', async (_request: restify.Request, response: restify.Response) => {
    response.send(200, { status: 'ok' });
  });
  routes.post(
    '/api/messages',
    readJson,
    unlessStopping,
    async (request: restify.Request, response: restify.Response) => {
      await untilAnswered(response, messages(parts, request, response));
    },
  );
  if (takeUpload)
    routes.post('/upload', async (request: restify.Request, response: restify.Response) => {
      await untilAnswered(
        response,
        upload(takeUpload, request, response, () => !server.listening),
      );
    });
  for (const [path, file] of parts.page) servePageFile(routes, path, file);
  return server;
};

/** While the program ends. It starts again within seconds. */
const stopping = {
  body: { code: 'ServiceUnavailable', message: 'Errata is stopping. Send this again in a minute.' },
  headers: { connection: 'close', 'retry-after': '30' },
};

/** What is refused before its body is read. */
const refusalOf = (
  request: IncomingMessage,
  { loopbackOnly }: Admission,
): { status: number; body: unknown } | undefined => {
  const encoding = request.headers['content-encoding'];
  if (encoding)
    return {
      status: 415,
      body: { code: 'UnsupportedMediaType', message: 'Send the body without Content-Encoding.' },
    };
  if (!loopbackOnly) return undefined;
  const origin = `http://${request.headers.host ?? ''}`;
  const host = URL.canParse(origin) ? new URL(origin).hostname : '';
  const remote = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return isLoopback(host) && isLoopback(remote)
    ? undefined
    : {
        status: 403,
        body: {
          code: 'Forbidden',
          message: 'Without credentials Errata answers this machine alone.',
        },
      };
};

const messages = async (
  { adapter, handleTurn, admission, log }: ServerParts,
  request: restify.Request,
  response: restify.Response,
): Promise<void> => {
  const rejection = rejectionOf(request.body, admission);
  if (rejection) {
    log('request-refused', { status: rejection.status });
    response.send(rejection.status, {
      code: rejection.status === 403 ? 'Forbidden' : 'BadRequest',
      message: rejection.message,
    });
    return;
  }
  let began = false;
  let status = 200;
  // The SDK answers 500, with the error's text, to a token it cannot verify: before the turn has
  // begun that is a 401, and no failure says more than its status.
  const guarded = {
    header: (name: string, value: string) => response.header(name, value),
    status: (code: number) => {
      status = code === 500 && !began ? 401 : code;
      response.status(status);
    },
    send: (body: unknown) => {
      if (status < 400) response.send(status, body);
    },
    end: () => {
      if (status >= 400 && status !== 501) log('request-refused', { status });
      if (!response.headersSent) response.send(status);
    },
    socket: response.socket,
  };
  const { body, headers } = request;
  await adapter.process({ method: 'POST', body, headers }, guarded, async (context) => {
    began = true;
    await handleTurn(context);
  });
};

/**
 * A page elsewhere can send a body of this type only after it asked for leave (Fetch, CORS-safelisted
 * request-header), which nobody gives here.
 */
const uploadType = 'application/octet-stream';

const upload = async (
  takeUpload: TakeUpload,
  request: restify.Request,
  response: restify.Response,
  isStopping: () => boolean,
): Promise<void> => {
  if (request.headers['content-type'] !== uploadType) {
    response.send(415, {
      code: 'UnsupportedMediaType',
      message: `Send the file as the body, as ${uploadType}.`,
    });
    return;
  }
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  const bytes = request.iterator({ destroyOnReturn: false });
  const { status, body } = await takeUpload(Object.fromEntries(searchParams), bytes);
  // What is left of a refused file is passed over: a client that still sends would not see the answer. While
  // the program ends nobody waits for that.
  if (isStopping()) response.header('connection', 'close');
  else {
    request.resume();
    await finished(request).catch(() => undefined);
  }
  response.send(status, body);
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const servePageFile = (routes: restify.Server, path: string, file: string): void => {
  const body = readFileSync(file);
  const headers = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': pagePolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
  routes.get(path, async (_request: restify.Request, response: restify.Response) => {
    response.sendRaw(200, body, headers);
  });
};
