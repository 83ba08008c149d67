import { fold } from '../text/normalise.ts';
import type { Token } from '../text/token.ts';
import type { Label, Labels } from './labels.ts';

/** What the words round a number say of it. */
export interface Context {
  readonly label?: Label;
  /** The word that says the number is something else: "ticket", "rows", "pid". */
  readonly aside?: string;
  /** Several words stand between that word and the number, which may be a code after all. */
  readonly far?: boolean;
  /** A name stands right before it, as a town before its postal code. */
  readonly town?: boolean;
}

/** A number in its line. */
interface Spot {
  readonly labels: Labels;
  readonly tokens: readonly Token[];
  readonly index: number;
}

/** One of the words before a number. */
interface WordBefore extends Spot {
  readonly at: number;
  /** Folded. */
  readonly word: string;
  readonly nearest: boolean;
  /** Several words that mean something stand between it and the number. */
  readonly far: boolean;
}

/** What something says of a number; undefined where it says nothing. */
type Rule<Where> = (where: Where) => Context | undefined;

const firstThatSpeaks = <Where>(
  rules: readonly Rule<Where>[],
  where: Where,
): Context | undefined => {
  for (const rule of rules) {
    const context = rule(where);
    if (context) return context;
  }
  return undefined;
};

const aside = (word: string | undefined): Context | undefined =>
  word === undefined ? undefined : { aside: word };

/** "une 95107". */
const article: Rule<WordBefore> = ({ labels, word, nearest }) =>
  nearest && labels.articles.has(word) ? { label: 'errorId' } : undefined;

/** "Job no. 95266": what is numbered, unless it is an error. */
const numbered: Rule<WordBefore> = ({ labels, tokens, at, word }) => {
  const before = tokens[at - 1];
  if (before?.type !== 'word' || !labels.numberWords.has(word)) return undefined;
  const thing = fold(before.text);
  const says = labels.kinds.has(thing) || labels.empty.has(thing) || labels.numberWords.has(thing);
  return says ? undefined : aside(before.text);
};

/** "ticket 95107", "pid_1 95107"; the process server is ours, a process is not. */
const otherThing: Rule<WordBefore> = ({ labels, tokens, at, word, far }) => {
  const letters = word.replace(/(?<![\d_])[\d_]+$/, '');
  if (!labels.notCodeBefore.has(word) && !labels.notCodeBefore.has(letters)) return undefined;
  const beside = tokens.slice(Math.max(0, at - 2), at + 2);
  if (beside.some(({ text }) => labels.servers.has(fold(text)))) return undefined;
  return { ...aside(tokens[at]?.text), ...(far && { far }) };
};

/** "returned 95107 rows"; in "ErrorID: 95107 VM srv01" the label right before outweighs the unit. */
const labelWithUnit: Rule<WordBefore> = (where) => {
  const { labels, word, nearest } = where;
  const outweighs = nearest && !labels.verbs.has(word);
  return labels.kinds.has(word) && !outweighs ? unit(where) : undefined;
};

/** "ErrorID: 95107"; "exit code 511", "code de sortie VSS 806": the word that counts stands one or two before. */
const label: Rule<WordBefore> = ({ labels, tokens, at, word }) => {
  const kind = labels.kinds.get(word);
  if (kind !== 'errorId') return kind && { label: kind };
  const exit = tokens
    .slice(Math.max(0, at - 2), at)
    .some(({ type, text }) => type === 'word' && labels.kinds.get(fold(text)) === 'exitCode');
  return { label: exit ? 'exitCode' : kind };
};

const wordRules = [article, numbered, otherThing, labelWithUnit, label];

const reach = 4;
/** So many tokens before a number are looked at: a line of numbers alone would cost their square. */
const farBack = 40;

/** Of the words before a number, the nearest one that says anything decides. */
const wordBefore: Rule<Spot> = ({ labels, tokens, index }) => {
  let words = 0;
  let between = 0;
  for (let at = index - 1; at >= Math.max(0, index - farBack) && words < reach; at -= 1) {
    const { type, text } = tokens[at] as Token;
    if (type !== 'word') continue;
    words += 1;
    const word = fold(text);
    const where = { labels, tokens, index, at, word, nearest: words === 1, far: between > 1 };
    const context = firstThatSpeaks(wordRules, where);
    if (context) return context;
    if (!labels.empty.has(word)) between += 1;
  }
  return undefined;
};

/** "$95107". */
const currency: Rule<Spot> = ({ tokens, index }) => {
  const sign = tokens[index - 1]?.text;
  return /^[$€£]$/.test(sign ?? '') ? aside(sign) : undefined;
};

/** "SRV-95107", "3f1c-95520": a part of a name; not "ErrorID-95107", "EP-0858". */
const partOfName: Rule<Spot> = ({ labels, tokens, index }) => {
  const [before, hyphen, number] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (hyphen?.text !== '-' || hyphen.start + 1 !== number?.start) return undefined;
  if (before?.type !== 'word' || !touches(before, hyphen)) return undefined;
  const ours = labels.kinds.has(fold(before.text)) || /^EP$/i.test(before.text);
  return ours ? undefined : aside(`${before.text}-`);
};

/** "nginx[95107]:"; not "[95107]", "ErrorID[95107]". */
const processId: Rule<Spot> = ({ labels, tokens, index }) => {
  const [name, bracket] = [tokens[index - 2], tokens[index - 1]];
  if (bracket?.text !== '[' || name?.type !== 'word' || !touches(name, bracket)) return undefined;
  return labels.kinds.has(fold(name.text)) ? undefined : aside(name.text);
};

const touches = (before: Token, after: Token): boolean =>
  before.start + before.text.length === after.start;

/** "95107 rows", "95107 ms". */
const unit: Rule<Spot> = ({ labels, tokens, index }) => {
  const after = tokens[index + 1]?.text;
  return after !== undefined && labels.notCodeAfter.has(fold(after)) ? aside(after) : undefined;
};

/** "806 as exit code", "806 (exit code)". */
const exitCodeAfter: Rule<Spot> = ({ labels, tokens, index }) => {
  const words = tokens.slice(index + 1, index + 4).filter(({ type }) => type === 'word');
  const at = words.findIndex(({ text }) => labels.kinds.get(fold(text)) === 'exitCode');
  const isNext = at >= 0 && words.slice(0, at).every(({ text }) => labels.empty.has(fold(text)));
  return isNext ? { label: 'exitCode' } : undefined;
};

/**
 * "Osny 95520", "Escalon (95320)", "Arcata, CA 95521", "95310 Saint-Ouen": a name that begins no
 * sentence stands before, or one of several parts behind.
 */
const town: Rule<Spot> = ({ labels, tokens, index }) => {
  const isName = ({ type, text }: Token): boolean =>
    type === 'word' && /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !labels.empty.has(fold(text));
  const [after, hyphen] = [tokens[index + 1], tokens[index + 2]];
  if (after && isName(after) && hyphen?.text === '-') return { town: true };
  const at = tokens[index - 1]?.text === '(' ? index - 2 : index - 1;
  const [before, name] = [tokens[at - 1], tokens[at]];
  if (name?.type !== 'word' || before === undefined || /^[.!?:]$/.test(before.text))
    return undefined;
  const state =
    /^[A-Z]{2}$/.test(name.text) && (before.text === ',' || /^[A-Z][a-z]/.test(before.text));
  return state || isName(name) ? { town: true } : undefined;
};

const rules = [currency, partOfName, processId, wordBefore, unit, exitCodeAfter, town];

/** Reads the words round a number: the first rule that speaks decides. */
export const contextOf = (labels: Labels, tokens: readonly Token[], index: number): Context =>
  firstThatSpeaks(rules, { labels, tokens, index }) ?? {};
