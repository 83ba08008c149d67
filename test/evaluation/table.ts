import type { Figures } from './measure.ts';

const columns = ['messages', 'first', 'three', 'direct', 'wrong', 'bothered'] as const;

/** Figures as a table for a terminal: a row a group. */
export const table = (rows: ReadonlyMap<string, Figures>): string => {
  const width = Math.max(...[...rows.keys()].map((name) => name.length));
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(width), ...cells.map((cell) => cell.padStart(9))].join('');
  return [
    line('', columns),
    ...[...rows].map(([name, figures]) =>
      line(
        name,
        columns.map((column) => {
          const value = figures[column];
          if (value === undefined) return '-';
          return column === 'messages' ? String(value) : value.toFixed(1);
        }),
      ),
    ),
  ].join('\n');
};
