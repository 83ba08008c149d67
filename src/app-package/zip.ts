import { zipSync } from 'fflate';

/** The earliest date that a ZIP file can carry; fflate writes it in local time, as it is given. */
const anyDate = new Date(1980, 0, 1);

/** A ZIP file of these files, in this order: the same files give the same bytes at any time. */
export const zip = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 9, mtime: anyDate });
