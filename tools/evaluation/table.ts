import { inColumns } from '../../src/cli/in-columns.ts';

/** Figures as a table for a terminal: a row a group. The first column is a number, the others are shares. */
export const table = <Column extends string>(
  columns: readonly Column[],
  rows: Readonly<Record<string, Readonly<Record<Column, number | undefined>>>>,
): string =>
  inColumns([
    ['', ...columns],
    ...Object.entries(rows).map(([name, figures]) => [
      name,
      ...columns.map((column, at) => {
        const value = figures[column];
        if (value === undefined) return '-';
        return at === 0 ? String(value) : value.toFixed(1);
      }),
    ]),
  ]).join('\n');
