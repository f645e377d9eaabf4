/** The rules under a table's rows; none crosses a cell that goes on below it. */
import type { Pt } from '../../config/index.ts';
import type { Desk } from '../desk.ts';
import { ruleMark } from '../marks.ts';
import type { RuleMark } from '../types.ts';
import type { Column } from './table-cells.ts';
import type { TableGrid } from './table-grid.ts';

/** The rule along the top of the table. */
export function topRule(desk: Desk, columns: readonly Column[]): RuleMark {
  return rule(desk, columns, 0, columns.length, 0, desk.template.marks.tableRule, 'ink');
}

/** Rules under row `row`, at `y`: under each head over several columns, under the whole head, above a total, between rows, at the foot. */
export function rulesUnder(
  desk: Desk,
  grid: TableGrid,
  columns: readonly Column[],
  row: number,
  y: Pt,
): readonly RuleMark[] {
  const { tableRule, tableHeadRule, tableRowRule } = desk.template.marks;
  const last = row === grid.rows.length - 1;
  if (row < grid.head - 1)
    return grid.cells[row]!.filter((cell) => cell.rows === 1 && cell.columns > 1).map((cell) =>
      rule(desk, columns, cell.column, cell.column + cell.columns, y, tableHeadRule, 'ink'),
    );
  const strong = row === grid.head - 1 || grid.rows[row + 1]?.total === true;
  if (last) return [rule(desk, columns, 0, columns.length, y, tableRule, 'ink')];
  const [weight, colour] = strong ? ([tableHeadRule, 'ink'] as const) : ([tableRowRule, 'rule'] as const);
  return openStretches(grid, row).map(([from, to]) => rule(desk, columns, from, to, y, weight, colour));
}

/** Stretches of columns in which no cell reaches from row `row` into the next. */
function openStretches(grid: TableGrid, row: number): readonly (readonly [number, number])[] {
  const covered = new Set<number>();
  for (const cell of grid.tall)
    if (cell.row <= row && cell.row + cell.rows - 1 > row)
      for (let c = 0; c < cell.columns; c++) covered.add(cell.column + c);
  const stretches: [number, number][] = [];
  for (let c = 0; c < grid.columns; c++) {
    if (covered.has(c)) continue;
    const last = stretches.at(-1);
    if (last && last[1] === c) last[1] = c + 1;
    else stretches.push([c, c + 1]);
  }
  return stretches;
}

function rule(
  desk: Desk,
  columns: readonly Column[],
  from: number,
  to: number,
  y: Pt,
  weight: Pt,
  colour: 'ink' | 'rule',
): RuleMark {
  const first = columns[from]!;
  const last = columns[to - 1]!;
  const width = last.x + last.width - first.x;
  return ruleMark(desk, { x: first.x, y, width, weight, colour });
}
