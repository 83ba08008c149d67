/**
 * What a press does wherever a walk stands, before the options of a question are asked: an option that is
 * called so could never be chosen.
 */
export const caseVerbs: ReadonlySet<string> = new Set([
  'back',
  'restart',
  'steps',
  'escalate',
  'fill',
  'browse',
  'worked',
  'close',
  'reopen',
  'here',
  'overview',
  'cases',
  'english',
  'french',
  'send-command',
  'send-undo',
  'send-summary',
]);

/**
 * What the data of a button says itself, or a field of the program's own: a client puts what was typed beside
 * it, so an input or a field that is called so would take its place, or be lost.
 */
export const cardKeys: ReadonlySet<string> = new Set([
  'case',
  'version',
  'choose',
  'at',
  'team',
  'reason',
  'article',
]);
