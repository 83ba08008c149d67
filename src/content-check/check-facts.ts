import type { Content } from '../content/content.ts';
import { locales } from '../content/localised.ts';
import type { Problem } from '../content/problem.ts';
import { fileOf, type YamlFile } from '../content/yaml-file.ts';
import { foldWords } from '../diagnosis/text/normalise.ts';
import type { Fault } from './check-ids.ts';

const factsFile = 'knowledge/lists/facts.yaml';

type Fact = Content['lists']['facts'][number];

/** Facts that messages tell: each is an answer to a question, stands once, and its words tell nothing else. */
export const checkFacts = (content: Content, files: ReadonlyMap<string, YamlFile>): Problem[] =>
  [...checkAsked(content), ...checkWords(content.lists.facts)].map(([path, message]) =>
    fileOf(files, factsFile).problem(path, message),
  );

const checkAsked = ({ units, lists: { facts } }: Content): Fault[] => {
  const answers = new Set(
    [...units.values()].flatMap(({ nodes }) =>
      nodes.flatMap((node) =>
        node.kind === 'question' ? node.options.map(({ id }) => `${node.fact} ${id}`) : [],
      ),
    ),
  );
  const unasked = (path: Fault[0], fact: string, value: string): Fault[] =>
    answers.has(`${fact} ${value}`)
      ? []
      : [[path, `no question with the fact ${fact} has an option ${value}: mend one of them`]];
  return facts.flatMap(({ fact, value, implies }, index) => [
    ...unasked([index, 'value'], fact, value),
    ...Object.entries(implies).flatMap(([other, implied]) =>
      unasked([index, 'implies', other], other, implied),
    ),
  ]);
};

const checkWords = (facts: readonly Fact[]): Fault[] => {
  const values = new Map<string, string>();
  const places = new Set<string>();
  return facts.flatMap(({ fact, value, words }, index): Fault[] => {
    const place = `${fact} ${value}`;
    const twice = places.has(place);
    places.add(place);
    return [
      ...(twice ? [[[index, 'value'], `${place} stands here twice: make it one`] as const] : []),
      ...locales.flatMap((locale) =>
        words[locale].flatMap((phrase, at): Fault[] => {
          const key = `${fact} ${foldWords(phrase)}`;
          const other = values.get(key) ?? value;
          values.set(key, other);
          const message = `${phrase} is said of ${other} too: remove it from one of the two`;
          return other === value ? [] : [[[index, 'words', locale, at], message]];
        }),
      ),
    ];
  });
};
