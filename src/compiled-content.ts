import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { type Content, unitsById } from './content/content.ts';
import { ContentError } from './content/problem.ts';

/** A program that runs as it was written has nothing compiled: it reads its sources. */
const isBuilt = extname(import.meta.url) === '.js';

const folders = ['knowledge', 'dialogs', 'cards'];

const fileBelow = (root: string): string => join(root, 'dist', 'content.json');

/**
 * The content below a folder as a build has proven and written it: parsed in a tenth of the time of its
 * sources. Undefined where none is written. Throws ContentError where the sources are others by now.
 */
export const compiledContent = (root: string, isWanted = isBuilt): Content | undefined => {
  const file = fileBelow(root);
  if (!isWanted || !existsSync(file)) return undefined;
  const { sources, content }: Compiled = JSON.parse(readFileSync(file, 'utf8'));
  if (sources === hashOfSources(root)) return read(content);
  const message =
    'is no longer what its sources in knowledge, dialogs and cards say: run "npm run build"';
  throw new ContentError([{ file: 'dist/content.json', line: 1, path: '', message }]);
};

/** Writes content for `compiledContent`, in one go: whoever reads meanwhile finds the old or the new. */
export const writeCompiledContent = (root: string, content: Content): void => {
  const file = fileBelow(root);
  const draft = `${file}.${process.pid}`;
  const compiled: Compiled = { sources: hashOfSources(root), content: written(content) };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, JSON.stringify(compiled));
  renameSync(draft, file);
};

const hashOfSources = (root: string): string => {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of readdirSync(join(root, folder), {
      recursive: true,
      encoding: 'utf8',
    }).sort()) {
      if (!/\.(?:yaml|json)$/.test(name)) continue;
      const bytes = readFileSync(join(root, folder, name));
      hash.update(`${folder}/${name.replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes);
    }
  return hash.digest('hex');
};

interface Compiled {
  readonly sources: string;
  readonly content: Written;
}

/** Content as JSON has it: its maps as lists, without the units, which are made of them anew. */
type Written = {
  [Key in Exclude<keyof Content, 'units'>]: Content[Key] extends ReadonlyMap<string, infer Value>
    ? [string, Value][]
    : Content[Key];
};

const written = ({
  articles,
  procedures,
  trees,
  offTopic,
  acts,
  lists,
  words,
  templates,
}: Content): Written => ({
  articles: [...articles],
  procedures: [...procedures],
  trees: [...trees],
  offTopic: [...offTopic],
  acts: [...acts],
  lists,
  words,
  templates: [...templates],
});

const read = (kept: Written): Content => {
  const articles = new Map(kept.articles);
  const procedures = new Map(kept.procedures);
  const trees = new Map(kept.trees);
  return {
    articles,
    procedures,
    trees,
    offTopic: new Map(kept.offTopic),
    acts: new Map(kept.acts),
    units: unitsById(articles.values(), procedures.values(), trees.values()),
    lists: kept.lists,
    words: kept.words,
    templates: new Map(kept.templates),
  };
};
