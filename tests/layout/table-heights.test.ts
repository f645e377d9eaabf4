/** Widths that make a table shorter. */
import { describe, expect, it } from 'vitest';
import { shorter } from '../../src/layout/blocks/table-heights.ts';
import type { MeasuredCell } from '../../src/layout/blocks/table-measures.ts';
import type { ColumnContent } from '../../src/layout/blocks/table-widths.ts';
import { cell } from './make.ts';

const measured = (column: number, unbroken: number[], columns = 1): MeasuredCell => ({
  cell: cell('', { colSpan: columns }),
  row: 0,
  rows: 1,
  column,
  columns,
  unbroken,
  longestWord: 40,
});
const text = (most: number): ColumnContent => ({ least: 40, most, figures: false });

describe('column widths', () => {
  it('are moved to the column whose lines are many', () => {
    const cells = [measured(0, [400]), measured(1, [180, 180, 180, 180])];
    const [left, right] = shorter([240, 120], [text(400), text(180)], cells, 12);
    expect(left! + right!).toBeCloseTo(360);
    expect(right).toBeGreaterThanOrEqual(180);
  });
  it.each([
    ['all is on one line', [measured(0, [100]), measured(1, [60])], [text(100), text(60)]],
    [
      'a column would lose its longest word',
      [measured(0, [10]), measured(1, [900])],
      [{ ...text(10), least: 235 }, text(900)],
    ],
    [
      'the other columns are figures',
      [measured(0, [400]), measured(1, [180, 180])],
      [text(400), { ...text(180), figures: true }],
    ],
  ] as const)('stay when %s', (_, cells, contents) => {
    expect(shorter([240, 120], contents, cells, 12)).toEqual([240, 120]);
  });
});
