/** Writes one event: a fixed name, and fields that hold no message text, secret or person. */
export type Log = (event: string, fields?: Readonly<Record<string, unknown>>) => void;

/** One JSON line an event, on standard error. */
export const log: Log = (event, fields = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
};
