import { treeKey } from './codes.ts';
import type { Evidence, EvidenceKind } from './evidence.ts';
import type { Knowledge } from './knowledge.ts';
import { nearCodes } from './near.ts';
import { type KnownNeighbour, neighboursIn } from './neighbours.ts';
import type { Outcome, ReasonKind } from './outcome.ts';
import { type Reading, read } from './reading.ts';
import { rank } from './search.ts';

const mostChoices = 3;

/** Diagnoses a message or text. Pure: the same text and knowledge give the same outcome. */
export const diagnose = (knowledge: Knowledge, text: string): Outcome =>
  match(knowledge, read(knowledge, text));

/** Codes and log lines first, then numbers that are known but not covered, slips, and words. */
export const match = (knowledge: Knowledge, reading: Reading): Outcome => {
  const known = reading.evidence.filter((evidence) => evidence.known);
  if (known.length > 0) return matchCodes(knowledge, reading, known);
  const unknown = reading.evidence.filter((evidence) => !evidence.known);
  const neighbours = neighboursIn(knowledge.codes.neighbours, unknown).filter((one) =>
    means(reading, one),
  );
  if (neighbours.length > 0) return matchNeighbours(knowledge, reading, neighbours);
  const unread = unknown.filter(({ strength }) => strength === 'strong');
  const near = unread.flatMap((evidence) => nearCodes(knowledge.codes, evidence));
  if (near.length > 0) return outcome(reading, 'unknown', [], 'near', { near });
  if (unread.length > 0 && !reading.ours) return outcome(reading, 'unknown', [], 'none');
  return matchWords(knowledge, reading, unread.length > 0);
};

/** Exit codes, events and error numbers of Windows count where they stand alone or near our names. */
const means = (reading: Reading, { kind, code }: KnownNeighbour): boolean =>
  reading.ours ||
  (!reading.foreign &&
    reading.evidence.some(
      (one) => one.kind === kind && one.code === code && (one.strength === 'strong' || isOurs(one)),
    ));

/** Error numbers and events of Windows mean nothing certain without our names. */
const isAnyones = (kind: EvidenceKind): boolean => kind === 'hresult' || kind === 'event';

const matchNeighbours = (
  knowledge: Knowledge,
  reading: Reading,
  neighbours: readonly KnownNeighbour[],
): Outcome => {
  const ids = new Set(
    neighbours.flatMap(({ kind, neighbour }) =>
      reading.ours || !isAnyones(kind) ? neighbour.articles : [],
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
  if (reading.foreign && !known.some(isOurs))
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
  const { answerScore, answerMargin } = knowledge.content.lists.thresholds;
  const { ranked } = rank(knowledge.search, reading.words, new Set(group.articles));
  const [best, second] = ranked;
  const clear =
    best && best.score >= answerScore && best.score >= answerMargin * (second?.score ?? 0);
  return clear ? { ...group, articles: [best.article] } : group;
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

const matchWords = (knowledge: Knowledge, reading: Reading, hasUnknown: boolean): Outcome => {
  const limits = knowledge.content.lists.thresholds;
  const { ranked, coverage, words } = rank(knowledge.search, reading.words);
  const [best, second] = ranked;
  if (!best) return outcome(reading, 'unknown', [], 'none');
  const clear =
    best.score >= limits.answerScore && best.score >= limits.answerMargin * (second?.score ?? 0);
  const covered = coverage >= limits.answerCoverage && best.words.length >= 2;
  if (clear && !reading.foreign && !hasUnknown && (reading.ours || covered))
    return outcome(reading, 'answer', [best.article], 'words', { words: best.words });
  const enough = best.score >= limits.chooseScore + (reading.foreign ? 1 : 0);
  const whole = coverage >= limits.answerCoverage;
  const several = reading.ours || best.words.length >= 2;
  if (!(enough && (several || whole)) && !(whole && words >= 2))
    return outcome(reading, 'unknown', [], 'none');
  const close = ranked.filter(({ score }) => score >= best.score / 2).slice(0, mostChoices);
  const articles = close.map(({ article }) => article);
  return outcome(reading, 'choose', articles, 'words', { words: best.words });
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
  reason: { kind: reason, words: more.words ?? [] },
});
