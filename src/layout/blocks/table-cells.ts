/** Cells as set: their lines, where each stands across its column, and the heights of the rows. */
import type { Pt, TextStyle } from '../../config/index.ts';
import type { Desk } from '../desk.ts';
import type { Line } from '../paragraph/index.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/** How a column stands: its left edge, width, and how its text is aligned. */
export interface Column {
  readonly x: Pt;
  readonly width: Pt;
  readonly align: 'left' | 'right' | 'center' | 'decimal';
}
/**
 * A cell with its lines. `fraction`: in a column of figures, the width of what stands from the decimal mark on, or after the
 * last digit (per cent, bracket, note mark); absent for words, which keep to the column's edge.
 */
export interface SetCell extends GridCell {
  readonly style: TextStyle;
  readonly lines: readonly Line[];
  readonly fraction?: Pt;
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
      const lines = desk.lines(cell.cell.runs, { style, measure, lastBind: false }, 'quiet');
      const { align } = columns[cell.column] ?? {};
      const figures =
        (align === 'decimal' || align === 'right') && cell.row >= grid.head && cell.columns === 1;
      const fraction = figures ? fractionOf(desk, lines, align === 'decimal') : undefined;
      return { ...cell, style, lines, ...(fraction === undefined ? {} : { fraction }) };
    }),
  );
}

/** Whether a word is broken between two of its characters, or does not fit its column even so. */
export function isBroken(cells: readonly (readonly SetCell[])[], columns: readonly Column[]): boolean {
  return cells.some((row) =>
    row.some((cell) =>
      cell.lines.some((line) => line.torn || line.width > spanWidth(columns, cell) + TOLERANCE),
    ),
  );
}
/** What a line may be wider than its column, pt: nobody sees it. */
const TOLERANCE = 0.1;

/** Width of all columns that a cell covers. */
export function spanWidth(columns: readonly Column[], { column, columns: count }: GridCell): Pt {
  const first = columns[column]!;
  const last = columns[Math.min(column + count, columns.length) - 1]!;
  return last.x + last.width - first.x;
}

/** Letters that a figure may have beside its digits: currencies, units. */
const MOST_LETTERS = 4;

/** Width from the decimal mark on, or after the last digit, of a figure on one line; 0 for a mark of "none"; else undefined. */
export function fractionOf(desk: Desk, lines: readonly Line[], decimals: boolean): Pt | undefined {
  const [line] = lines;
  if (!line || lines.length > 1) return undefined;
  // A note's call is no digit of the figure.
  const text = line.spans.map(({ text, noteCall }) => (noteCall ? '*'.repeat(text.length) : text)).join('');
  if ((text.match(/\p{L}/gu)?.length ?? 0) > MOST_LETTERS) return undefined;
  const lastDigit = text.search(/\d\D*$/);
  if (lastDigit < 0) return 0;
  const mark = decimals ? decimalMarkIn(text, lastDigit, desk.template.strings.decimalMark) : -1;
  return Math.max(0, line.width - widthBefore(desk, line, mark < 0 ? lastDigit + 1 : mark));
}

/** The decimal mark of the last figure that ends at `lastDigit`: one without blanks or other figures after it. */
function decimalMarkIn(text: string, lastDigit: number, decimalMark: string): number {
  const mark = text.lastIndexOf(decimalMark, lastDigit);
  return mark >= 0 && /^\d*$/.test(text.slice(mark + 1, lastDigit + 1)) ? mark : -1;
}

function widthBefore(desk: Desk, line: Line, end: number): Pt {
  let at = 0;
  for (const span of line.spans) {
    if (at + span.text.length > end)
      return span.x + desk.metrics.width(span.text.slice(0, end - at), span.face, span.size);
    at += span.text.length;
  }
  return line.width;
}

/** The widest fraction of each column: decimal marks stand so far from its right edge. */
export function fractionsOf(cells: readonly (readonly SetCell[])[], columns: number): readonly Pt[] {
  const widest = new Array<number>(columns).fill(0);
  for (const { column, fraction = 0 } of cells.flat()) widest[column] = Math.max(widest[column]!, fraction);
  return widest;
}

/** Left edge of a line in its cell. Heads of figures are set to the right, those over several columns in their middle. */
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
  if (column.align === 'center' || (head && cell.columns > 1)) return column.x + slack / 2;
  const shift = cell.fraction === undefined ? 0 : Math.min(slack, fractions[cell.column]! - cell.fraction);
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
