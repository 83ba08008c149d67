import { inColumns } from '../../src/cli/in-columns.ts';
import type { Amount, Speed } from './speed.ts';

const fewArticles = 32;

/** Each line of the table: what it shows, and how many times as long as MiniSearch Errata may take. */
const lines: readonly {
  readonly name: string;
  readonly of: (speed: Speed) => number | undefined;
  readonly aim: (articles: number) => number | undefined;
}[] = [
  { name: 'index built', of: ({ build }) => build, aim: () => 1 },
  {
    name: 'short p50',
    of: ({ short }) => short?.p50,
    aim: (articles) => (articles <= fewArticles ? 3 : 1),
  },
  {
    name: 'short p99',
    of: ({ short }) => short?.p99,
    aim: (articles) => (articles <= fewArticles ? undefined : 1),
  },
  { name: '2 KB log p50', of: ({ logs }) => logs?.p50, aim: () => 1 },
  { name: '2 KB log p99', of: ({ logs }) => logs?.p99, aim: () => 1 },
];

const milliseconds = (value: number | undefined): string =>
  value === undefined ? 'not run' : value.toFixed(value < 1 ? 3 : value < 100 ? 2 : 0);

/** Milliseconds of each system, and how Errata compares with MiniSearch. */
export const speedTable = (
  articles: number,
  { rounds }: Amount,
  [miniSearch, errata]: readonly Speed[],
  fuse: Speed | undefined,
): string => {
  const rows = lines.map(({ name, of, aim }) => {
    const [alone, with_] = [miniSearch, errata].map((speed) => speed && of(speed));
    const ofFuse = fuse && of(fuse);
    const ratio = with_ !== undefined && alone !== undefined ? with_ / alone : Number.NaN;
    const most = aim(articles);
    const missed = most !== undefined && ratio > most ? 'missed' : '';
    return [
      name,
      ...[ofFuse, alone, with_].map(milliseconds),
      ratio.toFixed(2),
      most === undefined ? '' : `<= ${most}`,
      missed,
    ];
  });
  const head = ['', 'fuse.js', 'MiniSearch', 'Errata', 'Errata/MiniSearch', 'aim', ''];
  const times = rounds === 1 ? 'once' : `${rounds} times`;
  const counts = [errata?.short?.messages ?? 0, errata?.logs?.messages ?? 0];
  const title = `${articles} articles: milliseconds, ${counts[0]} short messages and ${counts[1]} logs ${times}`;
  const note =
    fuse?.logs === undefined ? '\nnot run: fuse.js takes more than 1 s for such a message' : '';
  const sampled = fuse?.short && `\nfuse.js: ${fuse.short.messages} of the short messages, once`;
  return `${title}\n\n${inColumns([head, ...rows]).join('\n')}${note}${sampled ?? ''}`;
};
