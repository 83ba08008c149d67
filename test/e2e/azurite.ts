import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

/** The account that every Azurite has, and its key: https://learn.microsoft.com/azure/storage/common/storage-use-azurite */
export const account = {
  name: 'devstoreaccount1',
  key: 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
};

export interface Azurite {
  /** The address of the account, `http://127.0.0.1:<port>/devstoreaccount1`. */
  readonly address: string;
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** The connection string of the account, where it is reached at an address. */
export const connectionStringOf = (address: string): string =>
  `DefaultEndpointsProtocol=http;AccountName=${account.name};AccountKey=${account.key};BlobEndpoint=${address};`;

/** Starts Microsoft's emulator of Azure Storage on a free loopback port; it keeps blobs in memory. */
export const startAzurite = async (): Promise<Azurite> => {
  const { PATH, HOME } = process.env;
  const program = spawn(
    process.execPath,
    [
      createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js'),
      ...['--blobHost', '127.0.0.1', '--blobPort', '0'],
      ...['--inMemoryPersistence', '--silent', '--skipApiVersionCheck', '--disableTelemetry'],
    ],
    { env: { PATH, HOME }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(program, 'exit');
  let errors = '';
  program.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  for await (const line of createInterface(program.stdout)) {
    const origin = line.match(/listens on (http:\/\/127\.0\.0\.1:\d+)/)?.[1];
    if (!origin) continue;
    program.stdout.resume();
    const address = `${origin}/${account.name}`;
    return {
      address,
      connectionString: connectionStringOf(address),
      stop: async () => {
        program.kill();
        await ended;
      },
    };
  }
  await ended;
  throw new Error(`Azurite printed no address.\n${errors}`);
};
