/** One thing wrong with the content: where it stands and how to mend it. */
export interface Problem {
  /** Path of the file, relative to the content root. */
  readonly file: string;
  readonly line: number;
  /** Path inside the file, such as `steps.2.text`. */
  readonly path: string;
  readonly message: string;
}

const describe = ({ file, line, path, message }: Problem): string =>
  `${file}:${line}: ${path === '' ? '' : `${path}: `}${message}`;

/** Thrown when content is not usable; its message lists every problem, a line each. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`Invalid content:\n${problems.map((problem) => `  ${describe(problem)}`).join('\n')}`);
    this.problems = problems;
  }
}
