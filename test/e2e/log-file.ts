import type { DroppedFile } from './chat.ts';

/** A log with two problems, and a line that only looks like one. */
export const log: DroppedFile = {
  name: 'install.log',
  buffer: Buffer.from(
    [
      '2026-11-21 09:14:00 [INFO] Trace Session Started',
      '2026-11-21 09:14:01 [WARN] Note: 1: 2205 2:  3: Error',
      '2026-11-21 09:14:02 [ERROR] ErrorID: 95117',
      '2026-11-21 09:14:03 [ERROR] ErrorID: 95107',
    ].join('\r\n'),
  ),
};
