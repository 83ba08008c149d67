import { treeKey } from './codes/known-codes.ts';
import { nearCodes } from './codes/near-codes.ts';
import { type UncoveredReading, uncoveredCode, uncoveredIn } from './codes/uncovered-codes.ts';
import type { Evidence, EvidenceKind } from './evidence.ts';
import type { Knowledge } from './knowledge.ts';
import type { Outcome, ReasonKind } from './outcome.ts';
import { type Reading, read } from './reading.ts';
import { isOffTopic } from './words/is-off-topic.ts';
import { judgeWords } from './words/judge-words.ts';
import { rank } from './words/rank.ts';

const mostChoices = 3;
/** An article that so many nats of evidence lie behind the best is not offered beside it. */
const farthest = 6;
/** So many nats of evidence tell apart the articles of a shared code. */
const telling = 6;

/** Diagnoses a message or text. Pure: the same text and knowledge give the same outcome. */
export const diagnose = (knowledge: Knowledge, text: string): Outcome =>
  match(knowledge, read(knowledge, text));

/** Codes and log lines first, then numbers that are known but not covered, slips, and words. */
export const match = (knowledge: Knowledge, reading: Reading): Outcome => {
  const known = reading.evidence.filter((evidence) => evidence.known);
  if (known.length > 0) return ifNotOver(reading, matchCodes(knowledge, reading, known));
  if (reading.log && reading.succeeded !== undefined)
    return ifNotOver(reading, outcome(reading, 'unknown', [], 'none'));
  const unknown = reading.evidence.filter((evidence) => !evidence.known);
  const find = uncoveredCode.bind(undefined, knowledge.codes.uncovered);
  const uncovered = uncoveredIn(find, unknown).filter((one) => means(reading, one));
  if (uncovered.length > 0) return matchUncovered(knowledge, reading, uncovered);
  const near = unknown.flatMap((evidence) => nearCodes(knowledge.slipTargets, evidence));
  if (near.length > 0) return outcome(reading, 'unknown', [], 'near', { near });
  return matchWords(knowledge, reading);
};

/** What a log shows before a success may be over: then it is a question. */
const ifNotOver = (reading: Reading, found: Outcome): Outcome => {
  const { log, succeeded: line } = reading;
  if (!log || line === undefined) return found;
  const over = found.articles.length > 0;
  const kind = over ? 'over' : 'succeeded';
  return { ...found, kind: over ? 'choose' : 'unknown', reason: { kind, words: [], line } };
};

/** Exit codes, events and error numbers of Windows count where they stand alone or near our names. */
const means = (reading: Reading, { kind, code }: UncoveredReading): boolean =>
  reading.ours ||
  (!reading.foreign &&
    reading.evidence.some(
      (one) => one.kind === kind && one.code === code && (one.strength === 'strong' || isOurs(one)),
    ));

/** Error numbers and events of Windows mean nothing certain without our names. */
const isAnyones = (kind: EvidenceKind): boolean => kind === 'hresult' || kind === 'event';

const matchUncovered = (
  knowledge: Knowledge,
  reading: Reading,
  uncovered: readonly UncoveredReading[],
): Outcome => {
  const ids = new Set(
    uncovered.flatMap(({ kind, known }) =>
      reading.ours || !isAnyones(kind) ? known.articles : [],
    ),
  );
  const articles = [...ids].filter((id) => knowledge.content.articles.has(id));
  return outcome(reading, articles.length > 0 ? 'choose' : 'unknown', articles, 'neighbour');
};

const matchCodes = (
  knowledge: Knowledge,
  reading: Reading,
  known: readonly Evidence[],
): Outcome => {
  const groups = groupEvidence(known).map((group) => narrow(knowledge, reading, group));
  const articles = inOrder(knowledge, groups);
  if (groups.length > 1) return outcome(reading, 'choose', articles, 'several');
  if (articles.length > 1) {
    const asks = known
      .map(({ kind, code }) => knowledge.apart.get(treeKey(kind, code)))
      .find((tree) => tree !== undefined);
    return outcome(reading, 'choose', articles, 'shared', { asks });
  }
  if (known.every(({ strength }) => strength === 'weak'))
    return outcome(reading, 'choose', articles, 'bare');
  if (!known.some(isOurs) && (reading.foreign || (!reading.ours && isOffTopic(knowledge, reading))))
    return outcome(reading, 'choose', articles, 'product');
  return outcome(reading, 'answer', articles, 'codes');
};

/** ErrorIDs are Site Recovery's own; error numbers and exit codes belong to all of Windows. */
const isOurs = ({ kind }: Evidence): boolean => kind === 'errorId' || kind === 'processServer';

type Group = { articles: readonly string[]; evidence: readonly Evidence[] };

/** Codes that can mean the same problem narrow each other; others stand side by side. */
const groupEvidence = (known: readonly Evidence[]): Group[] => {
  const groups: { articles: readonly string[]; evidence: Evidence[] }[] = [];
  const strongFirst = [...known].sort(
    (one, two) => Number(one.strength === 'weak') - Number(two.strength === 'weak'),
  );
  for (const evidence of strongFirst) {
    const shared = (group: Group): string[] =>
      group.articles.filter((id) => evidence.articles.includes(id));
    const group = groups.find((candidate) => shared(candidate).length > 0);
    if (group) {
      group.articles = shared(group);
      group.evidence.push(evidence);
    } else if (evidence.strength === 'strong' || groups.length === 0)
      groups.push({ articles: evidence.articles, evidence: [evidence] });
  }
  return groups;
};

/** Words may tell apart the articles of a shared code, where they speak clearly for one. */
const narrow = (knowledge: Knowledge, reading: Reading, group: Group): Group => {
  if (group.articles.length < 2) return group;
  const [best, second] = rank(knowledge.search, reading.words, new Set(group.articles)).articles;
  const clear = best && best.score - (second?.score ?? 0) >= telling;
  return clear ? { ...group, articles: [best.id] } : group;
};

/** Causes before what follows from them, errors before warnings, else as found. */
const inOrder = (knowledge: Knowledge, groups: readonly Group[]): string[] => {
  const { articles } = knowledge.content;
  const ids = [...new Set(groups.flatMap((group) => group.articles))];
  const depth = (id: string): number =>
    articles.get(id)?.causedBy.some((cause) => ids.includes(cause)) ? 1 : 0;
  const warning = (id: string): number => (articles.get(id)?.severity === 'warning' ? 1 : 0);
  return ids.sort((one, two) => depth(one) - depth(two) || warning(one) - warning(two));
};

const matchWords = (knowledge: Knowledge, reading: Reading): Outcome => {
  const { kind, words, sureness: sure } = judgeWords(knowledge, reading);
  const [best, ...rest] = sure.ranking.articles;
  if (kind === 'unknown' || !best) return outcome(reading, 'unknown', [], 'none');
  const close = kind === 'answer' ? [] : rest.filter(({ score }) => best.score - score <= farthest);
  const ids = [best, ...close].slice(0, mostChoices).map(({ id }) => id);
  return outcome(reading, kind, ids, 'words', { words });
};

const outcome = (
  reading: Reading,
  kind: Outcome['kind'],
  articles: readonly string[],
  reason: ReasonKind,
  more: { near?: Outcome['near']; asks?: string | undefined; words?: readonly string[] } = {},
): Outcome => ({
  kind,
  articles,
  near: more.near ?? [],
  ...(more.asks === undefined ? {} : { asks: more.asks }),
  evidence: reading.evidence,
  ...(reading.platform && { platform: reading.platform }),
  reason: { kind: reason, words: more.words ?? [] },
});
