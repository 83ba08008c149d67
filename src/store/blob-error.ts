import { StoreError } from './store.ts';

/** What the SDK's errors carry; read by shape, because some of them come from packages below it. */
interface ServiceError {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly details?: { readonly errorCode?: unknown } | undefined;
}

/** The code of the service's refusal, such as `BlobNotFound`, or of the network's, such as `ECONNREFUSED`. */
export const codeOf = (error: unknown): string | undefined => {
  const { code, details } = Object(error) as ServiceError;
  return [code, details?.errorCode].find((one): one is string => typeof one === 'string');
};

/**
 * What went wrong with a container, and what to do. It holds neither the SDK's own text nor its error,
 * which carry the request and so the SAS. `waited` is how long no answer came, in milliseconds.
 */
export const blobError = (
  address: string,
  error: unknown,
  waited: number | undefined,
): StoreError => {
  const { origin, pathname } = new URL(address);
  const [reason, next] = explained(error, waited);
  return new StoreError(`The blob container ${origin}${pathname} ${reason}: ${next}`);
};

const reach = 'see whether its name is right, and whether this machine may reach it';

const explained = (error: unknown, waited: number | undefined): readonly [string, string] => {
  const status = Number((Object(error) as ServiceError).statusCode);
  const code = codeOf(error) ?? 'no code';
  if (waited !== undefined) return [`did not answer within ${waited / 1000} s`, reach];
  if (!(status > 0)) return [`cannot be reached (${code})`, reach];
  if (status === 401 || status === 403)
    return [
      `refused the request (${status} ${code})`,
      'see whether the key or the SAS is the right one, has not ended, and allows to read, create, write, delete and list; and whether the firewall of the storage account lets this machine in',
    ];
  if (code === 'ContainerNotFound')
    return [
      'is not there any more',
      'restore it, or start Errata anew, which creates an empty one',
    ];
  if (status >= 500) return [`is out of order (${status} ${code})`, 'try again in a minute'];
  return [
    `refused the request (${status} ${code})`,
    'look the code up in the documentation of Azure Storage',
  ];
};
