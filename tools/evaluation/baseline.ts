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

const higherIsBetter = ['first', 'three', 'direct'] as const;
const lowerIsBetter = ['wrong', 'bothered'] as const;

/** What got worse, a line each. */
export const dropped = (
  before: Readonly<Record<string, Figures>>,
  now: Readonly<Record<string, Figures>>,
): string[] =>
  Object.entries(before).flatMap(([group, old]) => {
    const current = now[group];
    if (!current) return [`${group}: is gone`];
    const worse = (name: keyof Figures, sign: 1 | -1): string[] => {
      const [was, is] = [old[name], current[name]];
      if (was === undefined || is === undefined || sign * (is - was) >= 0) return [];
      return [`${group}: ${name} was ${was}, is ${is}`];
    };
    return [
      ...higherIsBetter.flatMap((name) => worse(name, 1)),
      ...lowerIsBetter.flatMap((name) => worse(name, -1)),
    ];
  });
