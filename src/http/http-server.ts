import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** What connections may take. Times are in milliseconds. */
export interface ConnectionLimits {
  /** Open at the same time: one more is closed at once. */
  readonly connections: number;
  /** Until the headers of a request are there. */
  readonly headers: number;
  /** Until a request is there with all its body. */
  readonly request: number;
  /** Without a byte in either direction, also while an answer is being made. */
  readonly silence: number;
  /** Between two requests. */
  readonly idle: number;
  /** How late it may be noticed that headers or a request are overdue. */
  readonly check: number;
}

/** What a channel needs to send activities. */
export const messageLimits: ConnectionLimits = {
  // Each may hold a body of 256 KB, and its turn a file descriptor or two more, of 1,024 on many hosts.
  connections: 256,
  // A few hundred bytes, which a proxy sends in one piece.
  headers: 10_000,
  // 256 KB at 13 KB a second.
  request: 20_000,
  // Teams waits 15 seconds for an answer.
  silence: 30_000,
  // Proxies keep a connection for 60 seconds: a request meets a closed one unless they close it.
  idle: 65_000,
  check: 1000,
};

/** What the try-it page needs as well: 100 MB that may wait for their turn, and a scan of two minutes. */
export const uploadLimits: ConnectionLimits = {
  ...messageLimits,
  request: 300_000,
  silence: 300_000,
};

/** An HTTP server on which no connection stays longer than its limits, and none becomes another protocol. */
export const httpServer = (listener: RequestListener, limits: ConnectionLimits): Server => {
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.idle,
      connectionsCheckingInterval: limits.check,
    },
    listener,
  );
  server.maxConnections = limits.connections;
  server.timeout = limits.silence;
  server.on('upgrade', (_request, socket) => refuse(socket));
  return server;
};

/** Node leaves the socket to whoever listens: it has no deadline any more, and nobody else closes it. */
const refuse = (socket: Duplex): void => {
  socket.on('error', () => undefined);
  socket.end('HTTP/1.1 501 Not Implemented\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () =>
    socket.destroy(),
  );
};
