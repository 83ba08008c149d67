import type { Content, Unit } from '../content/content.ts';
import type { YamlFile } from '../content/yaml-file.ts';

const folders = {
  article: 'knowledge',
  procedure: 'knowledge/procedures',
  tree: 'dialogs',
} as const;

/** There is such a unit. A file that could not be read has told so already. */
export const unitExists = (
  content: Content,
  files: ReadonlyMap<string, YamlFile>,
  { id, kind }: { id: string; kind: Unit['kind'] },
): boolean =>
  content.units.get(id)?.kind === kind ||
  (!content.units.has(id) && files.has(`${folders[kind]}/${id}.yaml`));
