import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface UnsteadyProxy {
  /** The address of what is behind it, by way of this proxy. */
  readonly address: string;
  /** The next request of this method is carried out, but its answer is lost. */
  loseNextAnswerTo(method: string): void;
  /** From now on no request is answered. */
  hang(): void;
  stop(): Promise<void>;
}

/** Starts a proxy before an address, on a free loopback port, that loses answers when told so. */
export const startUnsteadyProxy = async (behind: string): Promise<UnsteadyProxy> => {
  const { origin, pathname } = new URL(behind);
  let lost: string | undefined;
  let hanging = false;
  const server = createServer((incoming, outgoing) => {
    if (hanging) return;
    const lose = incoming.method === lost;
    if (lose) lost = undefined;
    const { method, headers } = incoming;
    const forwarded = request(`${origin}${incoming.url}`, { method, headers }, (answer) => {
      if (lose) {
        answer.resume().once('end', () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${pathname}`,
    loseNextAnswerTo: (method) => {
      lost = method;
    },
    hang: () => {
      hanging = true;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
