import { z } from 'zod';
import { Article } from './article.ts';
import { DialogTree, Procedure } from './dialog-tree.ts';
import { Topic } from './topic.ts';
import { Act } from './words/act.ts';

/** The JSON Schemas that editors complete and check content by, by the path of their file. */
export const jsonSchemas = (): ReadonlyMap<string, unknown> =>
  new Map(
    [
      ['knowledge/schema.json', Article] as const,
      ['knowledge/procedures/schema.json', Procedure] as const,
      ['knowledge/off-topic/schema.json', Topic] as const,
      ['knowledge/acts/schema.json', Act] as const,
      ['dialogs/schema.json', DialogTree] as const,
    ].map(([path, schema]) => [path, z.toJSONSchema(schema, { io: 'input' })]),
  );
