/** The grid of a table: which column a cell stands in, and how wide the columns are. */
import type { TableBlock, TableCell } from '../brief/index.ts';
import { plainText } from './runs.ts';

export interface PlacedCell {
  readonly cell: TableCell;
  /** First column that it covers, from 0. */
  readonly column: number;
}

/** Cells of each row, head and body, with their columns: a cell that reaches down keeps its columns from later rows. */
export function placeCells(block: TableBlock): PlacedCell[][] {
  /** For each column, how many more rows a cell from above covers. */
  const covered: number[] = [];
  return [...block.head, ...block.body].map(({ cells }) => {
    let column = 0;
    const placed = cells.map((cell) => {
      while ((covered[column] ?? 0) > 0) column += 1;
      const start = column;
      column += cell.colSpan;
      return { cell, column: start };
    });
    for (const [index, rows] of covered.entries()) covered[index] = Math.max(0, (rows ?? 0) - 1);
    for (const { cell, column: start } of placed) {
      for (let offset = 0; offset < cell.colSpan; offset += 1) covered[start + offset] = cell.rowSpan - 1;
    }
    return placed;
  });
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
  const count = Math.max(1, ...rows.flatMap((row) => row.map(({ cell, column }) => column + cell.colSpan)));
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
