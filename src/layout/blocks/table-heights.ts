/** Widths of text columns that make a table shorter: the wide column gives to the one that makes its rows high. */
import type { Pt } from '../../config/index.ts';
import type { MeasuredCell } from './table-measures.ts';
import type { ColumnContent } from './table-widths.ts';

/** What is moved from one column to another, as shares of the table's width. */
const STEPS = [1, 2, 4, 8].map((step) => step / 24);
/** Moves at most, and cells looked at in all: a table of very many cells keeps its widths. */
const MOST_MOVES = 40;
const MOST_LOOKS = 2e6;
/** How full the lines of ragged text are. */
const FULL = 0.93;

/**
 * Moves width between columns of text while that saves lines in the table as estimated; no column gets narrower
 * than its longest word. Figures keep theirs.
 */
export function shorter(
  widths: readonly Pt[],
  contents: readonly ColumnContent[],
  cells: readonly MeasuredCell[],
  gap: Pt,
): readonly Pt[] {
  const text = contents.flatMap((content, i) => (content.figures ? [] : [i]));
  if (text.length < 2 || contents.every((content, i) => content.most <= widths[i]!)) return widths;
  const room = widths.reduce((sum, width) => sum + width, 0);
  const looks = cells.length * text.length ** 2 * STEPS.length;
  let best = widths;
  let lines = linesOf(cells, widths, gap);
  for (let i = 0; i < Math.min(MOST_MOVES, MOST_LOOKS / looks - 1); i++) {
    const tried = STEPS.flatMap((step) => moves(best, contents, text, step * room)).map((moved) => ({
      moved,
      lines: linesOf(cells, moved, gap),
    }));
    const found = tried.reduce((a, b) => (b.lines < a.lines ? b : a), { moved: best, lines });
    if (found.lines >= lines) break;
    best = found.moved;
    lines = found.lines;
  }
  return best;
}

function moves(
  widths: readonly Pt[],
  contents: readonly ColumnContent[],
  text: readonly number[],
  step: Pt,
): readonly (readonly Pt[])[] {
  return text.flatMap((from) => {
    if (widths[from]! - step < contents[from]!.least) return [];
    return text
      .filter((to) => to !== from)
      .map((to) => widths.map((width, i) => (i === from ? width - step : i === to ? width + step : width)));
  });
}

/** Lines of all rows as estimated from their unbroken widths; a cell over several rows counts for its last. */
function linesOf(cells: readonly MeasuredCell[], widths: readonly Pt[], gap: Pt): number {
  const rows: number[] = [];
  for (const { row, rows: high, column, columns, unbroken } of cells) {
    let width = gap * (columns - 1);
    for (let c = column; c < column + columns; c++) width += widths[c] ?? 0;
    const lines = unbroken.reduce(
      (sum, line) => sum + (line <= width ? 1 : Math.ceil(line / (width * FULL))),
      0,
    );
    const last = row + high - 1;
    rows[last] = Math.max(rows[last] ?? 1, lines - (high - 1));
  }
  return rows.reduce((sum, count) => sum + (count ?? 0), 0);
}
