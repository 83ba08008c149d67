import { type Content, nodesKey } from '../content/content.ts';
import { locales } from '../content/localised.ts';
import type { Question } from '../content/node.ts';
import type { Problem } from '../content/problem.ts';
import { fileOf, type YamlFile } from '../content/yaml-file.ts';
import { foldWords } from '../diagnosis/text/normalise.ts';
import type { Fault } from './check-ids.ts';

/** Answers in words: what is typed stands for one option of its question alone, and so does yes, no or unsure. */
export const checkAnswers = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] =>
  [...content.units.values()].flatMap((unit) =>
    unit.nodes.flatMap((node, index) =>
      node.kind !== 'question'
        ? []
        : [...checkTyped(node), ...checkPlain(node)].map(([path, message]) =>
            fileOf(files, unit.id).problem([nodesKey(unit), index, 'options', ...path], message),
          ),
    ),
  );

const checkTyped = ({ options }: Question): Fault[] => {
  const owners = new Map<string, string>();
  const ownerOf = (text: string, id: string): string => {
    const words = foldWords(text);
    const owner = owners.get(words) ?? id;
    owners.set(words, owner);
    return owner;
  };
  for (const { id, label } of options) for (const locale of locales) ownerOf(label[locale], id);
  return options.flatMap(({ id, typed }, at) =>
    locales.flatMap((locale) =>
      (typed?.[locale] ?? []).flatMap((phrase, index): Fault[] => {
        const owner = ownerOf(phrase, id);
        const message = `${phrase} is said of ${owner} too: remove it from one of the two`;
        return owner === id ? [] : [[[at, 'typed', locale, index], message]];
      }),
    ),
  );
};

const checkPlain = ({ options }: Question): Fault[] =>
  options.flatMap(({ id, answer }, at): Fault[] => {
    const owner = options.find((option) => option.answer === answer)?.id;
    return answer === undefined || owner === id
      ? []
      : [[[at, 'answer'], `${answer} is ${owner} already: remove it from one of the two`]];
  });
