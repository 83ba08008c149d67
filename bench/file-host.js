import { createServer } from 'node:http';

/** A file host of one log: as many megabytes as the path says, with an error in its last line. */
const megabyte = 1024 * 1024;
const lines = Array.from(
  { length: megabyte / 64 },
  (_, at) => `2026-11-22 10:00:${10 + (at % 50)} INFO  step ${at} of the setup done, all well\n`,
);
const block = Buffer.from(
  lines
    .join('')
    .slice(0, megabyte - 1)
    .padEnd(megabyte, '\n'),
);

const server = createServer((request, response) => {
  let left = Number(request.url.slice(1));
  const send = () => {
    for (; left > 0; left -= 1)
      if (!response.write(block)) {
        left -= 1;
        response.once('drain', send);
        return;
      }
    response.end('2026-11-22 11:00:00 ERROR ErrorID: 95107\n');
  };
  send();
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
