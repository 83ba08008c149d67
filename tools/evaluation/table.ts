import { inColumns } from '../../src/cli/in-columns.ts';
import type { Figures } from './measure.ts';

const columns = ['messages', 'first', 'three', 'direct', 'wrong', 'bothered'] as const;

/** Figures as a table for a terminal: a row a group. */
export const table = (rows: ReadonlyMap<string, Figures>): string =>
  inColumns([
    ['', ...columns],
    ...[...rows].map(([name, figures]) => [
      name,
      ...columns.map((column) => {
        const value = figures[column];
        if (value === undefined) return '-';
        return column === 'messages' ? String(value) : value.toFixed(1);
      }),
    ]),
  ]).join('\n');
