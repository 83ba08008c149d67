import { Server } from 'node:net';

/*
 * Loaded before the Playground, which has no setting for it: what it serves is reached from this
 * machine alone. Without this, any machine of the network could speak through it to Errata.
 */
const { listen } = Server.prototype;
Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, port, '127.0.0.1', ...rest);
};
