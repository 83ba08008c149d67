import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StoreError } from './store.ts';

/** The file systems NFS, SMB, CIFS and SMB2, as statfs(2) numbers them. */
const networkShares = [0x6969, 0x517b, 0xff534d42, 0xfe534d42];

/** What the pages that describe a file of lmdb begin with, after their head. */
const mark = Buffer.from([0xde, 0xc0, 0xef, 0xbe]);

const typeOf = (folder: string): number =>
  process.platform === 'linux' ? statfsSync(folder).type : 0;

/**
 * Makes a data folder, if it is missing, for this account alone, since cases name people. Throws StoreError
 * when it cannot be used, or is a network share; also for files that lmdb would crash on, because it
 * may not write them or has not made them.
 */
export const readyDataFolder = (folder: string, fileSystem = typeOf): void => {
  const data = join(folder, 'data.mdb');
  try {
    makeFolder(resolve(folder));
    if (networkShares.includes(fileSystem(folder)))
      throw new StoreError(
        `The data folder ${folder} is on a network share, where the embedded store is not safe: name a folder on a disk of this machine, or use Azure Blob Storage`,
      );
    for (const file of [data, join(folder, 'lock.mdb')]) checkFile(file);
    if (!isData(data))
      throw new StoreError(
        `${data} is damaged, or not of Errata: restore a backup of the folder, or name another one`,
      );
  } catch (error) {
    throw error instanceof StoreError ? error : unusableFolder(folder, error);
  }
};

/** One folder after the other: Node's own way of making several never ends below /proc (Node 20). */
const makeFolder = (folder: string): void => {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};

/** What to do about a folder that cannot be opened. */
export const unusableFolder = (folder: string, error: unknown): StoreError => {
  const reason = error instanceof Error ? error.message : String(error);
  const next = /EEXIST|ENOTDIR|EISDIR/.test(reason)
    ? 'name another folder'
    : 'let the account that runs Errata read and write it, or name another folder';
  return new StoreError(`The data folder ${folder} cannot be used (${reason}): ${next}`, {
    cause: error,
  });
};

const checkFile = (file: string): void => {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isFile()) throw new Error(`EISDIR: ${file} is not a file`);
  accessSync(file, constants.R_OK | constants.W_OK);
};

/**
 * Whether a file is missing, empty, or whole: both of the pages that lmdb begins with are its own, and
 * the file is as long as the newer one says. (Layout of lmdb.h: MDB_meta, after a page head of 24 bytes.)
 * Its length is asked for last, since another process may make it longer meanwhile.
 */
const isData = (file: string): boolean => {
  if (!statSync(file, { throwIfNoEntry: false })?.size) return true;
  const page = metaAt(file, 0);
  if (!page || page.size < 256 || page.size > 65_536) return false;
  const other = metaAt(file, page.size);
  if (!other) return false;
  const newest = other.transaction > page.transaction ? other : page;
  return BigInt(statSync(file).size) >= (newest.lastPage + 1n) * BigInt(page.size);
};

/** What stands at the head of a page that describes the file; undefined where none does. */
const metaAt = (
  file: string,
  at: number,
): { size: number; lastPage: bigint; transaction: bigint } | undefined => {
  const head = Buffer.alloc(160);
  const opened = openSync(file, 'r');
  try {
    if (readSync(opened, head, 0, head.length, at) < head.length) return undefined;
  } finally {
    closeSync(opened);
  }
  if (!head.subarray(24, 28).equals(mark)) return undefined;
  return {
    size: head.readUInt32LE(48),
    lastPage: head.readBigUInt64LE(144),
    transaction: head.readBigUInt64LE(152),
  };
};
