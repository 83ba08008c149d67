import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type AllowedHosts, allowedAddress } from './allowed-hosts.ts';
import { atMost } from './at-most.ts';
import { type FileLimits, fileLimits } from './file-limits.ts';
import { FileRefusal } from './file-refusal.ts';

const mostRedirects = 3;
const expired: ReadonlySet<number> = new Set([401, 403, 404, 410]);
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * The bytes behind a link that needs no sign-in. Sends nothing that tells who asks, follows a redirect only
 * to an allowed host, and stops at the limits of size and time. Throws FileRefusal.
 */
export async function* download(
  address: string,
  hosts: AllowedHosts,
  { size, downloadTime }: Pick<FileLimits, 'size' | 'downloadTime'> = fileLimits,
): AsyncGenerator<Uint8Array> {
  const signal = AbortSignal.timeout(downloadTime);
  try {
    const response = await open(address, hosts, signal);
    if (Number(response.headers['content-length'] ?? 0) > size) {
      response.destroy();
      throw new FileRefusal('too-big');
    }
    yield* atMost(response, size);
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal(signal.aborted ? 'too-long' : 'unreachable');
  }
}

const open = async (
  address: string,
  hosts: AllowedHosts,
  signal: AbortSignal,
): Promise<IncomingMessage> => {
  let url = allowedAddress(address, hosts);
  for (let redirected = 0; redirected <= mostRedirects; redirected += 1) {
    const response = await get(url, signal);
    const { statusCode: status = 0, headers } = response;
    if (status === 200) return response;
    response.destroy();
    if (expired.has(status)) throw new FileRefusal('link-expired');
    if (!redirects.has(status) || !headers.location || !URL.canParse(headers.location, url.href))
      break;
    url = allowedAddress(new URL(headers.location, url).href, hosts);
  }
  throw new FileRefusal('unreachable');
};

const get = (url: URL, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const headers = { accept: '*/*', 'accept-encoding': 'identity' };
    request(url, { signal, headers, agent: false }, resolve).on('error', reject).end();
  });
