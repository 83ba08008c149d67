import { extname } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Content } from '../../content/content.ts';
import { errorName } from '../../error-name.ts';
import type { Log } from '../../log.ts';
import type { AllowedHosts } from '../allowed-hosts.ts';
import type { Bytes } from '../byte-reader.ts';
import { type FileLimits, fileLimits } from '../file-limits.ts';
import type { RefusalKind } from '../file-refusal.ts';
import type { FileOutcome, FromWorker, ScanJob, ToWorker } from './scan-job.ts';

/** A file behind a link, or one that comes as a stream. */
type FileSource =
  | { readonly name: string; readonly url: string; readonly allowedHosts: AllowedHosts }
  | { readonly name: string; readonly bytes: Bytes };

export interface Scans {
  /**
   * Scans a file in a thread of its own; never rejects. A key that is being scanned joins that scan, and
   * its source is left alone.
   */
  readonly scan: (key: string, source: FileSource) => Promise<FileOutcome>;
  /** Begins no scan any more; those that run are given up after some time, in milliseconds. */
  readonly stop: (time: number) => void;
}

interface ScansParts {
  readonly content: Content;
  readonly limits?: FileLimits;
  /** The program of the worker, where it is not the one beside this file. */
  readonly worker?: URL;
  /** Is told the kind of error that ends a worker. */
  readonly log?: Log;
}

/** Built, or as it was written, which tsx reads. */
const ownWorker = new URL(`scan-worker${extname(import.meta.url)}`, import.meta.url);

const mostAtOnce = 2;
const mostWaiting = 20;
/** A scan takes about 100 MB, whatever the file: a worker that wants more is ended, and alone. */
const mostMemory = 256;

/** Scans files side by side, two at once; twenty more may wait. Each worker ends with its file. */
export const createScans = ({
  content,
  limits = fileLimits,
  worker = ownWorker,
  log,
}: ScansParts): Scans => {
  const running = new Map<string, Promise<FileOutcome>>();
  const waiting: ((isLetIn: boolean) => void)[] = [];
  const givingUp = new AbortController();
  let atOnce = 0;
  let isStopped = false;

  const inTurn = async (source: FileSource): Promise<FileOutcome> => {
    if (isStopped) return refused('stopped');
    if (atOnce >= mostAtOnce) {
      if (waiting.length >= mostWaiting) return refused('busy');
      const isLetIn = await new Promise<boolean>((resolve) => waiting.push(resolve));
      if (!isLetIn) return refused('stopped');
    } else atOnce += 1;
    try {
      return await inWorker(worker, { content, limits }, source, givingUp.signal);
    } catch (error) {
      log?.('scan-failed', { error: codeOf(error) ?? errorName(error) });
      return refused('failed');
    } finally {
      const next = waiting.shift();
      if (next) next(true);
      else atOnce -= 1;
    }
  };

  return {
    scan: (key, source) => {
      const joined = running.get(key);
      if (joined) return joined;
      const outcome = inTurn(source).finally(() => running.delete(key));
      running.set(key, outcome);
      return outcome;
    },
    stop: (time) => {
      isStopped = true;
      for (const refuse of waiting.splice(0)) refuse(false);
      setTimeout(() => givingUp.abort(), time).unref();
    },
  };
};

const refused = (refusal: RefusalKind): FileOutcome => ({ kind: 'refused', refusal });

const startWorker = (file: URL, options: WorkerOptions): Worker => {
  if (file.pathname.endsWith('.js')) return new Worker(file, options);
  const start = `import("tsx/esm/api").then(({ register }) => (register(), import("${file.href}")))`;
  return new Worker(start, { ...options, eval: true });
};

/** Runs a worker on a file, to its end or until it is given up. Throws what ended a worker without an outcome. */
const inWorker = (
  file: URL,
  { content, limits }: Required<Pick<ScansParts, 'content' | 'limits'>>,
  source: FileSource,
  givingUp: AbortSignal,
): Promise<FileOutcome> => {
  const job: ScanJob = {
    content,
    limits,
    name: source.name,
    ...('url' in source && { link: { url: source.url, hosts: source.allowedHosts } }),
  };
  const pieces = 'bytes' in source ? source.bytes[Symbol.asyncIterator]() : undefined;
  return new Promise((resolve, reject) => {
    const worker = startWorker(file, {
      workerData: job,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    });
    let ended = false;
    const end = (settle: () => void): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      givingUp.removeEventListener('abort', giveUp);
      void pieces?.return?.().catch(() => undefined);
      void worker.terminate().then(settle);
    };
    const giveUp = (): void => end(() => resolve(refused('stopped')));
    const timer = setTimeout(() => end(() => resolve(refused('too-long'))), limits.scanTime);
    givingUp.addEventListener('abort', giveUp);
    worker.on('message', (message: FromWorker) => {
      if (message !== 'more') end(() => resolve(message));
      else if (pieces) void nextOf(pieces).then((piece) => post(worker, piece));
    });
    worker.on('error', (error) => end(() => reject(error)));
    worker.on('exit', () => end(() => reject(new Error('The worker ended without an outcome'))));
  });
};

/** Node tells what ended a worker by a code: ERR_WORKER_OUT_OF_MEMORY. */
const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const nextOf = async (pieces: AsyncIterator<Uint8Array>): Promise<ToWorker> => {
  try {
    const { done, value } = await pieces.next();
    return done ? 'end' : value;
  } catch {
    return 'broken';
  }
};

/** A copy goes over: the piece may be part of a greater buffer, and is good only until the next. */
const post = (worker: Worker, piece: ToWorker): void => {
  if (typeof piece === 'string') worker.postMessage(piece);
  else {
    const copy = new Uint8Array(piece);
    worker.postMessage(copy, [copy.buffer]);
  }
};
