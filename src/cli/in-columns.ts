/** Rows of cells as columns for a terminal: the first and the last to the left, those between to the right. */
export const inColumns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((cells) => cells[at]?.length ?? 0)),
  );
  const last = widths.length - 1;
  return rows.map((cells) =>
    cells
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return at === 0 || at === last ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
};
