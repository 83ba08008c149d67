import type { Counted, Counts } from '../records/tally.ts';
import type { Spot, TallyEvent } from './tally-event.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** In milliseconds, each included. */
export const timeBounds: readonly number[] = [
  ...[1, 2, 5, 10, 20, 30].map((count) => count * minute),
  ...[1, 2, 4, 8].map((count) => count * hour),
  ...[1, 3, 7, 30].map((count) => count * day),
];

export const nothingCounted: Counted = {
  outcomes: {},
  sources: {},
  locales: {},
  ends: {},
  codes: {},
  otherCodes: 0,
  articles: {},
  steps: {},
  teams: {},
  times: {},
  unclear: {},
};

/** Different codes that a process counts in a day. */
export const mostCodes = 500;

/** What was counted, with some events more. */
export const countEvents = (counted: Counted, events: readonly TallyEvent[]): Counted => {
  const all = merge([counted, ...events.map(countsOf)]);
  const codes = Object.entries(all.codes);
  const beyond = codes.slice(mostCodes).reduce((sum, [, count]) => sum + count, 0);
  return {
    ...all,
    codes: Object.fromEntries(codes.slice(0, mostCodes)),
    otherCodes: all.otherCodes + beyond,
  };
};

/** What was counted in several records. */
export const merge = (all: readonly Partial<Counted>[]): Counted => ({
  outcomes: sum(all.map(({ outcomes }) => outcomes)),
  sources: sum(all.map(({ sources }) => sources)),
  locales: sum(all.map(({ locales }) => locales)),
  ends: sum(all.map(({ ends }) => ends)),
  codes: sum(all.map(({ codes }) => codes)),
  otherCodes: all.reduce((total, { otherCodes = 0 }) => total + otherCodes, 0),
  articles: sumEach(all.map(({ articles }) => articles)),
  steps: sumEach(all.map(({ steps }) => steps)),
  teams: sumEach(all.map(({ teams }) => teams)),
  times: sumEach(all.map(({ times }) => times)),
  unclear: sumEach(all.map(({ unclear }) => unclear)),
});

/** What an event adds. */
const countsOf = (event: TallyEvent): Partial<Counted> => {
  switch (event.is) {
    case 'opened':
      return {
        sources: { [event.source]: 1 },
        outcomes: event.outcome === undefined ? {} : { [event.outcome]: 1 },
        locales: { [event.locale]: 1 },
      };
    case 'unknown-code':
      return { codes: { [`${event.kind} ${event.code}`]: 1 } };
    case 'asked':
      return { articles: { [event.article]: { asked: 1 } } };
    case 'failed':
      return { steps: atStep(event, 'failed') };
    case 'solved':
      return {
        ends: { solved: 1 },
        ...(event.team === undefined ? at(event, 'solved') : ofTeam(event.team, 'solved')),
        times: timed(event),
      };
    case 'closed':
      return { ends: { closed: 1 }, ...at(event, 'closed') };
    case 'reopened': {
      const what = event.after === 'solved' ? 'reopened' : 'resumed';
      return {
        ends: { [what]: 1 },
        ...(event.team === undefined
          ? { articles: ofArticle(event, what) }
          : ofTeam(event.team, what)),
      };
    }
    case 'escalated':
      return {
        ends: { escalated: 1 },
        ...at(event, 'escalated'),
        ...ofTeam(event.team, event.via),
      };
    case 'resolved':
      return { ends: { resolved: 1 }, ...ofTeam(event.team, 'resolved') };
    case 'returned':
      return ofTeam(event.team, 'returned');
    case 'unclear':
      return { unclear: { [`${event.act ?? ''} ${event.article ?? ''}`]: { [event.was]: 1 } } };
  }
};

const ofArticle = ({ article }: Spot, what: string): Counted['articles'] =>
  article === undefined ? {} : { [article]: { [what]: 1 } };

const atStep = ({ article = '', step }: Spot, what: string): Counted['steps'] =>
  step === undefined ? {} : { [`${article} ${step}`]: { [what]: 1 } };

const at = (spot: Spot, what: string): Pick<Counted, 'articles' | 'steps'> => ({
  articles: ofArticle(spot, what),
  steps: atStep(spot, what),
});

const ofTeam = (team: string, what: string): Pick<Counted, 'teams'> => ({
  teams: { [team]: { [what]: 1 } },
});

/** The time of a case that a team had is not its article's. */
const timed = ({ took, article, team }: TallyEvent & { is: 'solved' }): Counted['times'] => {
  const bound = timeBounds.find((most) => took <= most) ?? 'more';
  const one = { [bound]: 1, sum: took };
  return { '': one, ...(article !== undefined && team === undefined && { [article]: one }) };
};

/** Adds numbers of the same name, in a time that grows with their number alone. */
const sum = (all: readonly (Counts | undefined)[]): Counts => {
  const total = new Map<string, number>();
  for (const counts of all)
    for (const [name, count] of Object.entries(counts ?? {}))
      total.set(name, (total.get(name) ?? 0) + count);
  return Object.fromEntries(total);
};

const sumEach = (
  all: readonly (Readonly<Record<string, Counts>> | undefined)[],
): Record<string, Counts> => {
  const parts = new Map<string, Counts[]>();
  for (const counts of all)
    for (const [name, part] of Object.entries(counts ?? {}))
      if (!parts.get(name)?.push(part)) parts.set(name, [part]);
  return Object.fromEntries([...parts].map(([name, some]) => [name, sum(some)]));
};
