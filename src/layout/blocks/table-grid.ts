/** A table's cells on their grid: which columns and rows each one covers. */
import type { TableBlock, TableCell, TableRow } from '../../brief/index.ts';

/** A cell at its place; spans are cut to the grid. */
export interface GridCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** In a group of columns: the cell as it is in the whole table, and that it is shown in an earlier group already. */
  readonly whole?: GridCell;
  readonly repeated?: true;
}
export interface TableGrid {
  readonly columns: number;
  readonly head: number;
  /** No cell is a header: the first of each row is read as the row's (ISO 14289-1, 7.5 wants headers). */
  readonly headless: boolean;
  readonly rows: readonly TableRow[];
  /** Cells by row, in order. */
  readonly cells: readonly (readonly GridCell[])[];
  /** Cells over several rows. */
  readonly tall: readonly GridCell[];
}

/** The columns from `from` to `to` (excluded); where they are not the first, the table's first column stands before them. */
export interface ColumnGroup {
  readonly from: number;
  readonly to: number;
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
  return { columns, head: headRows, headless, rows, cells, tall: tallOf(cells) };
}

const tallOf = (cells: TableGrid['cells']): readonly GridCell[] =>
  cells.flat().filter(({ rows }) => rows > 1);

/** The grid of one group of columns; cells that reach out of it are cut to it. */
export function gridOfGroup(grid: TableGrid, group: ColumnGroup): TableGrid {
  const cells = grid.cells.map((row) => row.flatMap((cell) => inGroup(cell, group) ?? []));
  return { ...grid, columns: columnsIn(group), cells, tall: tallOf(cells) };
}

/** How many columns a group has. */
export const columnsIn = ({ from, to }: ColumnGroup): number => to - from + (from > 0 ? 1 : 0);

/** What a group shows of a cell; undefined where that is nothing. */
export function inGroup<Cell extends GridCell>(cell: Cell, { from, to }: ColumnGroup): Cell | undefined {
  const first = from > 0 ? 1 : 0;
  const begin = Math.max(cell.column, from);
  const inFirst = first === 1 && cell.column === 0 ? 1 : 0;
  const columns = inFirst + Math.max(0, Math.min(cell.column + cell.columns, to) - begin);
  if (columns === 0) return undefined;
  const repeated = cell.column < from ? ({ repeated: true } as const) : {};
  return { ...cell, column: inFirst ? 0 : begin - from + first, columns, whole: cell, ...repeated };
}
