import type { Article } from './article.ts';
import type { DialogTree, Procedure } from './dialog-tree.ts';
import type { Lists } from './lists.ts';
import type { Localised } from './localised.ts';
import type { Node } from './node.ts';
import type { TeamsInTurn } from './teams-in-turn.ts';
import type { Topic } from './topic.ts';
import type { Act } from './words/act.ts';
import type { Words } from './words/words.ts';

/** Something that is walked node by node: an article, a procedure or a dialog tree. */
export interface Unit {
  readonly id: string;
  readonly kind: 'article' | 'procedure' | 'tree';
  readonly title: Localised;
  readonly nodes: readonly Node[];
  readonly escalate?: TeamsInTurn;
}

/** The key that the nodes of a unit stand under in its file. */
export const nodesKey = ({ kind }: Unit): 'nodes' | 'steps' =>
  kind === 'tree' ? 'nodes' : 'steps';

/** All that authors write, read and checked. */
export interface Content {
  readonly articles: ReadonlyMap<string, Article>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly trees: ReadonlyMap<string, DialogTree>;
  readonly offTopic: ReadonlyMap<string, Topic>;
  readonly acts: ReadonlyMap<string, Act>;
  /** Articles, procedures and trees by id: no two share one. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly lists: Lists;
  readonly words: Words;
  /** The Adaptive Card templates of `cards/`, by name, as JSON. */
  readonly templates: ReadonlyMap<string, unknown>;
}

export const unitsById = (
  articles: Iterable<Article>,
  procedures: Iterable<Procedure>,
  trees: Iterable<DialogTree>,
): Map<string, Unit> =>
  new Map(unitsOf(articles, procedures, trees).map((unit) => [unit.id, unit]));

const unitsOf = (
  articles: Iterable<Article>,
  procedures: Iterable<Procedure>,
  trees: Iterable<DialogTree>,
): Unit[] => [
  ...[...articles].map(
    ({ id, title, steps, escalate }): Unit => ({
      id,
      kind: 'article',
      title,
      nodes: steps,
      escalate,
    }),
  ),
  ...[...procedures].map(
    ({ id, title, steps }): Unit => ({ id, kind: 'procedure', title, nodes: steps }),
  ),
  ...[...trees].map(
    ({ id, title, nodes, escalate }): Unit => ({
      id,
      kind: 'tree',
      title,
      nodes,
      ...(escalate && { escalate }),
    }),
  ),
];

/** The tree of those who have no code. */
export const startTree = 'start';

/** The team of a case without an article. */
export const lastTeam = 'technical-support';
