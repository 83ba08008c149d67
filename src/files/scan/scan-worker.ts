import { constants, platform, setPriority } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { compileKnowledge } from '../../diagnosis/knowledge.ts';
import { atMost } from '../at-most.ts';
import { download } from '../download.ts';
import { FileRefusal } from '../file-refusal.ts';
import { findingsOf } from './findings-of.ts';
import { scanFile } from './scan-file.ts';
import type { FileOutcome, FromWorker, ScanJob, ToWorker } from './scan-job.ts';

const mostOthers = 5;

/** Scans one file in a thread of its own, says what it found, and ends. */
const work = async (job: ScanJob, port: MessagePort): Promise<void> => {
  const say = (message: FromWorker): void => port.postMessage(message);
  try {
    say(await scan(job, port));
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    say({ kind: 'refused', refusal: error.kind });
  } finally {
    port.close();
  }
};

const scan = async (
  { content, limits, name, link }: ScanJob,
  port: MessagePort,
): Promise<FileOutcome> => {
  const knowledge = compileKnowledge(content);
  const bytes = link ? download(link.url, link.hosts, limits) : atMost(posted(port), limits.size);
  const findings = findingsOf(knowledge, await scanFile(knowledge, name, bytes, limits));
  const [first, ...rest] = findings;
  if (!first) throw new FileRefusal('empty');
  const others = rest
    .slice(0, mostOthers)
    .map(({ name: other, outcome: { kind, articles } }) => ({ name: other, kind, articles }));
  return { kind: 'read', ...first, texts: findings.length, others };
};

/** The pieces that are posted on asking. */
async function* posted(port: MessagePort): AsyncGenerator<Uint8Array> {
  for (;;) {
    const next = new Promise<ToWorker>((resolve) => port.once('message', resolve));
    port.postMessage('more' satisfies FromWorker);
    const piece = await next;
    if (piece === 'end') return;
    if (piece === 'broken') throw new FileRefusal('unreachable');
    yield piece;
  }
}

// Linux has priorities of threads; elsewhere this would be the priority of the whole program.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
if (parentPort) await work(workerData as ScanJob, parentPort);
