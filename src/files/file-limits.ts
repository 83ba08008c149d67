const megabyte = 1024 * 1024;

/** What a file from outside may cost. Sizes are in bytes, times in milliseconds. */
export interface FileLimits {
  /** Of what is fetched or sent. */
  readonly size: number;
  readonly downloadTime: number;
  /** From the first byte to the findings. */
  readonly scanTime: number;
  /** Of all that comes out of archives. */
  readonly unpacked: number;
  /** From `ratioFrom` on, what comes out may be so many times what went in. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Files in all archives of a file. */
  readonly entries: number;
}

export const fileLimits: FileLimits = {
  size: 100 * megabyte,
  downloadTime: 60_000,
  scanTime: 120_000,
  unpacked: 2048 * megabyte,
  ratio: 200,
  ratioFrom: 10 * megabyte,
  entries: 200,
};
