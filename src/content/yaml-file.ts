import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { ZodType } from 'zod';
import type { Problem } from './problem.ts';

type Path = readonly PropertyKey[];

/** A YAML file: its plain value, and where each part of it stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** A problem of this file, with the line where the path, or its nearest parent, stands. */
  problem(path: Path, message: string): Problem;
}

/** The file at a path, or of the id of what it holds. Throws where none was read. */
export const fileOf = (files: ReadonlyMap<string, YamlFile>, key: string): YamlFile => {
  const file = files.get(key);
  if (file === undefined) throw new Error(`${key} is in no file that was read`);
  return file;
};

/**
 * Reads YAML so that every scalar is a string (failsafe schema: a code stays a code), and reports
 * what YAML would silently drop: a comment that ends a line of text, a duplicate key.
 */
export const readYaml = (file: string, source: string): YamlFile => {
  const counter = new LineCounter();
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: counter });
  const lineAt = (offset: number): number => counter.linePos(offset).line || 1;
  const problem = (path: Path, message: string): Problem => ({
    file,
    line: lineAt(offsetOf(document, path)),
    path: path.join('.'),
    message,
  });

  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    path: '',
    message: error.message.split(/\n| at line \d/, 1)[0] ?? '',
  }));
  visit(document, {
    Scalar(_key, node) {
      if (!node.comment) return;
      problems.push({
        file,
        line: lineAt(node.range?.[0] ?? 0),
        path: '',
        message: 'a comment ends a line of text: put it on its own line, or quote the text',
      });
    },
    Pair(_key, pair) {
      if (!isScalar(pair.key) || pair.key.value !== 'command' || !isScalar(pair.value)) return;
      if (pair.value.type === 'BLOCK_LITERAL') return;
      problems.push({
        file,
        line: lineAt(pair.value.range?.[0] ?? 0),
        path: 'command',
        message: 'is not in a block: write the command after `|`, on lines of its own',
      });
    },
  });

  return { file, value: problems.length > 0 ? undefined : document.toJS(), problems, problem };
};

const offsetOf = (document: Document, path: Path): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const key = isMap(parent) && parent.items.find((p) => isScalar(p.key) && p.key.value === last);
    if (key && isScalar(key.key) && key.key.range) return key.key.range[0];
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
};

/** Checks a file against a schema: its value, or every problem with its line. */
export const parseYaml = <T>(
  schema: ZodType<T>,
  file: YamlFile,
): { value: T } | { problems: readonly Problem[] } => {
  if (file.problems.length > 0) return { problems: file.problems };
  const result = schema.safeParse(file.value);
  if (result.success) return { value: result.data };
  return {
    problems: result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) =>
            file.problem(
              [...issue.path, key],
              `is not a known key (known are those of schema.json): remove it, or mend its spelling`,
            ),
          )
        : [file.problem(issue.path, mend(issue.message))],
    ),
  };
};

const mend = (message: string): string =>
  message.startsWith('Invalid input: expected ')
    ? message
        .replace('Invalid input: expected ', 'expected ')
        .replace('received undefined', 'it is missing')
    : message;
