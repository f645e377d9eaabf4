import type { NoteId, TableBlock } from '../../brief/index.ts';
import type { Pt, TextStyle } from '../../config/index.ts';
import { baselineOf, type Desk, type Flow } from '../desk.ts';
import { FORBIDDEN, type NewBox } from '../galley.ts';
import { markLines } from '../line-marks.ts';
import { shiftMark } from '../marks.ts';
import type { Line } from '../paragraph/index.ts';
import { placeNotes } from '../set-notes.ts';
import { ARTIFACT, type Mark } from '../types.ts';
import { clearHead, setCaptioned } from './captioned.ts';
import { type OrderCalls, orderOfCalls } from './table-calls.ts';
import { lineLeft, type SetCell } from './table-cells.ts';
import { newTableElements, type TableElements } from './table-elements.ts';
import { fitTable, type Measured } from './table-fit.ts';
import { setTableNotes } from './table-notes.ts';
import { rulesUnder, topRule } from './table-rules.ts';
import { slices } from './table-slices.ts';

/** Cost of a page break between two rows; a table of few rows is rather moved whole. */
const SPLIT = 4;
const SPLIT_SHORT = 100;
const SHORT = 10;
const SPLIT_GROUP = 200;

/** What the groups of a table share. */
interface Shared extends TableElements {
  readonly inOrder: OrderCalls;
}

/**
 * Table: as wide as the text column; on the full grid when its words or rows need that; in smaller type, then in groups of
 * columns one under the other, when they need more (see `fitTable`). Header repeated on every page; rows broken only when
 * higher than a page. All groups are one Table: a row's cells belong to one TR wherever they stand. Raises `table-too-wide`.
 */
export function setTable(flow: Flow, block: TableBlock): void {
  const { desk } = flow;
  if (block.head.length + block.body.length === 0) return;
  const element = desk.tree.add('Table', flow.parent);
  const gap = desk.template.styles.caption.after;
  const calls: NoteId[] = [];
  const parents = { caption: element, source: flow.parent };
  const body = () => {
    const groups = fitTable(flow, block);
    if (groups[0]!.columns[0]!.x < flow.x) clearHead(flow);
    const shared = { ...newTableElements(desk, element), inOrder: orderOfCalls(groups) };
    for (const [i, group] of groups.entries()) {
      if (i > 0) flow.galley.space(desk.page.unit);
      setRows(flow, group, shared, calls);
    }
    placeNotes(flow, calls);
  };
  setCaptioned(flow, block, parents, gap, body, () => setTableNotes(flow, block));
}

/** Head and rows as boxes. */
function setRows(flow: Flow, table: Measured, shared: Shared, calls: NoteId[]): void {
  const { desk, galley } = flow;
  const { grid, heights } = table;
  const page = desk.page.bottom - desk.page.top;
  const head = setHead(flow, table, shared, calls);
  const repeat =
    head && head.height <= page / 2
      ? { repeat: { height: head.height, marks: artifacts(head.marks ?? []) } }
      : {};
  for (let r = grid.head; r < grid.rows.length; r++) {
    const marks = rowMarks(desk, table, r, shared, calls);
    const top = r === 0 ? [topRule(desk, table.columns)] : [];
    const first = r === 0 ? { baseline: firstBaseline(desk, table.styles.table) } : {};
    const box = { height: heights[r]!, ...marks, breakCost: rowCost(table, r), ...repeat, ...first };
    const leading = table.cells[r]![0]?.style.leading ?? table.styles.table.leading;
    const room = page - (repeat.repeat?.height ?? 0) - desk.page.unit;
    const boxes = box.height > room ? slices(desk, leading, box) : [box];
    for (const [i, slice] of boxes.entries())
      galley.box(i === 0 ? { ...slice, marks: [...top, ...slice.marks] } : slice);
  }
}

function setHead(flow: Flow, table: Measured, shared: Shared, calls: NoteId[]): NewBox | undefined {
  const { desk, galley } = flow;
  const { grid, heights } = table;
  if (grid.head === 0) return undefined;
  const marks: Mark[] = [topRule(desk, table.columns)];
  const called: NoteId[] = [];
  let y = 0;
  for (let r = 0; r < grid.head; r++) {
    const row = rowMarks(desk, table, r, shared, calls);
    marks.push(...row.marks.map((mark) => shiftMark(mark, 0, y)));
    called.push(...row.calls);
    y += heights[r]!;
  }
  const box = {
    height: y,
    marks,
    calls: called,
    lines: grid.head,
    baseline: firstBaseline(desk, table.styles.tablehead),
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
  const joined = grid.tall.some((cell) => cell.row < row && cell.row + cell.rows > row);
  if (joined) return FORBIDDEN;
  const split = grid.rows.length - grid.head < SHORT ? SPLIT_SHORT : SPLIT;
  return split + (row > 0 && isGroupHead(table, row - 1) ? SPLIT_GROUP : 0);
}

/** Marks of one row, y from its top, with its elements. Text stands at the top, figures and heads on the row's last line. */
function rowMarks(desk: Desk, table: Measured, row: number, shared: Shared, calls: NoteId[]) {
  const { grid, columns, cells, fractions, heights } = table;
  const { padY } = desk.template.marks.cell;
  const head = row < grid.head;
  const marks: Mark[] = [];
  const called: NoteId[] = [];
  for (const cell of cells[row]!) {
    const element = cell.repeated ? ARTIFACT : shared.cell(grid, cell);
    const tall = heights.slice(row, row + cell.rows).reduce((sum, height) => sum + height, 0);
    const { leading } = cell.style;
    const low = head || columns[cell.column]!.align === 'right' || columns[cell.column]!.align === 'decimal';
    const first = low ? tall - padY - cell.lines.length * leading : padY;
    const left = (line: SetCell['lines'][number]) => lineLeft(columns, fractions, cell, line, head);
    const lines = cell.lines.map(cell.repeated ? bare : shared.inOrder);
    const marked = markLines(desk, lines, element, baselineOf(desk, cell.style), left);
    for (const [i, { line, marks: own }] of marked.entries()) {
      marks.push(...own.map((mark) => shiftMark(mark, 0, first + i * leading)));
      called.push(...line.calls);
    }
  }
  calls.push(...called);
  marks.push(...rulesUnder(desk, grid, columns, row, heights[row]!));
  return { marks, calls: called, lines: Math.max(1, ...cells[row]!.map((cell) => cell.lines.length)) };
}

/** A line that is shown again says nothing new: no links, calls or languages. */
function bare(line: Line): Line {
  const spans = line.spans.map(({ href: _href, lang: _lang, noteCall: _call, ...span }) => span);
  return { ...line, spans, calls: [], links: [] };
}
