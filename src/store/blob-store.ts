import { randomUUID } from 'node:crypto';
import type {
  BlockBlobClient,
  ContainerClient,
  ContainerListBlobFlatSegmentResponse,
  StoragePipelineOptions,
} from '@azure/storage-blob';
import { blobError, codeOf } from './blob-error.ts';
import { blobName, keyOf, prefixName } from './blob-name.ts';
import { ConflictError, type Store, type Stored, StoreError } from './store.ts';

/** Where a container is: its account and its name, or its address with a SAS. */
export type BlobPlace =
  | { readonly connectionString: string; readonly container: string }
  | { readonly containerUrl: string };

/** In milliseconds: Teams gives a turn up after 15 s, and a turn takes several requests. */
export const longestWait = 5000;

const pipeline: StoragePipelineOptions = {
  retryOptions: { maxTries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 1000 },
};

/**
 * A store in a container of Azure Blob Storage, for several instances at once: a blob a key, ETags as
 * versions. A request is given up after some seconds, the SDK's own repetitions included.
 *
 * A repeated write whose first answer was lost is refused although it won. So each write carries an id,
 * and a refusal over one's own id is a success. (If another instance has written over it in that moment,
 * it reads as a conflict: the turn is then repeated from a state that knows it already.)
 */
export class BlobStore implements Store {
  readonly #container: ContainerClient;
  readonly #longest: number;

  private constructor(container: ContainerClient, longest: number) {
    this.#container = container;
    this.#longest = longest;
  }

  /**
   * Opens a container, and creates it if it is missing. `longest` is how long a request may take, in
   * milliseconds. Throws StoreError when the container cannot be used.
   */
  static async open(place: BlobPlace, longest = longestWait): Promise<BlobStore> {
    const store = new BlobStore(await clientOf(place), longest);
    await store.#ready();
    return store;
  }

  async get<T>(key: string): Promise<Stored<T> | undefined> {
    const blob = this.#blob(key);
    const read = await this.#ask(['BlobNotFound'], async (abortSignal) => {
      const { etag = '', readableStreamBody } = await blob.download(0, undefined, { abortSignal });
      const chunks: Buffer[] = [];
      for await (const chunk of readableStreamBody ?? []) chunks.push(Buffer.from(chunk));
      return { json: Buffer.concat(chunks).toString(), version: etag };
    });
    return read && { value: JSON.parse(read.json) as T, version: read.version };
  }

  async put<T>(key: string, value: T, expected: string | undefined): Promise<void> {
    const blob = this.#blob(key);
    // An ETag stands in quotes; what does not, such as *, would mean something else.
    if (expected !== undefined && !/^"[^"]+"$/.test(expected)) throw new ConflictError(key);
    const body = Buffer.from(JSON.stringify(value));
    const write = randomUUID();
    const put = await this.#ask(
      ['ConditionNotMet', 'BlobAlreadyExists', 'BlobNotFound'],
      (abortSignal) =>
        blob.upload(body, body.length, {
          abortSignal,
          blobHTTPHeaders: { blobContentType: 'application/json' },
          metadata: { write },
          conditions: expected === undefined ? { ifNoneMatch: '*' } : { ifMatch: expected },
        }),
    );
    if (!put && (await this.#lastWrite(blob)) !== write) throw new ConflictError(key);
  }

  async delete(key: string): Promise<void> {
    const blob = this.#blob(key);
    await this.#ask(['BlobNotFound'], (abortSignal) => blob.delete({ abortSignal }));
  }

  async *list(prefix: string): AsyncIterable<string> {
    let continuationToken: string | undefined;
    do {
      const page = await this.#ask([], (abortSignal) =>
        this.#page(prefixName(prefix), { abortSignal, continuationToken }),
      );
      for (const { name } of page?.segment.blobItems ?? []) yield keyOf(name);
      continuationToken = page?.continuationToken;
    } while (continuationToken);
  }

  /** Nothing is held open; whoever wrote has waited for it. */
  async close(): Promise<void> {}

  #blob(key: string): BlockBlobClient {
    return this.#container.getBlockBlobClient(blobName(key));
  }

  /** A listing is what every SAS that will do allows, also where it does not allow to look at the container. */
  async #ready(): Promise<void> {
    const found = await this.#ask(['ContainerNotFound'], (abortSignal) =>
      this.#page('', { abortSignal, maxPageSize: 1 }),
    );
    if (!found)
      await this.#ask(['ContainerAlreadyExists'], (abortSignal) =>
        this.#container.create({ abortSignal }),
      );
  }

  async #lastWrite(blob: BlockBlobClient): Promise<string | undefined> {
    const properties = await this.#ask(['BlobNotFound'], (abortSignal) =>
      blob.getProperties({ abortSignal }),
    );
    return properties?.metadata?.write;
  }

  async #page(
    prefix: string,
    options: {
      readonly abortSignal: AbortSignal;
      readonly continuationToken?: string | undefined;
      readonly maxPageSize?: number;
    },
  ): Promise<ContainerListBlobFlatSegmentResponse> {
    const { abortSignal, continuationToken, maxPageSize = 1000 } = options;
    const pages = this.#container
      .listBlobsFlat({ prefix, abortSignal })
      .byPage({ maxPageSize, ...(continuationToken && { continuationToken }) });
    return (await pages.next()).value;
  }

  /** Makes a request; undefined when the service refuses it with one of the codes. */
  async #ask<T>(
    codes: readonly string[],
    request: (abortSignal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    const signal = AbortSignal.timeout(this.#longest);
    try {
      return await request(signal);
    } catch (error) {
      const code = codeOf(error);
      if (code !== undefined && codes.includes(code)) return undefined;
      throw blobError(this.#container.url, error, signal.aborted ? this.#longest : undefined);
    }
  }
}

const clientOf = async (place: BlobPlace): Promise<ContainerClient> => {
  // Loaded only where it is used: it takes a fifth of a second.
  const { ContainerClient } = await import('@azure/storage-blob');
  try {
    return 'containerUrl' in place
      ? new ContainerClient(place.containerUrl, undefined, pipeline)
      : new ContainerClient(place.connectionString, place.container, pipeline);
  } catch {
    // What the SDK says may hold parts of what it was given.
    throw new StoreError(
      'containerUrl' in place
        ? 'The address of the blob container is not usable: copy it from the Azure portal, as https://<account>.blob.core.windows.net/<container>?<SAS>'
        : 'The connection string of the storage account is not usable: copy it from the Azure portal (Storage account, Access keys)',
    );
  }
};
