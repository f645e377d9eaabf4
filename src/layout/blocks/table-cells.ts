/** Cells as set: their lines, where each stands across its column, and the heights of the rows. */
import type { Pt, TextStyle } from '../../config/index.ts';
import type { Desk } from '../desk.ts';
import type { Line } from '../paragraph/index.ts';
import { plainText } from '../set-text.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/** How a column stands: its left edge, width, and how its text is aligned. */
export interface Column {
  readonly x: Pt;
  readonly width: Pt;
  readonly align: 'left' | 'right' | 'center' | 'decimal';
}
/** A cell with its lines. `fraction`: width of what stands from the decimal mark on, or after the last figure. */
export interface SetCell extends GridCell {
  readonly style: TextStyle;
  readonly lines: readonly Line[];
  readonly fraction: Pt;
}

/** Columns from their widths, the first at `x`. */
export function columnsOf(
  widths: readonly Pt[],
  x: Pt,
  gap: Pt,
  align: readonly (Column['align'] | undefined)[],
): readonly Column[] {
  let left = x;
  return widths.map((width, i) => {
    const column = { x: left, width, align: align[i] ?? 'left' };
    left += width + gap;
    return column;
  });
}

/** Breaks each cell's text into lines. */
export function setCells(
  desk: Desk,
  grid: TableGrid,
  columns: readonly Column[],
  styleOf: (cell: GridCell) => TextStyle,
): readonly (readonly SetCell[])[] {
  return grid.cells.map((row) =>
    row.map((cell): SetCell => {
      const style = styleOf(cell);
      const measure = Math.max(1, spanWidth(columns, cell));
      const lines = desk.lines(cell.cell.runs, { style, measure, lastBind: false });
      const decimal = columns[cell.column]?.align === 'decimal' && cell.row >= grid.head;
      return { ...cell, style, lines, fraction: decimal ? fractionWidth(desk, cell, style) : 0 };
    }),
  );
}

/** Width of all columns that a cell covers. */
export function spanWidth(columns: readonly Column[], { column, columns: count }: GridCell): Pt {
  const first = columns[column]!;
  const last = columns[Math.min(column + count, columns.length) - 1]!;
  return last.x + last.width - first.x;
}

function fractionWidth(desk: Desk, { cell }: GridCell, style: TextStyle): Pt {
  const text = plainText(cell.runs);
  const lastFigure = text.search(/\d\D*$/);
  if (lastFigure < 0) return 0;
  const mark = text.lastIndexOf(desk.template.strings.decimalMark, lastFigure);
  return desk.metrics.width(text.slice(mark < 0 ? lastFigure + 1 : mark), style.face, style.size);
}

/** The widest fraction of each column: decimal marks stand so far from its right edge. */
export function fractionsOf(cells: readonly (readonly SetCell[])[], columns: number): readonly Pt[] {
  const widest = new Array<number>(columns).fill(0);
  for (const cell of cells.flat()) widest[cell.column] = Math.max(widest[cell.column]!, cell.fraction);
  return widest;
}

/** Left edge of a line in its cell. Header cells of a decimal column are set to the right. */
export function lineLeft(
  columns: readonly Column[],
  fractions: readonly Pt[],
  cell: SetCell,
  line: Line,
  head: boolean,
): Pt {
  const column = columns[cell.column]!;
  const slack = spanWidth(columns, cell) - line.width;
  if (column.align === 'left') return column.x;
  if (column.align === 'center') return column.x + slack / 2;
  const shift =
    head || column.align !== 'decimal' ? 0 : Math.min(slack, fractions[cell.column]! - cell.fraction);
  return column.x + slack - Math.max(0, shift);
}

/** Heights of the rows: the highest cell of each, padding included; a cell over several rows lengthens the last. */
export function rowHeights(
  grid: TableGrid,
  cells: readonly (readonly SetCell[])[],
  padY: Pt,
  least: Pt,
): readonly Pt[] {
  const heights = grid.rows.map(() => least + 2 * padY);
  const heightOf = (cell: SetCell) => cell.lines.length * cell.style.leading + 2 * padY;
  const all = cells.flat().sort((a, b) => a.rows - b.rows);
  for (const cell of all) {
    const last = cell.row + cell.rows - 1;
    let held = 0;
    for (let r = cell.row; r < last; r++) held += heights[r]!;
    heights[last] = Math.max(heights[last]!, heightOf(cell) - held);
  }
  return heights;
}
