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
