import type { NoteId, TableBlock } from '../../brief/index.ts';
import type { Pt, TextStyle } from '../../config/index.ts';
import { diagnostic } from '../../diagnostics.ts';
import { inColumns } from '../columns.ts';
import { baselineOf, type Desk, type Flow } from '../desk.ts';
import { FORBIDDEN, type NewBox } from '../galley.ts';
import { markLines } from '../line-marks.ts';
import { shiftMark } from '../marks.ts';
import { placeNotes } from '../set-notes.ts';
import { ARTIFACT, type ElementId, type Mark } from '../types.ts';
import { clearHead, setCaptioned } from './captioned.ts';
import {
  type Column,
  columnsOf,
  fractionsOf,
  lineLeft,
  rowHeights,
  type SetCell,
  setCells,
} from './table-cells.ts';
import { type GridCell, gridOf, type TableGrid } from './table-grid.ts';
import { shorter } from './table-heights.ts';
import { measureCells } from './table-measures.ts';
import { setTableNotes } from './table-notes.ts';
import { rulesUnder, topRule } from './table-rules.ts';
import { slices } from './table-slices.ts';
import { columnContents, columnWidths, fitsWhole } from './table-widths.ts';

/** Rows of more lines than this send a table to the full grid. */
const MOST_LINES = 4;
/** Cost of a page break between two rows; a table of few rows is rather moved whole. */
const SPLIT = 4;
const SPLIT_SHORT = 100;
const SHORT = 10;
const SPLIT_GROUP = 200;

/** A table ready to be put in the galley. */
interface Measured {
  readonly grid: TableGrid;
  readonly columns: readonly Column[];
  readonly cells: readonly (readonly SetCell[])[];
  readonly fractions: readonly Pt[];
  readonly heights: readonly Pt[];
}

/**
 * Table: as wide as the text column; on the full grid when its words or rows need that. Header repeated on every page; rows
 * broken only when higher than a page. Raises `table-too-wide` when words had to be broken.
 */
export function setTable(flow: Flow, block: TableBlock): void {
  const { desk } = flow;
  if (block.head.length + block.body.length === 0) return;
  const table = desk.tree.add('Table', flow.parent);
  const gap = desk.template.styles.caption.after;
  const calls: NoteId[] = [];
  const parents = { caption: table, source: flow.parent };
  const body = () => {
    const measured = measure(flow, block);
    if (measured.columns[0]!.x < flow.x) clearHead(flow);
    setRows(flow, measured, table, calls);
    placeNotes(flow, calls);
  };
  setCaptioned(flow, block, parents, gap, body, () => setTableNotes(flow, block));
}

function styleOf(desk: Desk, grid: TableGrid): (cell: GridCell) => TextStyle {
  const { table, tablehead } = desk.template.styles;
  return ({ row, cell, columns }) => {
    if (row < grid.head) return tablehead;
    const group = cell.header && columns > 1 && columns === grid.columns;
    return group || grid.rows[row]!.total ? desk.styles.total : table;
  };
}

function measure(flow: Flow, block: TableBlock): Measured {
  const { desk } = flow;
  const grid = gridOf(block);
  const narrow = measureAt(flow, block, grid, flow.x, flow.width);
  if (flow.place !== 'page' || inColumns(desk.page) || (narrow.whole && narrow.lines <= MOST_LINES)) {
    if (!narrow.whole) reportTooWide(desk, block);
    return narrow;
  }
  const wide = measureAt(flow, block, grid, desk.page.grid.x, desk.page.grid.width);
  if (!wide.whole) reportTooWide(desk, block);
  return wide;
}

/** Tells whether a table goes over all columns: its words or rows need more than one. */
export function tableWantsGrid(flow: Flow, block: TableBlock): boolean {
  if (block.head.length + block.body.length === 0) return false;
  const narrow = measureAt(flow, block, gridOf(block), flow.x, flow.width);
  return !narrow.whole || narrow.lines > MOST_LINES;
}

function measureAt(flow: Flow, block: TableBlock, grid: TableGrid, x: Pt, width: Pt) {
  const { desk } = flow;
  const { marks, styles } = desk.template;
  // Many columns: the gaps take at most a third of the width.
  const gap = grid.columns > 1 ? Math.min(marks.cell.gap, width / 3 / (grid.columns - 1)) : 0;
  const room = width - gap * (grid.columns - 1);
  const style = styleOf(desk, grid);
  const figures = Array.from(
    { length: grid.columns },
    (_, i) => block.align[i] === 'right' || block.align[i] === 'decimal',
  );
  const measured = measureCells(desk, grid, style, block.align);
  const contents = columnContents(measured, grid.columns, figures, gap);
  const widths = shorter(columnWidths(contents, room), contents, measured, gap);
  const columns = columnsOf(widths, x, gap, block.align);
  const cells = setCells(desk, grid, columns, style);
  return {
    grid,
    columns,
    cells,
    fractions: fractionsOf(cells, grid.columns),
    heights: rowHeights(grid, cells, marks.cell.padY, styles.table.leading),
    whole: fitsWhole(contents, room),
    lines: Math.max(...cells.flat().map((cell) => cell.lines.length), 0),
  };
}

function reportTooWide(desk: Desk, block: TableBlock): void {
  const place = block.source[0];
  desk.report(
    diagnostic(
      'table-too-wide',
      'A table has more columns, or longer words, than the page is wide, so words in it are broken',
      'Split the table in two, or shorten its longest words',
      place ? { place } : {},
    ),
  );
}

/** Head and rows as boxes. */
function setRows(flow: Flow, table: Measured, parent: ElementId, calls: NoteId[]): void {
  const { desk, galley } = flow;
  const { grid, heights } = table;
  const page = desk.page.bottom - desk.page.top;
  const head = setHead(flow, table, parent, calls);
  const repeat =
    head && head.height <= page / 2
      ? { repeat: { height: head.height, marks: artifacts(head.marks ?? []) } }
      : {};
  const body = grid.rows.length > grid.head ? desk.tree.add('TBody', parent) : parent;
  for (let r = grid.head; r < grid.rows.length; r++) {
    const marks = rowMarks(desk, table, r, body, calls);
    const top = r === 0 ? [topRule(desk, table.columns)] : [];
    const first = r === 0 ? { baseline: firstBaseline(desk, desk.template.styles.table) } : {};
    const box = { height: heights[r]!, ...marks, breakCost: rowCost(table, r), ...repeat, ...first };
    const leading = table.cells[r]![0]?.style.leading ?? desk.template.styles.table.leading;
    const room = page - (repeat.repeat?.height ?? 0) - desk.page.unit;
    const boxes = box.height > room ? slices(desk, leading, box) : [box];
    for (const [i, slice] of boxes.entries())
      galley.box(i === 0 ? { ...slice, marks: [...top, ...slice.marks] } : slice);
  }
}

function setHead(flow: Flow, table: Measured, parent: ElementId, calls: NoteId[]): NewBox | undefined {
  const { desk, galley } = flow;
  const { grid, heights } = table;
  if (grid.head === 0) return undefined;
  const element = desk.tree.add('THead', parent);
  const marks: Mark[] = [topRule(desk, table.columns)];
  const called: NoteId[] = [];
  let y = 0;
  for (let r = 0; r < grid.head; r++) {
    const row = rowMarks(desk, table, r, element, calls);
    marks.push(...row.marks.map((mark) => shiftMark(mark, 0, y)));
    called.push(...row.calls);
    y += heights[r]!;
  }
  const box = {
    height: y,
    marks,
    calls: called,
    lines: grid.head,
    baseline: firstBaseline(desk, desk.template.styles.tablehead),
  };
  galley.box(box);
  galley.keepLines(1);
  return box;
}

/** Where labels beside a table without a caption stand: on the first line of its first row. */
function firstBaseline(desk: Desk, style: TextStyle): Pt {
  return desk.template.marks.cell.padY + baselineOf(desk, style);
}

/** A head that is set again says nothing new: no elements, links or destinations. */
function artifacts(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark): Mark[] => {
    if (mark.kind === 'link' || mark.kind === 'destination') return [];
    if (mark.kind !== 'text') return [mark];
    const spans = mark.spans.map(({ element: _element, ...span }) => span);
    return [{ ...mark, spans, element: ARTIFACT }];
  });
}

/** A row that names what the rows under it hold: one entry of one line. */
function isGroupHead({ grid, cells }: Measured, row: number): boolean {
  if (row < grid.head || grid.columns === 1) return false;
  const filled = cells[row]!.filter((cell) => cell.lines.length > 0);
  return filled.length === 1 && filled[0]!.column === 0 && filled[0]!.lines.length === 1;
}

/** Cost of a page break above a row: none inside joined rows, above a total, or right under the head; dear under a group's head. */
function rowCost(table: Measured, row: number): number {
  const { grid } = table;
  if (row === grid.head || grid.rows[row]!.total) return row === 0 ? 0 : FORBIDDEN;
  const joined = grid.cells.slice(0, row).some((cells) => cells.some((cell) => cell.row + cell.rows > row));
  if (joined) return FORBIDDEN;
  const split = grid.rows.length - grid.head < SHORT ? SPLIT_SHORT : SPLIT;
  return split + (row > 0 && isGroupHead(table, row - 1) ? SPLIT_GROUP : 0);
}

/** Marks of one row, y from its top, with its elements. Text stands at the top, figures and heads on the row's last line. */
function rowMarks(desk: Desk, table: Measured, row: number, parent: ElementId, calls: NoteId[]) {
  const { grid, columns, cells, fractions, heights } = table;
  const { padY } = desk.template.marks.cell;
  const tr = desk.tree.add('TR', parent);
  const head = row < grid.head;
  const marks: Mark[] = [];
  const called: NoteId[] = [];
  for (const cell of cells[row]!) {
    const element = cellElement(desk, cell, grid, tr);
    const tall = heights.slice(row, row + cell.rows).reduce((sum, height) => sum + height, 0);
    const { leading } = cell.style;
    const low = head || columns[cell.column]!.align === 'right' || columns[cell.column]!.align === 'decimal';
    const first = low ? tall - padY - cell.lines.length * leading : padY;
    const left = (line: SetCell['lines'][number]) => lineLeft(columns, fractions, cell, line, head);
    const marked = markLines(desk, cell.lines, element, baselineOf(desk, cell.style), left);
    for (const [i, { line, marks: own }] of marked.entries()) {
      marks.push(...own.map((mark) => shiftMark(mark, 0, first + i * leading)));
      called.push(...line.calls);
    }
  }
  calls.push(...called);
  marks.push(...rulesUnder(desk, grid, columns, row, heights[row]!));
  return { marks, calls: called, lines: Math.max(1, ...cells[row]!.map((cell) => cell.lines.length)) };
}

function cellElement(desk: Desk, set: SetCell, grid: TableGrid, tr: ElementId): ElementId {
  const { cell, row, column, columns, rows } = set;
  const spans = { ...(columns > 1 ? { colSpan: columns } : {}), ...(rows > 1 ? { rowSpan: rows } : {}) };
  if (row < grid.head) return desk.tree.add('TH', tr, { scope: 'Column', ...spans });
  const heads = cell.header || (grid.headless && column === 0);
  return heads ? desk.tree.add('TH', tr, { scope: 'Row', ...spans }) : desk.tree.add('TD', tr, spans);
}
