import type { Speaker } from '../wording/scene.ts';

/** Rows of cells as columns, below a row of heads: the first and those without a head to the left, all others to the right. */
export const inColumns = (rows: readonly (readonly string[])[]): string[] => {
  const heads = rows[0] ?? [];
  const widths = heads.map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return at === 0 || heads[at] === '' ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
};

/** The first lines, and how many more there are. */
export const firstLines = ({ say }: Speaker, most: number, lines: readonly string[]): string[] =>
  lines.length <= most
    ? [...lines]
    : [...lines.slice(0, most), say('explain-more', { count: lines.length - most })];
