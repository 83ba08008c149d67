import type { Case } from '../guidance/walk/case.ts';

/** Is told of every change of a case, once; `before` is undefined where the case was opened. */
export type CaseChanged = (before: Case | undefined, after: Case) => void;
