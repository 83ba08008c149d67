import { startErrata } from '../e2e/errata.ts';
import { startPlayground } from './playground.ts';

const errata = await startErrata();
const playground = await startPlayground(errata.address).catch(async (error) => {
  await errata.stop();
  throw error;
});

process.stdout.write(`
Errata in Microsoft's Agents Playground: ${playground.address}
  without it, on the try-it page:        ${errata.address}

This machine alone can reach them. By itself the Playground listens to the whole network: start it
through this script. It is Microsoft's, under its own pre-release licence (LICENSE in its package).
In the group chat and the channels, mention the bot: @Test Bot. To search, press + in the message
box, then Search Command; command id findArticle, parameter name query. Ctrl-C stops both.
`);

let interrupt: () => void = () => undefined;
const interrupted = new Promise<void>((resolve) => {
  interrupt = resolve;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
await Promise.race([interrupted, playground.ended]);
await Promise.all([playground.stop(), errata.stop()]);
