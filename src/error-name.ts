/** The kind of what was thrown: all that a log says of it, for a message may quote a user. */
export const errorName = (error: unknown): string =>
  error instanceof Error ? error.name : typeof error;
