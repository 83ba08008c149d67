/** Thrown when the app package cannot be built; its message lists every problem, a line each. */
export class PackageError extends Error {
  override readonly name = 'PackageError';

  constructor(problems: readonly string[]) {
    super(`The app package cannot be built:\n${problems.map((one) => `  ${one}`).join('\n')}`);
  }
}
