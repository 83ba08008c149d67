import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { teamsFileHosts } from '../../src/files/allowed-hosts.ts';
import { download } from '../../src/files/download.ts';
import { FileRefusal, type RefusalKind } from '../../src/files/file-refusal.ts';
import { type FileHost, startFileHost } from './file-host.ts';

const hosts = { ...teamsFileHosts, loopback: true };
const limits = { size: 100_000, downloadTime: 5000 };

/** Not chained: restify, loaded by other tests, has writeHead give nothing back. */
const reply = (
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, headers);
  response.end(body);
};

describe('a download', () => {
  let host: FileHost;

  before(async () => {
    host = await startFileHost((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', host.address);
      const redirect = (location: string, status = 302): void => {
        reply(response, status, 'moved', { location });
      };
      const left = Number(searchParams.get('left'));
      if (pathname === '/log') response.end('ErrorID: 95107');
      else if (pathname === '/status') reply(response, Number(searchParams.get('is')), 'no');
      else if (pathname === '/hops') redirect(left > 0 ? `/hops?left=${left - 1}` : '/log', 307);
      else if (pathname === '/away') redirect(searchParams.get('to') ?? '');
      else if (pathname === '/nowhere') reply(response, 302, '');
      else if (pathname === '/announced') {
        response.writeHead(200, { 'content-length': 100_001 });
        response.write('x');
      } else if (pathname === '/much') {
        const more = (): void => {
          while (response.write(Buffer.alloc(16_384, 0x61)));
          response.once('drain', more);
        };
        more();
      } else if (pathname === '/cut') {
        response.writeHead(200, { 'content-length': 50 });
        response.write('half', () => response.destroy());
      } else if (pathname === '/stalls') response.write('half');
    });
  });

  after(() => host.close());

  const fetched = async (path: string, more: Partial<typeof limits> = {}): Promise<string> => {
    const pieces: Uint8Array[] = [];
    const address = path.startsWith('/') ? `${host.address}${path}` : path;
    for await (const piece of download(address, hosts, { ...limits, ...more })) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  };
  const refuses = (kind: RefusalKind, path: string, more = {}): Promise<void> =>
    assert.rejects(fetched(path, more), new FileRefusal(kind));

  it('gives the bytes behind a link', async () => {
    assert.equal(await fetched('/log'), 'ErrorID: 95107');
  });

  it('sends nothing that tells who asks', async () => {
    await fetched('/hops?left=1');

    for (const { method, headers } of host.requests.slice(-3)) {
      assert.equal(method, 'GET');
      assert.deepEqual(Object.keys(headers).sort(), [
        'accept',
        'accept-encoding',
        'connection',
        'host',
      ]);
    }
  });

  it('follows up to three redirects', async () => {
    assert.equal(await fetched('/hops?left=2'), 'ErrorID: 95107');
    await refuses('unreachable', '/hops?left=3');
  });

  for (const to of [
    'http://example.org/',
    'https://example.org/',
    'http://contoso.sharepoint.com/',
    'file:///etc/passwd',
    'https://user:secret@contoso.sharepoint.com/',
  ])
    it(`follows no redirect to ${to}`, async () => {
      await refuses('foreign-host', `/away?to=${encodeURIComponent(to)}`);
    });

  it('takes no redirect without a place to go', async () => {
    await refuses('unreachable', '/nowhere');
    await refuses('unreachable', `/away?to=${encodeURIComponent('http://[')}`);
  });

  for (const status of [401, 403, 404, 410])
    it(`tells by the status ${status} that the link has expired`, async () => {
      await refuses('link-expired', `/status?is=${status}`);
    });

  for (const status of [204, 206, 304, 400, 429, 500, 503])
    it(`has no file for the status ${status}`, async () => {
      await refuses('unreachable', `/status?is=${status}`);
    });

  it('asks no host that is not allowed', async () => {
    const asked = host.requests.length;

    for await (const address of [`${host.address}/log`, 'http://example.org/'])
      await assert.rejects(
        download(address, teamsFileHosts, limits).next(),
        new FileRefusal('foreign-host'),
      );
    assert.equal(host.requests.length, asked);
  });

  it('stops at a size that is too big, announced or not', async () => {
    await refuses('too-big', '/announced');
    await refuses('too-big', '/much');
  });

  it('stops when the time is over, before an answer and in the middle of one', async () => {
    await refuses('too-long', '/never', { downloadTime: 50 });
    await refuses('too-long', '/stalls', { downloadTime: 50 });
  });

  it('fails where the connection is cut, or nobody listens', async () => {
    await refuses('unreachable', '/cut');
    await refuses('unreachable', 'http://127.0.0.1:1/log');
  });

  it('lets go of the host when no more is wanted', async () => {
    const bytes = download(`${host.address}/much`, hosts, limits);
    await bytes.next();
    const { socket } = host.requests.at(-1) ?? assert.fail();
    const closed = new Promise((resolve) => socket.once('close', resolve));

    await bytes.return(undefined);

    await closed;
  });
});
