import { isLoopback } from '../is-loopback.ts';
import { FileRefusal } from './file-refusal.ts';

/** The hosts that files are fetched from. */
export interface AllowedHosts {
  /** Names of domains: each stands for itself and all names below it. */
  readonly domains: readonly string[];
  /** This machine too, by http and on any port: for a local file host. */
  readonly loopback: boolean;
}

/** Where Teams keeps the files that are sent in a personal chat. */
export const teamsFileHosts: AllowedHosts = {
  domains: ['sharepoint.com', 'svc.ms'],
  loopback: false,
};

/**
 * The address of a file that may be fetched: https, the default port, no user in it, an allowed host. Throws
 * FileRefusal. A name that someone leads to an inner address is no danger: no machine there has
 * a certificate for an allowed name.
 */
export const allowedAddress = (written: string, hosts: AllowedHosts): URL => {
  if (!URL.canParse(written)) throw new FileRefusal('foreign-host');
  const url = new URL(written);
  const { protocol, hostname, port, username, password } = url;
  const local = hosts.loopback && isLoopback(hostname) && /^https?:$/.test(protocol);
  const allowed =
    protocol === 'https:' &&
    port === '' &&
    hosts.domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  if ((local || allowed) && username === '' && password === '') return url;
  throw new FileRefusal('foreign-host');
};
