/** The text of a table's cells, measured before the columns are. */
import type { TableBlock } from '../../brief/index.ts';
import type { Pt, TextStyle } from '../../config/index.ts';
import type { Desk } from '../desk.ts';
import { plainText } from '../set-text.ts';
import { fractionOf } from './table-cells.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/** A cell with the widths of its lines when nothing is broken, and of its longest word. */
export interface MeasuredCell extends GridCell {
  readonly unbroken: readonly Pt[];
  readonly longestWord: Pt;
  /** Of a figure on one line, what stands from its decimal mark on (see `SetCell`). */
  readonly fraction?: Pt;
}

/** Wide enough for any cell on one line. */
const UNBOUNDED = 1e5;
/** Room for what a word's plain width leaves out (stronger faces, note calls). */
const SLACK = 1;

/** Measures the text of all cells. */
export function measureCells(
  desk: Desk,
  grid: TableGrid,
  styleOf: (cell: GridCell) => TextStyle,
  align: TableBlock['align'],
): readonly MeasuredCell[] {
  return grid.cells.flat().map((cell) => {
    const style = styleOf(cell);
    const lines = desk.lines(cell.cell.runs, { style, measure: UNBOUNDED, lastBind: false });
    const aligned = align[cell.column];
    const figures =
      (aligned === 'decimal' || aligned === 'right') && cell.row >= grid.head && cell.columns === 1;
    const fraction = figures ? fractionOf(desk, lines, aligned === 'decimal') : undefined;
    const unbroken = lines.map((line) => Math.ceil(line.width + SLACK));
    return {
      ...cell,
      unbroken,
      ...(fraction === undefined ? {} : { fraction }),
      longestWord: Math.min(Math.max(0, ...unbroken), longestWord(desk, cell, style)),
    };
  });
}

function longestWord(desk: Desk, { cell }: GridCell, style: TextStyle): Pt {
  let width = 0;
  for (const word of plainText(cell.runs).split(' '))
    width = Math.max(width, desk.metrics.width(word, style.face, style.size));
  return Math.ceil(width + SLACK);
}
