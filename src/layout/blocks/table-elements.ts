/** The structure of a table. Groups of columns share it: what a later group shows of a row belongs to the same TR. */
import type { Desk } from '../desk.ts';
import type { ElementId } from '../types.ts';
import type { GridCell, TableGrid } from './table-grid.ts';

/** Makes a table's elements as they are asked for. */
export interface TableElements {
  /** The TH or TD of a cell of the grid, with its row and the part of the table that it is in. */
  cell(grid: TableGrid, cell: GridCell): ElementId;
}

/** Elements under the Table `table`; ask row by row, each cell once. */
export function newTableElements({ tree }: Pick<Desk, 'tree'>, table: ElementId): TableElements {
  const parts = new Map<'THead' | 'TBody', ElementId>();
  const rows = new Map<number, ElementId>();
  const partOf = (type: 'THead' | 'TBody'): ElementId => {
    const known = parts.get(type) ?? tree.add(type, table);
    parts.set(type, known);
    return known;
  };
  const rowOf = (grid: TableGrid, row: number): ElementId => {
    const known = rows.get(row) ?? tree.add('TR', partOf(row < grid.head ? 'THead' : 'TBody'));
    rows.set(row, known);
    return known;
  };
  return {
    cell(grid, shown) {
      const { cell, row, column, columns, rows: high } = shown.whole ?? shown;
      const tr = rowOf(grid, row);
      const spans = {
        ...(columns > 1 ? { colSpan: columns } : {}),
        ...(high > 1 ? { rowSpan: high } : {}),
      };
      if (row < grid.head) return tree.add('TH', tr, { scope: 'Column', ...spans });
      const heads = cell.header || (grid.headless && column === 0);
      return heads ? tree.add('TH', tr, { scope: 'Row', ...spans }) : tree.add('TD', tr, spans);
    },
  };
}
