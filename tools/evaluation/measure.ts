import type { Outcome } from '../../src/diagnosis/outcome.ts';
import type { Labelled } from './messages.ts';

type Shown = Pick<Outcome, 'kind' | 'articles' | 'near'> & Partial<Pick<Outcome, 'reason'>>;

/** How an outcome compares with its label. */
export interface Judged {
  readonly message: Labelled;
  readonly outcome: Shown;
  /** Articles in the order they are shown. */
  readonly shown: readonly string[];
  readonly first: boolean;
  readonly three: boolean;
  /** Answered outright, with an article that is not right. */
  readonly wrong: boolean;
  /** Answered outright and right, where the message deserves it. */
  readonly direct: boolean;
}

export const judge = (message: Labelled, outcome: Shown): Judged => {
  const shown = [
    ...new Set([...outcome.articles, ...outcome.near.flatMap(({ articles }) => articles)]),
  ];
  const right = (id: string | undefined): boolean => message.expect.includes(id ?? '');
  const answered = outcome.kind === 'answer';
  return {
    message,
    outcome,
    shown,
    first: right(shown[0]),
    three: shown.slice(0, 3).some(right),
    wrong: answered && !right(shown[0]),
    direct: answered && message.want === 'direct' && right(shown[0]),
  };
};

/** Shares in per cent, over the messages that they speak of; undefined where there are none. */
export interface Figures {
  readonly messages: number;
  /** Right first, and among the first three: of messages about our problems. */
  readonly first: number | undefined;
  readonly three: number | undefined;
  /** Answered outright: of messages that deserve it. */
  readonly direct: number | undefined;
  /** Answered outright with a wrong article, or at all where nothing was to be answered. */
  readonly wrong: number;
  /** Offered a choice: of messages about none of our problems. */
  readonly bothered: number | undefined;
}

export const figures = (all: readonly Judged[]): Figures => {
  const share = (of: readonly Judged[], passes: (one: Judged) => boolean): number | undefined =>
    of.length === 0 ? undefined : (100 * of.filter(passes).length) / of.length;
  const ours = all.filter(({ message }) => message.want !== 'none');
  const none = all.filter(({ message }) => message.want === 'none');
  const deserving = all.filter(({ message }) => message.want === 'direct');
  return {
    messages: all.length,
    first: share(ours, ({ first }) => first),
    three: share(ours, ({ three }) => three),
    direct: share(deserving, ({ direct }) => direct),
    wrong: share(all, ({ wrong }) => wrong) ?? 0,
    bothered: share(none, ({ outcome }) => outcome.kind === 'choose'),
  };
};

/** The groups that the figures are kept for: codes, words of each language, and the rest. */
export const groupOf = ({ kind, locale, want }: Labelled): string =>
  want === 'none' ? 'off-topic' : kind.startsWith('code') ? 'codes' : `words ${locale}`;

export const byGroup = <T>(
  all: readonly T[],
  group: (one: T) => string,
): Map<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(group(one), [...(groups.get(group(one)) ?? []), one]);
  return groups;
};
