import './serve.js';
import { loadContent } from '../dist/content-check/load-content.js';
import { teamsFileHosts } from '../dist/files/allowed-hosts.js';
import { createScans } from '../dist/files/scan/scans.js';

/** Serves turns as serve.js does, and on a message scans the file behind a link, or tells its memory. */
const scans = createScans({ content: loadContent(process.cwd()).content });
const allowedHosts = { ...teamsFileHosts, loopback: true };
let count = 0;

process.on('message', async (url) => {
  if (url === 'memory') {
    process.send({ memory: process.memoryUsage().rss });
    return;
  }
  count += 1;
  const outcome = await scans.scan(`${count}`, { name: 'big.log', url, allowedHosts });
  process.send({ outcome });
});
