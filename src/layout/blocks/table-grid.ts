/** A table's cells on their grid: which columns and rows each one covers. */
import type { TableBlock, TableCell, TableRow } from '../../brief/index.ts';

/** A cell at its place; spans are cut to the grid. */
export interface GridCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}
export interface TableGrid {
  readonly columns: number;
  readonly head: number;
  /** No cell is a header: the first of each row is read as the row's (ISO 14289-1, 7.5 wants headers). */
  readonly headless: boolean;
  readonly rows: readonly TableRow[];
  /** Cells by row, in order. */
  readonly cells: readonly (readonly GridCell[])[];
}

/**
 * Lays the cells out on a grid; a head's cells span head rows only, the body's body rows only. A head over nothing is the
 * body: PDF/UA-1 (7.2) allows no THead without a TBody.
 */
export function gridOf(block: TableBlock): TableGrid {
  const headRows = block.body.length > 0 ? block.head.length : 0;
  const rows = [...block.head, ...block.body];
  const taken: boolean[][] = rows.map(() => []);
  const cells = rows.map((row, r): GridCell[] => {
    const last = r < headRows ? headRows : rows.length;
    const placed: GridCell[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while (taken[r]![column]) column++;
      const columns = Math.max(1, cell.colSpan);
      const high = Math.max(1, Math.min(cell.rowSpan, last - r));
      for (let y = r; y < r + high; y++) for (let x = column; x < column + columns; x++) taken[y]![x] = true;
      placed.push({ cell, row: r, column, columns, rows: high });
      column += columns;
    }
    return placed;
  });
  const columns = Math.max(1, ...taken.map((row) => row.length));
  const headless = headRows === 0 && cells.flat().every(({ cell }) => !cell.header);
  return { columns, head: headRows, headless, rows, cells };
}
