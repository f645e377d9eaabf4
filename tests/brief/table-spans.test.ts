/** Cells that ask for very many columns. */
import { expect, it } from 'vitest';
import { closeUp } from '../../src/brief/handlers/table-spans.ts';
import type { TableRow } from '../../src/brief/index.ts';

const row = (...spans: (readonly [columns: number, rows?: number])[]): TableRow => ({
  total: false,
  cells: spans.map(([colSpan, rowSpan = 1]) => ({ runs: [], colSpan, rowSpan, header: false, source: [] })),
});
const spans = (rows: readonly TableRow[]) => rows.map(({ cells }) => cells.map(({ colSpan }) => colSpan));

it.each<[string, TableRow[], number[][]]>([
  ['few columns stay', [row([3], [1]), row([1])], [[3, 1], [1]]],
  [
    'columns that begin nothing go',
    [row([100], [100], [100]), row([100], [50], [50], [100])],
    [
      [1, 2, 1],
      [1, 1, 1, 1],
    ],
  ],
  [
    'a cell over rows keeps its columns from later ones',
    [row([100, 2], [150]), row([75], [75])],
    [
      [1, 2],
      [1, 1],
    ],
  ],
])('%s', (_, rows, expected) => {
  expect(spans(closeUp(rows))).toEqual(expected);
});

it('a ragged table of very wide cells has no more columns than cells', () => {
  const rows = [
    row(...Array.from({ length: 500 }, () => [100] as const)),
    ...Array.from({ length: 300 }, () => row([1])),
  ];
  expect(
    spans(closeUp(rows))
      .flat()
      .every((columns) => columns === 1),
  ).toBe(true);
});
