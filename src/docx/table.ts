/** Tables: the style PB Table, header rows that repeat, rows that are never broken, alignment by paragraph styles. */
import type { TableBlock, TableCell, TableRow } from '../brief/index.ts';
import { paragraph } from './blocks/paragraph.ts';
import type { Context, FileChild } from './context.ts';
import { setCaption } from './figures.ts';
import { plainText } from './runs.ts';
import type { StyleKey } from './style/catalogue.ts';
import { twips } from './xml.ts';

/** Caption, table, source line. */
export function setTable(context: Context, block: TableBlock): FileChild[] {
  const caption = setCaption(context, block);
  const table = tableOf(context, block);
  context.state.preceded = block.sourceLine ? undefined : 'table';
  return [...caption, table, ...(block.sourceLine ? paragraph(context, 'Source', block.sourceLine) : [])];
}

function tableOf(context: Context, block: TableBlock): FileChild {
  const { docx, template } = context;
  const { indent, width } = template.word.table;
  const columns = columnWidths(block, width, template.page.grid.width, template.word.styles.Table.size);
  const wide = columns.reduce((sum, column) => sum + column, 0) > width + 1;
  const total = block.body.at(-1)?.total === true;
  return new docx.Table({
    style: 'PBTable',
    width: { size: twips(columns.reduce((sum, column) => sum + column, 0)), type: 'dxa' },
    indent: { size: wide ? 0 : twips(indent), type: 'dxa' },
    layout: 'fixed',
    columnWidths: columns.map(twips),
    tableLook: { firstRow: block.head.length > 0, lastRow: total, firstColumn: false, lastColumn: true, noHBand: true, noVBand: true },
    rows: [
      ...block.head.map((row) => rowOf(context, block, row, true)),
      ...block.body.map((row) => rowOf(context, block, row, false)),
    ],
  });
}

function rowOf(context: Context, block: TableBlock, row: TableRow, head: boolean) {
  const { docx } = context;
  let column = 0;
  const children = row.cells.map((cell) => {
    const children = cellParagraphs(context, cell, head, block.align[column] ?? 'left');
    column += cell.colSpan;
    return new docx.TableCell({
      children,
      ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
      ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    });
  });
  return new docx.TableRow({ children, cantSplit: true, ...(head ? { tableHeader: true } : {}) });
}

const KEYS: Readonly<Record<'text' | 'head', Readonly<Record<TableBlock['align'][number], StyleKey>>>> = {
  text: { left: 'TableText', right: 'TableRight', decimal: 'TableRight', center: 'TableCenter' },
  head: { left: 'TableHead', right: 'TableHeadRight', decimal: 'TableHeadRight', center: 'TableHeadCenter' },
};

/** A cell must hold a paragraph; only an empty cell has an empty one. */
function cellParagraphs(context: Context, cell: TableCell, head: boolean, align: TableBlock['align'][number]) {
  const key = KEYS[head || cell.header ? 'head' : 'text'][align];
  const inCell: Context = { ...context, marker: undefined, box: undefined, hung: false };
  const set = paragraph(inCell, key, cell.runs);
  return (set.length > 0 ? set : [new context.docx.Paragraph({ style: inCell.styles.paragraph(key) })]) as import('docx').Paragraph[];
}

/** Mean width of a character of the table's face, in ems, with a little to spare. */
const CHARACTER = 0.52;
/** Share of its longest word that a column wants besides, so that short columns are not squeezed. */
const BREATH = 0.25;
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
  const rows = [...block.head, ...block.body];
  const count = Math.max(1, ...rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)));
  const longest = new Array<number>(count).fill(24);
  const natural = new Array<number>(count).fill(24);
  for (const row of rows) {
    let column = 0;
    for (const cell of row.cells) {
      if (cell.colSpan === 1 && column < count) {
        const text = plainText(cell.runs);
        const word = Math.max(0, ...text.split(/\s+/).map((part) => part.length));
        longest[column] = Math.max(longest[column] ?? 0, word * character + GAP);
        natural[column] = Math.max(natural[column] ?? 0, Math.min(text.length, 60) * character + GAP);
      }
      column += cell.colSpan;
    }
  }
  return { longest, natural };
}
