import type { Lists } from '../../content/lists.ts';

/** What the words round a number say it is. */
export type Label = 'errorId' | 'exitCode' | 'event' | 'vss';

export interface Labels {
  readonly kinds: ReadonlyMap<string, Label>;
  readonly notCodeBefore: ReadonlySet<string>;
  readonly notCodeAfter: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly numberWords: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly servers: ReadonlySet<string>;
  /** Words that may stand beside a lone code and add nothing: "please", "merci", "et". */
  readonly empty: ReadonlySet<string>;
}

export const compileLabels = (labels: Lists['labels']): Labels => ({
  kinds: new Map([
    ...labels.errorId.map((word) => [word, 'errorId'] as const),
    ...labels.exitCode.map((word) => [word, 'exitCode'] as const),
    ...labels.event.map((word) => [word, 'event'] as const),
    ...labels.vss.map((word) => [word, 'vss'] as const),
  ]),
  notCodeBefore: new Set(labels.notCodeBefore),
  notCodeAfter: new Set(labels.notCodeAfter),
  verbs: new Set(labels.verbs),
  numberWords: new Set(labels.numberWords),
  articles: new Set(labels.articles),
  servers: new Set(labels.servers),
  empty: new Set([
    ...labels.filler,
    ...labels.joiners,
    ...labels.errorId,
    ...labels.exitCode,
    ...labels.event,
    ...labels.vss,
  ]),
});
