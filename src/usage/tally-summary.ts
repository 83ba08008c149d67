import type { Content } from '../content/content.ts';
import { defaultLocale, type Locale, locales } from '../content/localised.ts';
import type { Counted, Counts } from '../records/tally.ts';
import { timeBounds } from './count-events.ts';

/** Days of UTC, both included: `2026-11-22`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * How long the solved cases took. Times are in milliseconds; `mean` and `median` are null without a
 * case, `upTo` is null for what took longer than the last bound.
 */
export interface TimeToSolved {
  readonly cases: number;
  readonly mean: number | null;
  /** The bounds that the median lies between. */
  readonly median: { readonly over: number; readonly upTo: number | null } | null;
  readonly within: readonly { readonly upTo: number | null; readonly cases: number }[];
}

/**
 * What `errata report --json` prints. Fields are added, but none changes its meaning or goes, unless
 * `format` changes. Everything is counted on the day on which it happened: a case may be opened on one
 * and solved on another.
 */
export interface TallySummary extends Period {
  readonly format: 1;
  /** Cases. */
  readonly opened: number;
  /** What diagnosis said of the opened cases; those opened from the menu have none. */
  readonly outcomes: Readonly<Record<'answer' | 'choose' | 'unknown', number>>;
  /** What the cases were opened with; menu: by `browse` or `hand over`. */
  readonly sources: Readonly<Record<'codes' | 'words' | 'file' | 'menu', number>>;
  /** The language that cases were opened in. */
  readonly languages: Readonly<Record<Locale, number>>;
  readonly solved: number;
  /** Solved, and taken up again. */
  readonly reopened: number;
  /** Closed by the user without a solution, and without a team that had it. */
  readonly closed: number;
  /** Closed, and taken up again. */
  readonly resumed: number;
  /** Arrived at a team. */
  readonly escalated: number;
  /** By a team in its channel. */
  readonly resolved: number;
  readonly timeToSolved: TimeToSolved;
  /**
   * Those asked most come first. `title` is in the default language, null for one that is no longer in the content.
   * `solvedShare`: of those asked, from 0 to 1, less those taken up again; null where none was asked.
   */
  readonly articles: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly asked: number;
    readonly solved: number;
    readonly reopened: number;
    readonly closed: number;
    readonly resumed: number;
    readonly escalated: number;
    readonly solvedShare: number | null;
    readonly timeToSolved: TimeToSolved;
  }[];
  /**
   * Where cases stood, those that helped least first. `step` is `unit/node`, of the article or of a
   * procedure that it uses; `article` is null outside of any. failed: "It didn't help" was pressed.
   */
  readonly steps: readonly {
    readonly article: string | null;
    readonly step: string;
    readonly failed: number;
    readonly closed: number;
    readonly escalated: number;
    readonly solved: number;
  }[];
  /**
   * `name` is in the default language, null for a team that is no longer in the content. channel, self: how cases came
   * there, as a card or by the user's own message. returned: resolved, and taken up again by the user.
   * solved, reopened: what the users said of cases that the team had.
   */
  readonly teams: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly channel: number;
    readonly self: number;
    readonly resolved: number;
    readonly returned: number;
    readonly solved: number;
    readonly reopened: number;
  }[];
  /** Codes that no article has, in how many opened cases, most first. */
  readonly unknownCodes: readonly {
    readonly kind: string;
    readonly code: string;
    readonly cases: number;
  }[];
  /** Unknown codes beyond the 500 different ones that a process counts in a day. */
  readonly otherCodes: number;
  /**
   * What was said to a case and not understood, most first. act: what it seemed to do, null where that is beyond
   * guessing. article: what its words are nearest to, null for none; `title` as above. asked: answered with a question,
   * or an article to open. missed: with nothing.
   */
  readonly unclear: readonly {
    readonly act: string | null;
    readonly article: string | null;
    readonly title: string | null;
    readonly asked: number;
    readonly missed: number;
  }[];
}

/** What was counted in a period, in order, with the titles of the content. */
export const summaryOf = (content: Content, period: Period, counted: Counted): TallySummary => {
  const { sources, codes, articles, steps, teams, times } = counted;
  return {
    format: 1,
    ...period,
    opened: total(sources),
    outcomes: only(['answer', 'choose', 'unknown'], counted.outcomes),
    sources: only(['codes', 'words', 'file', 'menu'], sources),
    languages: only(locales, counted.locales),
    ...only(['solved', 'reopened', 'closed', 'resumed', 'escalated', 'resolved'], counted.ends),
    timeToSolved: timeToSolved(times['']),
    articles: Object.entries(articles)
      .map(([id, counts]) => {
        const found = only(
          ['asked', 'solved', 'reopened', 'closed', 'resumed', 'escalated'],
          counts,
        );
        const { asked, solved, reopened } = found;
        const share = asked === 0 ? null : Math.min(1, Math.max(0, solved - reopened) / asked);
        return {
          id,
          title: content.articles.get(id)?.title[defaultLocale] ?? null,
          ...found,
          solvedShare: share,
          timeToSolved: timeToSolved(times[id]),
        };
      })
      .sort((one, other) => other.asked - one.asked || byText(one.id, other.id)),
    steps: Object.entries(steps)
      .map(([key, counts]) => {
        const [article = '', step = ''] = key.split(' ', 2);
        return {
          article: article === '' ? null : article,
          step,
          ...only(['failed', 'closed', 'escalated', 'solved'], counts),
        };
      })
      .sort(
        (one, other) =>
          unsolved(other) - unsolved(one) ||
          other.failed - one.failed ||
          byText(one.article ?? '', other.article ?? '') ||
          byText(one.step, other.step),
      ),
    teams: Object.entries(teams)
      .map(([id, counts]) => ({
        id,
        name: content.lists.teams.find((team) => team.id === id)?.name[defaultLocale] ?? null,
        ...only(['channel', 'self', 'resolved', 'returned', 'solved', 'reopened'], counts),
      }))
      .sort(
        (one, other) =>
          other.channel + other.self - one.channel - one.self || byText(one.id, other.id),
      ),
    unknownCodes: Object.entries(codes)
      .map(([key, cases]) => {
        const [kind = '', code = ''] = key.split(' ', 2);
        return { kind, code, cases };
      })
      .sort((one, other) => other.cases - one.cases || byText(one.code, other.code)),
    otherCodes: counted.otherCodes,
    unclear: Object.entries(counted.unclear)
      .map(([key, counts]) => {
        const [act = '', article = ''] = key.split(' ', 2);
        return {
          act: act || null,
          article: article || null,
          title: content.articles.get(article)?.title[defaultLocale] ?? null,
          ...only(['asked', 'missed'], counts),
        };
      })
      .sort(
        (one, other) =>
          other.asked + other.missed - one.asked - one.missed ||
          byText(one.act ?? '', other.act ?? '') ||
          byText(one.article ?? '', other.article ?? ''),
      ),
  };
};

const only = <K extends string>(names: readonly K[], counts: Counts): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, counts[name] ?? 0])) as Record<K, number>;

const total = (counts: Counts): number => Object.values(counts).reduce((sum, one) => sum + one, 0);

const unsolved = ({ closed, escalated }: { closed: number; escalated: number }): number =>
  closed + escalated;

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const timeToSolved = ({ sum = 0, ...counts }: Counts = {}): TimeToSolved => {
  const within = [...timeBounds, null].map((upTo) => ({
    upTo,
    cases: counts[upTo ?? 'more'] ?? 0,
  }));
  const cases = total(counts);
  let seen = 0;
  const at = within.findIndex((one) => {
    seen += one.cases;
    return cases > 0 && seen * 2 >= cases;
  });
  const median = within[at];
  return {
    cases,
    mean: cases === 0 ? null : Math.round(sum / cases),
    median: median ? { over: within[at - 1]?.upTo ?? 0, upTo: median.upTo } : null,
    within,
  };
};
