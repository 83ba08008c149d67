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

/** What the data files of lmdb begin with, after the head of their first page. */
const mark = { at: 24, bytes: Buffer.from([0xde, 0xc0, 0xef, 0xbe]) };

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

const isData = (file: string): boolean => {
  if (!statSync(file, { throwIfNoEntry: false })?.size) return true;
  const start = Buffer.alloc(mark.bytes.length);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, start, 0, start.length, mark.at);
  } finally {
    closeSync(opened);
  }
  return start.equals(mark.bytes);
};
