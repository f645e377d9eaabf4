/** The text of a table's cells, measured before the columns are. */
import type { Run, TableBlock } from '../../brief/index.ts';
import type { Pt, TextStyle } from '../../config/index.ts';
import type { Desk } from '../desk.ts';
import { isAddress, jointsOf } from '../paragraph/index.ts';
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
    const lines = desk.lines(cell.cell.runs, { style, measure: UNBOUNDED, lastBind: false }, 'quiet');
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

/** An address is broken anywhere rather than widen its column beyond this, pt. */
const ADDRESS = 72;

/**
 * The same cells, their longest words taken as broken where words may be (after hyphens, in addresses), and measured with what
 * is set in or at them (a stronger face, note calls).
 */
export function inParts(
  desk: Desk,
  cells: readonly MeasuredCell[],
  styleOf: (cell: GridCell) => TextStyle,
): readonly MeasuredCell[] {
  const strong = desk.styles.total.face;
  return cells.map((cell) => {
    const { runs } = cell.cell;
    const { face, size } = styleOf(cell);
    const stronger = runs.some((run) => run.kind === 'text' && (run.marks.strong || run.marks.lead));
    const widthOf = (text: string) => desk.metrics.width(text, stronger ? strong : face, size);
    let width = 0;
    for (const word of calledText(runs).split(/[ \t\r\n]+/))
      for (const part of partsOf(word)) {
        const own = Math.ceil(widthOf(part) + SLACK);
        width = Math.max(width, isAddress(word) ? Math.min(ADDRESS, own) : own);
      }
    return { ...cell, longestWord: Math.min(Math.max(0, ...cell.unbroken), width) };
  });
}

const GLUED = '\u00a0';

/** Text with the labels of notes where they are called: no line ends before one, nor between it and a word that touches it. */
function calledText(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === 'text' ? run.value : run.kind === 'break' ? ' ' : `\u0000${run.label}`))
    .join('')
    .replace(/\s*\0/g, (blank) => (blank.length > 1 ? GLUED : ''));
}

function partsOf(word: string): readonly string[] {
  const cuts = [0, ...jointsOf(word).map(({ at }) => at), word.length];
  return cuts.slice(1).map((cut, i) => word.slice(cuts[i], cut));
}
