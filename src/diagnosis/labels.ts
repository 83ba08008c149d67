import type { Lists } from '../content/lists.ts';
import { fold } from './normalise.ts';
import type { Token } from './tokens.ts';

/** What the words round a number say it is. */
export type Label = 'errorId' | 'exitCode' | 'event' | 'vss';

export interface Labels {
  readonly kinds: ReadonlyMap<string, Label>;
  readonly notCodeBefore: ReadonlySet<string>;
  readonly notCodeAfter: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
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
  empty: new Set([
    ...labels.filler,
    ...labels.joiners,
    ...labels.errorId,
    ...labels.exitCode,
    ...labels.event,
    ...labels.vss,
  ]),
});

export interface Context {
  readonly label?: Label;
  /** The word that says the number is something else: "ticket", "rows", "pid". */
  readonly aside?: string;
  /** Several words stand between that word and the number, which may be a code after all. */
  readonly far?: boolean;
}

const reach = 4;

/** Reads the words round a number: the nearest one that says anything decides. */
export const contextOf = (labels: Labels, tokens: readonly Token[], index: number): Context => {
  const after = tokens[index + 1];
  const unit = after && labels.notCodeAfter.has(fold(after.text)) ? after.text : undefined;
  const sign = tokens[index - 1]?.text ?? '';
  if (/^[$€£]$/.test(sign)) return { aside: sign };
  if (isProcessName(labels, tokens, index)) return { aside: tokens[index - 2]?.text ?? '' };
  let words = 0;
  let between = 0;
  for (let at = index - 1; at >= 0 && words < reach; at -= 1) {
    const token = tokens[at] as Token;
    if (token.type !== 'word') continue;
    words += 1;
    const word = fold(token.text);
    const letters = word.replace(/[\d_]+$/, '');
    if (labels.notCodeBefore.has(word) || (letters !== word && labels.notCodeBefore.has(letters)))
      if (!isServer(tokens, at)) return { aside: token.text, ...(between > 1 && { far: true }) };
    const label = labels.kinds.get(word);
    // "ErrorID: 95107 VM srv01": a label right before the number outweighs a unit after it.
    if (label && unit !== undefined && (words > 1 || labels.verbs.has(word)))
      return { aside: unit };
    if (label === 'errorId') return { label: exitBefore(labels, tokens, at) ? 'exitCode' : label };
    if (label) return { label };
    if (!labels.empty.has(word)) between += 1;
  }
  return unit === undefined ? {} : { aside: unit };
};

/** The process server is ours, a process is not. */
const isServer = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at + 2).some(({ text }) => /^serv(?:er|eur)$/i.test(text));

/** "exit code 511", "code de sortie VSS 806": the word that counts stands one or two before. */
const exitBefore = (labels: Labels, tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 2), at)
    .some((token) => token.type === 'word' && labels.kinds.get(fold(token.text)) === 'exitCode');

/** `nginx[95107]:` is a process, `[95107]` and `ErrorID[95107]` are not. */
const isProcessName = (labels: Labels, tokens: readonly Token[], index: number): boolean => {
  const [name, bracket] = [tokens[index - 2], tokens[index - 1]];
  return (
    bracket?.text === '[' &&
    name?.type === 'word' &&
    name.start + name.text.length === bracket.start &&
    !labels.kinds.has(fold(name.text))
  );
};
