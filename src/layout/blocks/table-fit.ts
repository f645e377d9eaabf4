/** How a table is made to fit: the text column, the full grid, smaller type, groups of columns. */
import type { TableBlock } from '../../brief/index.ts';
import type { Pt } from '../../config/index.ts';
import { diagnostic } from '../../diagnostics.ts';
import { inColumns } from '../columns.ts';
import type { Desk, Flow } from '../desk.ts';
import {
  type Column,
  columnsOf,
  fractionsOf,
  isBroken,
  rowHeights,
  type SetCell,
  setCells,
} from './table-cells.ts';
import { type ColumnGroup, gridOf, gridOfGroup, type TableGrid } from './table-grid.ts';
import { columnGroups } from './table-groups.ts';
import { shorter } from './table-heights.ts';
import { inParts, type MeasuredCell, measureCells } from './table-measures.ts';
import { smallerStyles, styleFor, type TableStyles, tableStyles } from './table-styles.ts';
import { type ColumnContent, columnContents, columnWidths, fitsWhole } from './table-widths.ts';

/** Rows of more lines than this send a table to the full grid. */
const MOST_LINES = 4;

/** A table, or a group of its columns, ready to be put in the galley. */
export interface Measured {
  readonly grid: TableGrid;
  readonly styles: TableStyles;
  readonly columns: readonly Column[];
  readonly cells: readonly (readonly SetCell[])[];
  readonly fractions: readonly Pt[];
  readonly heights: readonly Pt[];
}

/** Left edge and width that a table is set on. */
interface Frame {
  readonly x: Pt;
  readonly width: Pt;
}
/** A table in one size of type, its cells measured. */
interface Draft {
  readonly desk: Desk;
  readonly block: TableBlock;
  readonly grid: TableGrid;
  readonly styles: TableStyles;
  readonly cells: readonly MeasuredCell[];
  readonly figures: readonly boolean[];
}

/**
 * The table as it is set: one group of all columns, if need be on the full grid and in smaller type; else groups of
 * columns, each on the full width with the first column before it. Says once for a table that it was divided, or that words in
 * it are broken (`table-too-wide`).
 */
export function fitTable(flow: Flow, block: TableBlock): readonly Measured[] {
  const { desk } = flow;
  const draft = draftOf(desk, block, gridOf(block), tableStyles(desk));
  const onGrid = flow.place === 'page' && !inColumns(desk.page);
  const narrow = setNarrow(draft, flow);
  if (narrow && (!onGrid || linesOf(narrow) <= MOST_LINES)) return [narrow];
  return fitWide(draft, onGrid ? desk.page.grid : flow);
}

/** Tells whether a table goes over all columns: its words or rows need more than one. */
export function tableWantsGrid(flow: Flow, block: TableBlock): boolean {
  if (block.head.length + block.body.length === 0) return false;
  const { desk } = flow;
  const narrow = setNarrow(draftOf(desk, block, gridOf(block), tableStyles(desk)), flow);
  return !narrow || linesOf(narrow) > MOST_LINES;
}

/** The table at the width of the text; undefined where words would be broken. */
function setNarrow(draft: Draft, { x, width }: Flow): Measured | undefined {
  if (!isWhole(draft, { x, width })) return undefined;
  const set = setOn(draft, { x, width });
  return isBroken(set.cells, set.columns) ? undefined : set;
}

function fitWide(draft: Draft, frame: Frame): readonly Measured[] {
  const { desk, block, grid } = draft;
  const parted = inPartsOf(draft);
  for (const tried of [draft, parted]) {
    const set = isWhole(draft, frame) || isWhole(parted, frame) ? setOn(tried, frame) : undefined;
    if (set && !isBroken(set.cells, set.columns)) return [set];
  }
  for (const styles of smallerStyles(desk)) {
    const smaller = inPartsOf(draftOf(desk, block, grid, styles));
    if (!isWhole(smaller, frame)) continue;
    const set = setOn(smaller, frame);
    if (!isBroken(set.cells, set.columns)) return [set];
  }
  return told(desk, block, fitGroups(parted, frame));
}

/** Words longer than half the width are broken whatever is done: they are not what a table is divided for. */
function fitGroups(draft: Draft, { x, width }: Frame): readonly Measured[] {
  const gap = Math.min(draft.desk.template.marks.cell.gap, width / 6);
  const most = (width - gap) / 2;
  const cells = draft.cells.map((cell) => ({ ...cell, longestWord: Math.min(cell.longestWord, most) }));
  const capped = { ...draft, cells };
  if (isWhole(capped, { x, width })) return [setOn(capped, { x, width })];
  const groups = columnGroups(cells, draft.grid.columns, draft.figures, { width, gap });
  return groups.map(({ group, widths }) => {
    const own = { ...draft, grid: gridOfGroup(draft.grid, group) };
    const align = [...(group.from > 0 ? [0] : []), ...range(group)].map(
      (i) => draft.block.align[i] ?? 'left',
    );
    return setAt(own, columnsOf(widths, x, gap, align));
  });
}

const range = ({ from, to }: ColumnGroup): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

function draftOf(desk: Desk, block: TableBlock, grid: TableGrid, styles: TableStyles): Draft {
  const figures = Array.from(
    { length: grid.columns },
    (_, i) => block.align[i] === 'right' || block.align[i] === 'decimal',
  );
  const cells = measureCells(desk, grid, styleFor(styles, grid), block.align);
  return { desk, block, grid, styles, figures, cells };
}

function inPartsOf(draft: Draft): Draft {
  const { desk, grid, styles, cells } = draft;
  return { ...draft, cells: inParts(desk, cells, styleFor(styles, grid)) };
}

/** Many columns: the gaps take at most a third of the width. */
function gapOn({ desk, grid }: Draft, width: Pt): Pt {
  return grid.columns > 1 ? Math.min(desk.template.marks.cell.gap, width / 3 / (grid.columns - 1)) : 0;
}

function contentsOn({ cells, grid, figures }: Draft, gap: Pt): readonly ColumnContent[] {
  return columnContents(cells, grid.columns, figures, gap);
}

function isWhole(draft: Draft, { width }: Frame): boolean {
  const gap = gapOn(draft, width);
  return fitsWhole(contentsOn(draft, gap), width - gap * (draft.grid.columns - 1));
}

function setOn(draft: Draft, { x, width }: Frame): Measured {
  const { cells, grid, block } = draft;
  const gap = gapOn(draft, width);
  const contents = contentsOn(draft, gap);
  const widths = columnWidths(contents, width - gap * (grid.columns - 1));
  return setAt(draft, columnsOf(shorter(widths, contents, cells, gap), x, gap, block.align));
}

function setAt({ desk, grid, styles }: Draft, columns: readonly Column[]): Measured {
  const cells = setCells(desk, grid, columns, styleFor(styles, grid));
  return {
    grid,
    styles,
    columns,
    cells,
    fractions: fractionsOf(cells, grid.columns),
    heights: rowHeights(grid, cells, desk.template.marks.cell.padY, styles.table.leading),
  };
}

const linesOf = ({ cells }: Measured): number =>
  Math.max(...cells.map((row) => row.reduce((most, cell) => Math.max(most, cell.lines.length), 0)), 0);

/** Says what had to be done to a table, if it had. */
function told(desk: Desk, block: TableBlock, groups: readonly Measured[]): readonly Measured[] {
  const broken = groups.some(({ cells, columns }) => isBroken(cells, columns));
  if (!broken && groups.length === 1) return groups;
  const columns = gridOf(block).columns;
  const divided = `A table of ${columns} columns is wider than the page, even in the smallest type, so its columns stand in ${groups.length} groups one under the other`;
  const reason =
    groups.length > 1 ? divided : 'A table has words that are longer than its columns can be wide';
  const place = block.source[0];
  desk.report(
    diagnostic(
      'table-too-wide',
      broken ? `${reason}${groups.length > 1 ? ', and' : ', so'} words in it are broken` : reason,
      groups.length > 1
        ? 'Leave out columns, turn rows into columns, or divide the table in two'
        : 'Divide the table in two, or shorten its longest words',
      place ? { place } : {},
    ),
  );
  return groups;
}
