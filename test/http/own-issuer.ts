import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TokenParts {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly sign?: (signed: string) => string;
}

/** An issuer of tokens with a key of its own, which it publishes on this machine. */
export interface OwnIssuer {
  readonly metadataUrl: string;
  readonly publicKey: string;
  /** A token signed with the published key, unless said otherwise. */
  token(parts: TokenParts): string;
  close(): Promise<void>;
}

const newKey = (): { publicKey: KeyObject; privateKey: KeyObject } =>
  generateKeyPairSync('rsa', { modulusLength: 2048 });

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const signWith =
  (key: KeyObject) =>
  (signed: string): string =>
    createSign('RSA-SHA256').update(signed).sign(key, 'base64url');

/** Signs as somebody would who has another key. */
export const signWithAnotherKey = (): ((signed: string) => string) => signWith(newKey().privateKey);

/** Signs as somebody would who passes the public key off as a shared secret. */
export const signWithSecret =
  (secret: string) =>
  (signed: string): string =>
    createHmac('sha256', secret).update(signed).digest('base64url');

/** The key is published as endorsed for these channels. */
export const ownIssuer = async (endorsements: readonly string[]): Promise<OwnIssuer> => {
  const { publicKey, privateKey } = newKey();
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'own', endorsements };
  const server = createServer((request, response) => {
    const document =
      request.url === '/keys'
        ? { keys: [jwk] }
        : { jwks_uri: `http://${request.headers.host}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(document));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    metadataUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    token: ({ header, claims, sign = signWith(privateKey) }) => {
      const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'own', ...header })}.${encode(claims)}`;
      return `${signed}.${sign(signed)}`;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
