import { stringify } from 'yaml';
import type { ZodType, z } from 'zod';
import { Article } from '../src/content/article.ts';
import { type Content, unitsById } from '../src/content/content.ts';
import { DialogTree, Procedure } from '../src/content/dialog-tree.ts';
import { lists } from '../src/content/lists.ts';
import type { Localised } from '../src/content/localised.ts';
import { parseYaml, readYaml, type YamlFile } from '../src/content/yaml-file.ts';
import { content as real } from './test-content.ts';

type ArticleInput = z.input<typeof Article>;
type ProcedureInput = z.input<typeof Procedure>;
type TreeInput = z.input<typeof DialogTree>;
type NodeInput = TreeInput['nodes'][number];
type StepInput = Extract<NodeInput, { kind: 'step' }>;
type QuestionInput = Extract<NodeInput, { kind: 'question' }>;

/** The same text in both languages. */
export const both = (text: string): Localised => ({ en: text, fr: text });

export const step = (id: string, more: Partial<StepInput> = {}): StepInput => ({
  kind: 'step',
  id,
  text: both(`Do ${id}`),
  ...more,
});

/** A question; each option is its id, or its id and the node it goes to. */
export const question = (
  id: string,
  options: readonly (string | readonly [string, string])[],
  more: Partial<QuestionInput> = {},
): QuestionInput => ({
  kind: 'question',
  id,
  text: both(`Which ${id}?`),
  options: options.map((option) => {
    const [name, goto] = typeof option === 'string' ? [option] : option;
    return { id: name, label: both(`Label of ${name}`), ...(goto !== undefined && { goto }) };
  }),
  ...more,
});

export const article = (id: string, more: Partial<ArticleInput> = {}): ArticleInput => ({
  id,
  status: 'published',
  severity: 'error',
  platforms: ['windows'],
  title: both(`Title of ${id}`),
  symptoms: {
    phrases: { en: ['alpha', 'beta', 'gamma', 'delta'], fr: ['un', 'deux', 'trois', 'quatre'] },
  },
  meaning: both(`Meaning of ${id}`),
  steps: [step('only')],
  escalate: { team: 'technical-support' },
  references: [],
  examples: { match: ['a', 'b', 'c', 'd', 'e', 'f'], ignore: ['g', 'h', 'i'] },
  ...more,
});

/** Symptoms with some codes, and phrases that mean nothing. */
export const symptoms = (
  codes: Partial<ArticleInput['symptoms']> = {},
): ArticleInput['symptoms'] => ({ ...article('any').symptoms, ...codes });

export const procedure = (id: string, steps: NodeInput[]): ProcedureInput => ({
  id,
  title: both(`Title of ${id}`),
  steps,
});

export const tree = (id: string, nodes: NodeInput[], tellsApart?: string): TreeInput => ({
  id,
  title: both(`Title of ${id}`),
  ...(tellsApart !== undefined && { tellsApart }),
  nodes,
});

export interface MadeUp {
  readonly content: Content;
  /** As the loader keeps them: by path and by id. */
  readonly files: Map<string, YamlFile>;
}

/**
 * Content of a test's own articles, procedures, trees, uncovered codes and facts, with the other lists and
 * the words as they are.
 */
export const madeUp = (parts: {
  readonly articles?: readonly ArticleInput[];
  readonly procedures?: readonly ProcedureInput[];
  readonly trees?: readonly TreeInput[];
  readonly uncovered?: readonly z.input<(typeof lists)['uncovered-codes']>[number][];
  readonly facts?: readonly z.input<typeof lists.facts>[number][];
}): MadeUp => {
  const files = new Map<string, YamlFile>();
  const parse = <T extends { id: string }>(
    folder: string,
    schema: ZodType<T>,
    inputs: readonly { id: string }[] = [],
  ): Map<string, T> =>
    new Map(
      inputs.map((input) => {
        const path = `${folder}/${input.id}.yaml`;
        const file = readYaml(path, stringify(input));
        const result = parseYaml(schema, file);
        if ('problems' in result) throw new Error(JSON.stringify(result.problems));
        files.set(path, file).set(input.id, file);
        return [input.id, result.value];
      }),
    );
  const articles = parse('knowledge', Article, parts.articles);
  const procedures = parse('knowledge/procedures', Procedure, parts.procedures);
  const trees = parse('dialogs', DialogTree, parts.trees);
  const path = 'knowledge/lists/uncovered-codes.yaml';
  files.set(path, readYaml(path, stringify(parts.uncovered ?? [])));
  const uncovered = lists['uncovered-codes'].parse(parts.uncovered ?? []);
  const factsPath = 'knowledge/lists/facts.yaml';
  files.set(factsPath, readYaml(factsPath, stringify(parts.facts ?? [])));
  const facts = lists.facts.parse(parts.facts ?? []);
  const content: Content = {
    ...real,
    lists: { ...real.lists, 'uncovered-codes': uncovered, facts },
    articles,
    procedures,
    trees,
    units: unitsById(articles.values(), procedures.values(), trees.values()),
  };
  return { content, files };
};
