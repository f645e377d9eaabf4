/** Tables: the style PB Table, header rows that repeat, rows that are never broken, alignment by paragraph styles. */
import type { TableBlock, TableCell } from '../brief/index.ts';
import { keptWithNext, paragraph } from './blocks/paragraph.ts';
import type { Context, FileChild } from './context.ts';
import { setCaption } from './figures.ts';
import { plainText } from './runs.ts';
import type { StyleKey } from './style/catalogue.ts';
import { columnWidths, type PlacedCell, placeCells, widthsInTwips } from './table-grid.ts';
import { setTableNotes } from './table-notes.ts';
import { twips } from './xml.ts';

/** Characters of a group's head at most. */
const GROUP_LENGTH = 60;

/** Caption, table, source line. */
export function setTable(context: Context, block: TableBlock): FileChild[] {
  const caption = setCaption(context, block);
  const table = tableOf(context, block);
  const below = [
    ...(block.sourceLine ? paragraph(context, 'Source', block.sourceLine) : []),
    ...setTableNotes(context, block),
  ];
  context.state.preceded = below.length > 0 ? undefined : 'block';
  return [...caption, table, ...below];
}

function tableOf(context: Context, block: TableBlock): FileChild {
  const { docx, template } = context;
  const { indent, width } = template.word.table;
  const columns = columnWidths(block, width, template.page.grid.width, template.word.styles.Table.size);
  const wide = columns.reduce((sum, column) => sum + column, 0) > width + 1;
  const widths = widthsInTwips(columns);
  const total = block.body.at(-1)?.total === true;
  return new docx.Table({
    style: 'PBTable',
    width: { size: widths.reduce((sum, column) => sum + column, 0), type: 'dxa' },
    indent: { size: wide ? 0 : twips(indent), type: 'dxa' },
    layout: 'fixed',
    columnWidths: widths,
    tableLook: {
      firstRow: block.head.length > 0,
      lastRow: total,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: placeCells(block).map((cells, row, all) =>
      rowOf(context, block, cells, columns.length, kindOf(block, cells, row, all.length)),
    ),
  });
}

/** `group`: a row of one entry, which names what the rows under it hold. */
type RowKind = 'head' | 'text' | 'group' | 'total';

function kindOf(
  { head, body }: TableBlock,
  cells: readonly PlacedCell[],
  row: number,
  rows: number,
): RowKind {
  if (row < head.length) return 'head';
  if (body[row - head.length]?.total) return 'total';
  const filled = cells.filter(({ cell }) => plainText(cell.runs).trim() !== '');
  const one = filled.length === 1 && filled[0]!.column === 0 && row < rows - 1;
  return one && plainText(filled[0]!.cell.runs).length <= GROUP_LENGTH ? 'group' : 'text';
}

function rowOf(
  context: Context,
  block: TableBlock,
  cells: readonly PlacedCell[],
  columns: number,
  kind: RowKind,
) {
  const { docx } = context;
  const children = cells.map(
    ({ cell, column }) =>
      new docx.TableCell({
        children: cellParagraphs(context, cell, kind, alignOf(block, cell, column, kind), columns),
        // The space between columns stands right of each cell; the last one ends with the table.
        ...(column + cell.colSpan >= columns ? { margins: { right: 0 } } : {}),
        ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
        ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
      }),
  );
  return new docx.TableRow({ children, cantSplit: true, ...(kind === 'head' ? { tableHeader: true } : {}) });
}

/** Heads over several columns stand in their middle, as in the PDF. */
const alignOf = ({ align }: TableBlock, cell: TableCell, column: number, kind: RowKind) =>
  kind === 'head' && cell.colSpan > 1 && align[column] !== 'left' ? 'center' : (align[column] ?? 'left');

const KEYS: Readonly<Record<'text' | 'head', Readonly<Record<TableBlock['align'][number], StyleKey>>>> = {
  text: { left: 'TableText', right: 'TableRight', decimal: 'TableRight', center: 'TableCenter' },
  head: { left: 'TableHead', right: 'TableHeadRight', decimal: 'TableHeadRight', center: 'TableHeadCenter' },
};

/**
 * A cell must hold a paragraph; only an empty cell has an empty one. A total has the type of the head: what the table style asks
 * of its last row, the paragraph style of a cell would undo.
 */
function cellParagraphs(
  context: Context,
  cell: TableCell,
  kind: RowKind,
  align: TableBlock['align'][number],
  columns: number,
) {
  // A header cell over the whole width heads the rows below it; one before a row looks like the text of the row.
  const heads = cell.header && cell.colSpan > 1 && cell.colSpan >= columns;
  const plain = (kind === 'text' || kind === 'group') && !heads;
  const key = KEYS[plain ? 'text' : 'head'][align];
  const inCell: Context = { ...context, marker: undefined, box: undefined, hung: false };
  const set = paragraph(inCell, key, cell.runs);
  const filled = set.length > 0 ? set : [new context.docx.Paragraph({ style: inCell.styles.paragraph(key) })];
  // A row of nothing but paragraphs that keep with the next is kept with the next row.
  const kept = kind === 'group' ? filled.map((child) => keptWithNext(context, child)) : filled;
  return kept as import('docx').Paragraph[];
}
