/** The grid of a table: which column a cell stands in, and how wide the columns are. */
import type { TableBlock, TableCell } from '../brief/index.ts';
import { plainText } from './runs.ts';

export interface PlacedCell {
  readonly cell: TableCell;
  /** First column that it covers, from 0. */
  readonly column: number;
}

/**
 * Cells of each row, head and body, with their columns. A cell that reaches down keeps its columns from later rows; a
 * row that is shorter than the others is filled up with empty cells, since Word would lay the table out anew.
 */
export function placeCells(block: TableBlock): PlacedCell[][] {
  /** For each column, how many more rows a cell from above covers. */
  const covered: number[] = [];
  const rows = [...block.head, ...block.body].map(({ cells }) => {
    const above = [...covered];
    const placed = placeRow(cells, above);
    for (const [index, count] of covered.entries()) covered[index] = Math.max(0, (count ?? 0) - 1);
    for (const { cell, column } of placed) {
      for (let offset = 0; offset < cell.colSpan; offset += 1) covered[column + offset] = cell.rowSpan - 1;
    }
    return { placed, above };
  });
  const count = columnsIn(rows.map(({ placed }) => placed));
  return rows.map(({ placed, above }) => [...placed, ...filling(placed, above, count)]);
}

/** Cells may be more than a call can take arguments. */
const columnsIn = (rows: readonly (readonly PlacedCell[])[]): number =>
  rows.reduce((most, row) => row.reduce((own, cell) => Math.max(own, endOf(cell)), most), 1);

const endOf = ({ cell, column }: PlacedCell) => column + cell.colSpan;

function placeRow(cells: readonly TableCell[], above: readonly number[]): PlacedCell[] {
  let column = 0;
  return cells.map((cell) => {
    while ((above[column] ?? 0) > 0) column += 1;
    const start = column;
    column += cell.colSpan;
    return { cell, column: start };
  });
}

/** A row short of more columns than this gets one empty cell over each stretch of them. */
const MOST_EMPTY = 20;

const EMPTY: TableCell = { source: [], runs: [], colSpan: 1, rowSpan: 1, header: false };

function filling(placed: readonly PlacedCell[], above: readonly number[], count: number): PlacedCell[] {
  const last = placed.at(-1);
  const open: number[] = [];
  for (let column = last ? endOf(last) : 0; column < count; column += 1)
    if ((above[column] ?? 0) === 0) open.push(column);
  const cells: PlacedCell[] = [];
  for (const column of open) {
    const before = cells.at(-1);
    if (open.length > MOST_EMPTY && before && endOf(before) === column)
      cells[cells.length - 1] = { ...before, cell: { ...EMPTY, colSpan: before.cell.colSpan + 1 } };
    else cells.push({ cell: EMPTY, column });
  }
  return cells;
}

/** Mean width of a character of the table's face, in ems, with a little to spare. */
const CHARACTER = 0.52;
/** Share of its longest word that a column wants besides, so that short columns are not squeezed. */
const BREATH = 0.25;
/** Characters from which on a longer text asks for no more width: it turns over. */
const LINE = 60;
/** Width of an empty column, pt. */
const LEAST = 24;
/** Space between columns, pt. */
const GAP = 12;

/**
 * Column widths in pt: each column gets its longest word, then shares what is left by the length of its text. A
 * table whose words do not fit the text column takes the full grid.
 */
export function columnWidths(block: TableBlock, width: number, gridWidth: number, size: number): number[] {
  const { longest, natural } = measure(block, size * CHARACTER);
  const needed = longest.reduce((sum, column) => sum + column, 0);
  const available = needed > width ? Math.max(width, gridWidth) : width;
  if (needed >= available) return longest.map((column) => (column * available) / needed);
  const wishes = natural.map((column, index) => column - (longest[index] ?? 0) * (1 - BREATH));
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  const spare = available - needed;
  return longest.map((column, index) => column + (spare * (wishes[index] ?? 0)) / wished);
}

function measure(block: TableBlock, character: number) {
  const rows = placeCells(block);
  const count = columnsIn(rows);
  const longest = new Array<number>(count).fill(LEAST);
  const natural = new Array<number>(count).fill(LEAST);
  for (const { cell, column } of rows.flat()) {
    if (cell.colSpan > 1) continue;
    const text = plainText(cell.runs);
    const word = Math.max(0, ...text.split(/\s+/).map((part) => part.length));
    longest[column] = Math.max(longest[column] ?? 0, word * character + GAP);
    natural[column] = Math.max(natural[column] ?? 0, Math.min(text.length, LINE) * character + GAP);
  }
  return { longest, natural };
}

/** Widths in twips, each 1 or more; their sum is that of the widths in pt as long as that holds so many. */
export function widthsInTwips(widths: readonly number[]): number[] {
  let edge = 0;
  let exact = 0;
  return widths.map((width) => {
    exact += width * TWIPS;
    const own = Math.max(1, Math.round(exact) - edge);
    edge += own;
    return own;
  });
}
const TWIPS = 20;
