import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BlobStore } from '../../src/store/blob-store.ts';
import { StoreError } from '../../src/store/store.ts';

// test/e2e/blob-store.test.ts runs the contract of all stores against Azurite.
describe('BlobStore', () => {
  const secret = 'c2VjcmV0LWtleQ==';

  /** Starts a service that answers every request in one way. */
  const withService = async (
    listener: RequestListener,
    run: (origin: string) => Promise<void>,
  ): Promise<void> => {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };

  /** What a container is refused with. Fails when it is opened, or when the message holds the secret. */
  const refusal = async (place: Parameters<typeof BlobStore.open>[0]): Promise<string> => {
    const error = await BlobStore.open(place, 1000).then(
      () => assert.fail('it was opened'),
      (reason: unknown) => reason,
    );
    if (!(error instanceof StoreError)) throw error;
    assert.ok(!`${error.stack}${JSON.stringify(error)}${error.cause}`.includes(secret));
    return error.message;
  };
  const containerUrl = (origin: string): string => `${origin}/errata?sv=2026&sig=${secret}`;

  it('refuses a connection string and an address that are none', async () => {
    assert.match(
      await refusal({ connectionString: `AccountKey=${secret}`, container: 'errata' }),
      /connection string .* is not usable: copy it from the Azure portal/,
    );
    assert.match(
      await refusal({ containerUrl: `not an address ${secret}` }),
      /address of the blob container is not usable/,
    );
  });

  it('names the container that it cannot reach', async () => {
    let closed = '';
    await withService(
      () => undefined,
      async (origin) => {
        closed = origin;
      },
    );

    const message = await refusal({ containerUrl: containerUrl(closed) });

    assert.ok(message.startsWith(`The blob container ${closed}/errata cannot be reached`), message);
  });

  for (const [status, code, said] of [
    [403, 'AuthenticationFailed', /see whether the key or the SAS is the right one/],
    [500, 'InternalError', /is out of order \(500 InternalError\): try again/],
    [409, 'ContainerBeingDeleted', /refused the request \(409 ContainerBeingDeleted\)/],
  ] as const)
    it(`says what to do about ${code}`, () =>
      withService(
        (_, response) => {
          response.writeHead(status, { 'x-ms-error-code': code });
          response.end();
        },
        async (origin) => assert.match(await refusal({ containerUrl: containerUrl(origin) }), said),
      ));

  it('does not wait for a service that says nothing', () =>
    withService(
      () => undefined,
      async (origin) =>
        assert.match(
          await refusal({ containerUrl: containerUrl(origin) }),
          /did not answer within 1 s/,
        ),
    ));
});
