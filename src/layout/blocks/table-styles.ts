/** The type of a table, full and smaller. */
import type { Pt, Template, TextStyle } from '../../config/index.ts';
import type { Desk } from '../desk.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/** Styles of text, head and total of one table. */
export interface TableStyles {
  readonly table: TextStyle;
  readonly tablehead: TextStyle;
  readonly total: TextStyle;
}

/** Sizes are tried so far apart, and leadings rounded to it, pt. */
const STEP = 0.25;

const smaller = new WeakMap<Template, readonly TableStyles[]>();

/** The template's own styles of a table. */
export function tableStyles(desk: Desk): TableStyles {
  const { table, tablehead } = desk.template.styles;
  return { table, tablehead, total: desk.styles.total };
}

/** The styles a table that is too wide may take, the largest first: down to `marks.cell.smallest`, leadings in proportion. */
export function smallerStyles(desk: Desk): readonly TableStyles[] {
  const known = smaller.get(desk.template);
  if (known) return known;
  const { table, tablehead, total } = tableStyles(desk);
  const least = desk.template.marks.cell.smallest;
  const made: TableStyles[] = [];
  for (let size = table.size - STEP; size >= least; size -= STEP) {
    const at = (style: TextStyle) => scaled(style, size / table.size, least);
    made.push({ table: at(table), tablehead: at(tablehead), total: at(total) });
  }
  smaller.set(desk.template, made);
  return made;
}

function scaled(style: TextStyle, by: number, least: Pt): TextStyle {
  const size = Math.min(style.size, Math.max(least, style.size * by));
  const leading = Math.round((style.leading * size) / style.size / STEP) * STEP;
  return { ...style, size, leading };
}

/** Which of the styles a cell takes. */
export function styleFor(styles: TableStyles, grid: TableGrid): (cell: GridCell) => TextStyle {
  return ({ row, cell, columns }) => {
    if (row < grid.head) return styles.tablehead;
    const group = cell.header && columns > 1 && columns === grid.columns;
    return group || grid.rows[row]!.total ? styles.total : styles.table;
  };
}
