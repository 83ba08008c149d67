import type { InvokeResponse } from 'botbuilder';

/** The answer to an invoke that cannot be served. */
export const invokeError = (status: number, code: string, message: string): InvokeResponse => ({
  status: 200,
  body: { statusCode: status, type: 'application/vnd.microsoft.error', value: { code, message } },
});
