import { z } from 'zod';

/** The forms in which authors write codes. */

export const ErrorId = z.string().regex(/^\d{5}$/, { error: 'is not an ErrorID: five digits' });
export const ExitCode = z.string().regex(/^\d{1,4}$/, { error: 'is not an exit code: digits' });
export const Hresult = z.string().regex(/^0x[0-9A-F]{1,8}$/, {
  error: 'is not an HRESULT: 0x and capital hexadecimal digits',
});
export const ProcessServerCode = z.string().regex(/^EP\d{4}$/, {
  error: 'is not a process-server code: EP0000',
});
