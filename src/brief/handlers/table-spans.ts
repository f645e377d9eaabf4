/** Spans of cells that ask for very many columns. */
import type { TableRow } from '../types.ts';

/** Tables of so many columns at most are left as they are. */
const MOST_COLUMNS = 200;

/**
 * Closes up the columns in which no cell begins, in a table of more than 200: it then has no more columns than cells, however
 * far its cells say that they reach (`colspan=100`). What stands beside and under what stays the same.
 */
export function closeUp(rows: readonly TableRow[]): readonly TableRow[] {
  const columns = placesOf(rows);
  const begins: number[] = [];
  let width = 0;
  for (const [r, row] of rows.entries())
    for (const [i, { colSpan }] of row.cells.entries()) {
      const column = columns[r]![i]!;
      begins[column] = 1;
      width = Math.max(width, column + colSpan);
    }
  if (width <= MOST_COLUMNS) return rows;
  const before = [0];
  for (let c = 0; c < width; c++) before.push(before[c]! + (begins[c] ?? 0));
  return rows.map((row, r) => ({
    ...row,
    cells: row.cells.map((cell, i) => {
      const column = columns[r]![i]!;
      return { ...cell, colSpan: before[column + cell.colSpan]! - before[column]! };
    }),
  }));
}

/** Columns of all cells, row by row; a cell over several rows keeps its columns from later ones. */
function placesOf(rows: readonly TableRow[]): readonly (readonly number[])[] {
  /** By column: the row up to which (excluded) a cell from above covers it. */
  const taken: number[] = [];
  return rows.map(({ cells }, r) => {
    let column = 0;
    return cells.map(({ colSpan, rowSpan }) => {
      while ((taken[column] ?? 0) > r) column++;
      const own = column;
      for (; column < own + colSpan; column++) taken[column] = r + rowSpan;
      return own;
    });
  });
}
