import type { TableCell as CellNode, TableRow as RowNode, Table } from 'mdast';
import { inlineText, sourcesOf } from '../../report/index.ts';
import type { Piece, Unit } from '../plan-types.ts';
import type { Captioned, TableBlock, TableCell, TableRow } from '../types.ts';
import { callsIn } from './calls.ts';
import { alignments, isTotal } from './table-columns.ts';
import { closeUp } from './table-spans.ts';
import type { BlockHandler, SetContext } from './types.ts';

/** A table: each cell is a unit; kept or cut as a whole. */
export const table: BlockHandler<Table> = {
  read: (node, context) =>
    context.piece(
      node,
      node.children.flatMap((row) =>
        row.children.map((cell) =>
          context.unit(
            'cell',
            inlineText(cell.children),
            sourcesOf(cell),
            cell.children,
            callsIn(cell.children),
          ),
        ),
      ),
    ),
  set: (node, piece, context) => (prints(piece.units, context) ? [tableBlock(node, piece, context)] : []),
};

const prints = (units: readonly Unit[], context: SetContext): boolean =>
  units.length > 0 && units.some(context.prints);

/** The block of a table, with what belongs to it. */
export function tableBlock(
  node: Table,
  _piece: Piece,
  context: SetContext,
  captioned: Captioned = {},
): TableBlock {
  const rows = closeUp(node.children.map((row, index) => rowOf(row, index === 0, context)));
  const texts = node.children.map((row) => row.children.map((cell) => inlineText(cell.children).trim()));
  const heads = headRows(node.children);
  const head = rows.slice(0, heads).filter((_row, index) => texts[index]!.some(Boolean));
  return {
    kind: 'table',
    align: alignments(node.align ?? [], texts.slice(heads), context.decimalMark),
    head,
    body: rows.slice(heads).map((row, index) => ({ ...row, total: isTotal(texts[heads + index]!) })),
    ...captioned,
    part: context.part,
    source: sourcesOf(node),
  };
}

/**
 * How many rows are the head: those of an HTML table's `thead`; else the first, and the rows of nothing but header cells
 * under it. One header cell over the whole width is the head of the rows below it, not the table's.
 */
function headRows(rows: readonly RowNode[]): number {
  const said = rows.findIndex((row) => row.data?.head !== true);
  if (said !== 0) return said < 0 ? rows.length : said;
  const isHead = ({ children }: RowNode): boolean =>
    children.length > 1 && children.every((cell) => cellData(cell).header === true);
  let heads = 1;
  while (heads < rows.length && isHead(rows[heads]!)) heads += 1;
  return heads;
}

function rowOf(row: RowNode, head: boolean, context: SetContext): TableRow {
  return { cells: row.children.map((cell) => cellOf(cell, head, context)), total: false };
}

function cellOf(cell: CellNode, head: boolean, context: SetContext): TableCell {
  const { colSpan = 1, rowSpan = 1, header = head } = cellData(cell);
  return {
    runs: context.runs(cell.children, undefined, head ? ['strong'] : undefined),
    colSpan,
    rowSpan,
    header,
    source: sourcesOf(cell),
  };
}

const cellData = (cell: CellNode): { colSpan?: number; rowSpan?: number; header?: boolean } =>
  cell.data ?? {};
