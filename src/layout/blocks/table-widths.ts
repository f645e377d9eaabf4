/** Widths of a table's columns, from what is in them. */
import type { Pt } from '../../config/index.ts';
import type { MeasuredCell } from './table-measures.ts';

/** How wide a column's content is: its longest word, and its longest line when nothing is broken. */
export interface ColumnContent {
  readonly least: Pt;
  readonly most: Pt;
  readonly figures: boolean;
}

/** Columns of figures are no narrower than this where there is room, so that short ones do not crowd at the edge. */
const FIGURES_LEAST = 50;
/** The share of a table that columns of text keep against wide columns of figures. */
const TEXT_SHARE = 1 / 3;

/** What all columns ask; a cell over several columns asks the last of them for what is missing. */
export function columnContents(
  cells: readonly MeasuredCell[],
  columns: number,
  figures: readonly boolean[],
  gap: Pt,
): readonly ColumnContent[] {
  const least = new Array<number>(columns).fill(0);
  const most = new Array<number>(columns).fill(0);
  const ask = (widths: number[], cell: MeasuredCell, width: Pt) => {
    const last = cell.column + cell.columns - 1;
    let held = gap * (cell.columns - 1);
    for (let c = cell.column; c < last; c++) held += widths[c]!;
    widths[last] = Math.max(widths[last]!, width - held);
  };
  for (const cell of [...cells].sort((a, b) => a.columns - b.columns)) {
    ask(most, cell, Math.max(0, ...cell.unbroken));
    ask(least, cell, cell.longestWord);
  }
  for (const [column, width] of alignedWidths(cells)) {
    least[column] = Math.max(least[column]!, width);
    most[column] = Math.max(most[column]!, width);
  }
  return least.map((width, i) => ({ least: width, most: most[i]!, figures: figures[i] ?? false }));
}

/** What figures that stand under one another by their decimal marks ask: the longest whole part and the longest rest. */
function alignedWidths(cells: readonly MeasuredCell[]): ReadonlyMap<number, Pt> {
  const wholes = new Map<number, Pt>();
  const rests = new Map<number, Pt>();
  for (const { column, unbroken, fraction } of cells) {
    if (fraction === undefined) continue;
    wholes.set(column, Math.max(wholes.get(column) ?? 0, (unbroken[0] ?? 0) - fraction));
    rests.set(column, Math.max(rests.get(column) ?? 0, fraction));
  }
  return new Map([...wholes].map(([column, whole]) => [column, Math.ceil(whole + (rests.get(column) ?? 0))]));
}

/** True when the columns fit without breaking a word. */
export function fitsWhole(contents: readonly ColumnContent[], room: Pt): boolean {
  return sum(contents, (c) => c.least) <= room;
}

/**
 * Shares `room` (the width less the gaps) among the columns. Figures take what they need and no less than their least width;
 * text shares the rest by need. When even the longest words do not fit, all columns shrink alike.
 */
export function columnWidths(contents: readonly ColumnContent[], room: Pt): readonly Pt[] {
  if (!fitsWhole(contents, room))
    return proportional(
      contents.map((c) => c.least),
      room,
    );
  const text = contents.filter((c) => !c.figures);
  if (text.length === 0)
    return stretched(
      contents.map((c) => c.most),
      contents.map((c) => c.least),
      room,
    );
  const textLeast = sum(text, (c) => c.least);
  const textMost = sum(text, (c) => c.most);
  const forText = Math.max(textLeast, Math.min(textMost, room * TEXT_SHARE));
  const wanted = contents.map((c) => (c.figures ? Math.max(c.most, FIGURES_LEAST) : 0));
  const least = contents.map((c) => (c.figures ? c.least : 0));
  const forFigures = Math.max(
    sum(least, (w) => w),
    Math.min(
      sum(wanted, (w) => w),
      room - forText,
    ),
  );
  const figures = stretched(wanted, least, forFigures);
  const rest = stretched(
    contents.map((c) => (c.figures ? 0 : c.most)),
    contents.map((c) => (c.figures ? 0 : c.least)),
    room - forFigures,
  );
  return contents.map((c, i) => (c.figures ? figures[i]! : rest[i]!));
}

/** Widths that fill the room: between least and wanted when it is short, in proportion to wanted when there is more. */
function stretched(wanted: readonly Pt[], least: readonly Pt[], room: Pt): readonly Pt[] {
  const most = sum(wanted, (w) => w);
  if (most <= room) return proportional(wanted, room);
  const base = sum(least, (w) => w);
  const share = most > base ? Math.max(0, room - base) / (most - base) : 0;
  return wanted.map((w, i) => least[i]! + (w - least[i]!) * share);
}

function proportional(widths: readonly Pt[], room: Pt): readonly Pt[] {
  const total = sum(widths, (w) => w);
  if (total <= 0) return widths.map(() => room / widths.length);
  return widths.map((w) => (w * room) / total);
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
