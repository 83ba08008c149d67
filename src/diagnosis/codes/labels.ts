import type { Lists } from '../../content/lists.ts';
import { fold } from '../text/normalise.ts';
import type { Token } from '../text/token.ts';

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

export interface Context {
  readonly label?: Label;
  /** The word that says the number is something else: "ticket", "rows", "pid". */
  readonly aside?: string;
  /** Several words stand between that word and the number, which may be a code after all. */
  readonly far?: boolean;
  /** A name stands right before it, as a town before its postal code. */
  readonly place?: boolean;
}

const reach = 4;
/** So many tokens before a number are looked at: a line of numbers alone would cost their square. */
const farBack = 40;

/** Reads the words round a number: the nearest one that says anything decides. */
export const contextOf = (labels: Labels, tokens: readonly Token[], index: number): Context => {
  const after = tokens[index + 1];
  const unit = after && labels.notCodeAfter.has(fold(after.text)) ? after.text : undefined;
  const sign = tokens[index - 1]?.text ?? '';
  if (/^[$€£]$/.test(sign)) return { aside: sign };
  const name = nameOf(labels, tokens, index);
  if (name !== undefined) return { aside: name };
  if (isProcessName(labels, tokens, index)) return { aside: tokens[index - 2]?.text ?? '' };
  let words = 0;
  let between = 0;
  for (let at = index - 1; at >= Math.max(0, index - farBack) && words < reach; at -= 1) {
    const token = tokens[at] as Token;
    if (token.type !== 'word') continue;
    words += 1;
    const word = fold(token.text);
    const letters = word.replace(/(?<![\d_])[\d_]+$/, '');
    if (words === 1 && labels.articles.has(word)) return { label: 'errorId' };
    const numbered = labels.numberWords.has(word) && numberedBy(labels, tokens, at);
    if (numbered) return { aside: numbered };
    if (labels.notCodeBefore.has(word) || (letters !== word && labels.notCodeBefore.has(letters)))
      if (!isServer(labels, tokens, at))
        return { aside: token.text, ...(between > 1 && { far: true }) };
    const label = labels.kinds.get(word);
    // "ErrorID: 95107 VM srv01": a label right before the number outweighs a unit after it.
    if (label && unit !== undefined && (words > 1 || labels.verbs.has(word)))
      return { aside: unit };
    if (label === 'errorId') return { label: exitBefore(labels, tokens, at) ? 'exitCode' : label };
    if (label) return { label };
    if (!labels.empty.has(word)) between += 1;
  }
  if (unit !== undefined) return { aside: unit };
  if (exitAfter(labels, tokens, index)) return { label: 'exitCode' };
  return isPlace(labels, tokens, index) ? { place: true } : {};
};

/**
 * "Osny 95520", "Escalon (95320)", "Arcata, CA 95521", "95310 Saint-Ouen": a name that begins no
 * sentence stands before, or one of several parts behind.
 */
const isPlace = (labels: Labels, tokens: readonly Token[], index: number): boolean => {
  const isTown = ({ type, text }: Token): boolean =>
    type === 'word' && /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !labels.empty.has(fold(text));
  const [after, hyphen] = [tokens[index + 1], tokens[index + 2]];
  if (after && isTown(after) && hyphen?.text === '-') return true;
  const at = tokens[index - 1]?.text === '(' ? index - 2 : index - 1;
  const [before, name] = [tokens[at - 1], tokens[at]];
  if (name?.type !== 'word' || before === undefined || /^[.!?:]$/.test(before.text)) return false;
  const state =
    /^[A-Z]{2}$/.test(name.text) && (before.text === ',' || /^[A-Z][a-z]/.test(before.text));
  return state || isTown(name);
};

/** "806 as exit code", "806 (exit code)". */
const exitAfter = (labels: Labels, tokens: readonly Token[], index: number): boolean => {
  const words = tokens.slice(index + 1, index + 4).filter(({ type }) => type === 'word');
  const at = words.findIndex(({ text }) => labels.kinds.get(fold(text)) === 'exitCode');
  return at >= 0 && words.slice(0, at).every(({ text }) => labels.empty.has(fold(text)));
};

/** "Job no. 95266": what is numbered, unless it is an error. */
const numberedBy = (labels: Labels, tokens: readonly Token[], at: number): string | undefined => {
  const before = tokens[at - 1];
  if (before?.type !== 'word') return undefined;
  const word = fold(before.text);
  const says = labels.kinds.has(word) || labels.empty.has(word) || labels.numberWords.has(word);
  return says ? undefined : before.text;
};

/** The name that a number is a part of: "SRV-95107", "3f1c-95520", but not "ErrorID-95107". */
const nameOf = (labels: Labels, tokens: readonly Token[], index: number): string | undefined => {
  const [before, hyphen, token] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (hyphen?.text !== '-' || hyphen.start + 1 !== token?.start) return undefined;
  if (before === undefined || before.start + before.text.length !== hyphen.start) return undefined;
  if (before.type !== 'word' || labels.kinds.has(fold(before.text))) return undefined;
  return /^EP$/i.test(before.text) ? undefined : `${before.text}-`;
};

/** The process server is ours, a process is not. */
const isServer = (labels: Labels, tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at + 2).some(({ text }) => labels.servers.has(fold(text)));

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
