import type { ClassifyAct } from '../../acts/create-act-classifier.ts';
import type { Content } from '../../content/content.ts';
import type { Problem } from '../../content/problem.ts';
import { Act } from '../../content/words/act.ts';
import { fileOf, type YamlFile } from '../../content/yaml-file.ts';
import { judgeAct } from '../../guidance/talk/judge-act.ts';

/** Acts: each has a file, and none is taken for certain from what it ignores. */
export const checkActs = (
  content: Content,
  classify: ClassifyAct,
  files: ReadonlyMap<string, YamlFile>,
): Problem[] => [
  ...Act.shape.id.options
    .filter((id) => !content.acts.has(id))
    .map((id) => ({
      file: `knowledge/acts/${id}.yaml`,
      line: 1,
      path: '',
      message: 'is missing: add the file, with phrases in each language',
    })),
  ...[...content.acts.values()].flatMap(({ id, ignore }) =>
    Object.entries(ignore).flatMap(([locale, texts]) =>
      texts.flatMap((text, at) => {
        const judged = judgeAct(classify, text);
        if (judged.is !== 'sure' || judged.act !== id) return [];
        const message = `"${text}" is taken for ${id}: give the act that it is a phrase like it`;
        return [fileOf(files, id).problem(['ignore', locale, at], message)];
      }),
    ),
  ),
];
