import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ZodType } from 'zod';
import { Article } from './article.ts';
import { type Content, unitsById } from './content.ts';
import { DialogTree, Procedure } from './dialog-tree.ts';
import { type Lists, lists } from './lists.ts';
import { ContentError, type Problem } from './problem.ts';
import { Topic } from './topic.ts';
import { Act } from './words/act.ts';
import { Words } from './words/words.ts';
import { fileOf, parseYaml, readYaml, type YamlFile } from './yaml-file.ts';

/** All content, the files it stands in, by path and by the id of what they hold, and what is wrong with them. */
export interface ReadContent {
  readonly content: Content;
  readonly files: ReadonlyMap<string, YamlFile>;
  readonly problems: readonly Problem[];
}

/**
 * Reads all content below a folder: `knowledge/`, `dialogs/` and `cards/`. Throws a ContentError where
 * words or lists, which everything rests on, cannot be read.
 */
export const readContent = (root: string): ReadContent => {
  const reader = new Reader(root);
  const articles = reader.folder('knowledge', Article);
  const procedures = reader.folder('knowledge/procedures', Procedure);
  const trees = reader.folder('dialogs', DialogTree);
  const offTopic = reader.folder('knowledge/off-topic', Topic);
  const acts = reader.folder('knowledge/acts', Act);
  const words = reader.file('cards/words.yaml', Words);
  const tables = Object.entries(lists).map(([name, schema]) => [
    name,
    reader.file(`knowledge/lists/${name}.yaml`, schema as ZodType<unknown>),
  ]);
  const templates = reader.templates('cards', reader.templates('cards/parts'));
  if (words === undefined || tables.some(([, table]) => table === undefined))
    throw new ContentError(reader.problems);

  const content: Content = {
    articles,
    procedures,
    trees,
    offTopic,
    acts,
    units: unitsById(articles.values(), procedures.values(), trees.values()),
    lists: Object.fromEntries(tables) as Lists,
    words,
    templates,
  };
  return { content, files: reader.files, problems: reader.problems };
};

class Reader {
  readonly problems: Problem[] = [];
  /** The files read, by the id of what they hold. */
  readonly files = new Map<string, YamlFile>();
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  folder<T extends { id: string }>(folder: string, schema: ZodType<T>): Map<string, T> {
    const found = new Map<string, T>();
    for (const name of this.#names(folder, '.yaml')) {
      const path = `${folder}/${name}`;
      const value = this.file(path, schema);
      if (value === undefined) continue;
      const file = fileOf(this.files, path);
      if (value.id !== basename(name, '.yaml'))
        this.problems.push(
          file.problem(['id'], `must equal the file's name, ${basename(name, '.yaml')}`),
        );
      const other = this.files.get(value.id);
      if (other)
        this.problems.push(file.problem(['id'], `is the id of ${other.file} too: rename one`));
      this.files.set(value.id, file);
      found.set(value.id, value);
    }
    return found;
  }

  file<T>(path: string, schema: ZodType<T>): T | undefined {
    const full = join(this.#root, path);
    if (!existsSync(full)) {
      this.problems.push({ file: path, line: 1, path: '', message: 'is missing: add the file' });
      return undefined;
    }
    const file = readYaml(path, readFileSync(full, 'utf8'));
    this.files.set(path, file);
    const result = parseYaml(schema, file);
    if ('value' in result) return result.value;
    this.problems.push(...result.problems);
    return undefined;
  }

  /** Card templates, by name. A `$part` in one stands for what that part says. */
  templates(folder: string, parts: ReadonlyMap<string, object> = new Map()): Map<string, object> {
    const found = new Map<string, object>();
    for (const name of this.#names(folder, '.json')) {
      const file = `${folder}/${name}`;
      const text = readFileSync(join(this.#root, file), 'utf8');
      const report = (line: number, message: string) =>
        this.problems.push({ file, line, path: '', message });
      const includePart = (_key: string, value: unknown): unknown => {
        if (typeof value !== 'object' || value === null || !('$part' in value)) return value;
        const { $part, ...own } = value;
        const part = parts.get(`${$part}`);
        if (!part)
          report(
            text.slice(0, text.indexOf(`"${$part}"`)).split('\n').length,
            `there is no part ${$part}: ${folder}/parts has ${[...parts.keys()].join(', ') || 'none'}`,
          );
        return { ...own, ...part };
      };
      let template = {};
      try {
        template = JSON.parse(text, includePart);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        report(1, `is not JSON: ${error.message}`);
      }
      found.set(basename(name, '.json'), template);
    }
    return found;
  }

  #names(folder: string, ending: string): string[] {
    const full = join(this.#root, folder);
    if (!existsSync(full)) return [];
    return readdirSync(full)
      .filter((name) => name.endsWith(ending) && name !== 'words.yaml')
      .sort();
  }
}
