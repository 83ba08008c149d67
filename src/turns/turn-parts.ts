import type { Guide } from '../guidance/respond/guide.ts';
import type { Unclear } from '../guidance/respond/turn-result.ts';
import type { CaseChanged } from '../records/case-changed.ts';
import type { Store } from '../store/store.ts';

/** What a turn needs besides what came in. */
export interface TurnParts {
  readonly guide: Guide;
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Hours after which a case that nobody touched reads as idle. */
  readonly idleHours: number;
  readonly learn?: CaseChanged;
  /** Is told of what was said and not understood, once. */
  readonly unclear?: (unclear: Unclear) => void;
}
