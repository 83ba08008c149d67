import { byGroup, type Figures, figures, groupOf, type Judged } from './measure.ts';

/** The figures that must not get worse; `npm run evaluate -- --keep` writes them. */
export const baselinePath = 'tools/evaluation/baseline.json';

/** Of each part and group, all figures. */
export const keptFigures = (judged: readonly Judged[]): Record<string, Figures> =>
  Object.fromEntries(
    [...byGroup(judged, ({ message }) => `${message.part}: ${groupOf(message)}`)]
      .sort(([one], [two]) => one.localeCompare(two))
      .map(([name, all]) => [name, rounded(figures(all))]),
  );

const rounded = ({ messages, first, three, direct, wrong, bothered }: Figures): Figures => {
  const round = <Value extends number | undefined>(value: Value): number | Value =>
    value === undefined ? value : Math.round(value * 10) / 10;
  return {
    messages,
    first: round(first),
    three: round(three),
    direct: round(direct),
    wrong: round(wrong),
    bothered: round(bothered),
  };
};

const betterWhen: Readonly<Record<string, 'higher' | 'lower'>> = {
  first: 'higher',
  three: 'higher',
  direct: 'higher',
  wrong: 'lower',
  bothered: 'lower',
  understood: 'higher',
  right: 'higher',
  asked: 'lower',
  closed: 'lower',
};

/** What is worse than it was, or than a floor says, a line each. */
export const dropped = <All extends object>(
  before: Readonly<Record<string, Partial<All>>>,
  now: Readonly<Record<string, All>>,
): string[] =>
  Object.entries(before).flatMap(([group, old]) => {
    const current = now[group];
    if (!current) return [`${group}: is gone`];
    return (Object.keys(old) as (keyof All & string)[]).flatMap((name) => {
      const [was, is] = [old[name], current[name]];
      if (typeof was !== 'number' || typeof is !== 'number') return [];
      const isWorse = betterWhen[name] === 'lower' ? is > was : is < was;
      return isWorse && name in betterWhen ? [`${group}: ${name} was ${was}, is ${is}`] : [];
    });
  });
