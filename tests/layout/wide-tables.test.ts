/**
 * Tables that are wider than the page: read back with their positions. Metrics are half an em a character, so that widths can be
 * followed on paper.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableBlock, TableCell } from '../../src/brief/index.ts';
import { loadTemplate, type Template } from '../../src/config/index.ts';
import { ARTIFACT, type Layout, layOut, type TextMark } from '../../src/layout/index.ts';
import { base, brief, cell, note, p } from './make.ts';
import { halfEm } from './metrics.ts';
import { isText, markText } from './read.ts';

const metrics = halfEm();
const SHEETS = (['a4', 'letter'] as const).flatMap((size) =>
  (['standard', 'accessible'] as const).map((scale) => ({ size, scale })),
);
const templates = await Promise.all(SHEETS.map((sheet) => loadTemplate('default', sheet)));
const [standard, accessible] = templates as [Template, Template];

const place = { start: { line: 9, column: 1, offset: 80 }, end: { line: 18, column: 9, offset: 400 } };
const tableOf = (head: readonly TableCell[], body: readonly (readonly TableCell[])[]): TableBlock => ({
  kind: 'table',
  align: [],
  head: head.length > 0 ? [{ total: false, cells: head }] : [],
  body: body.map((cells) => ({ total: false, cells })),
  ...base,
  source: [place],
});
const square = (columns: number, rows: number, text: (row: number, column: number) => string): TableBlock =>
  tableOf(
    Array.from({ length: columns }, (_, c) => cell(text(-1, c), { header: true })),
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cell(text(r, c)))),
  );
const indicators = (columns: number) =>
  square(columns, 8, (r, c) =>
    r < 0 ? `Indicator ${c}` : c === 0 ? `Region number ${r}` : c % 4 === 1 ? 'depends on it' : `${r}${c}.5`,
  );
const set = (table: TableBlock, template: Template) =>
  layOut(brief([p('Before.'), table]), template, metrics);

/** Words of all cells, row by row. */
const wordsIn = ({ head, body }: TableBlock) =>
  [...head, ...body].flatMap(({ cells }) =>
    cells.map(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.value : '')).join('')),
  );
/** What the elements of cells show, in the order of the tree. */
function shownIn(layout: Layout): string[] {
  const texts = new Map<number, string[]>();
  for (const mark of cellMarks(layout))
    texts.set(mark.element, [...(texts.get(mark.element) ?? []), markText(mark).trim()]);
  return cellsOf(layout).map(({ id }) => (texts.get(id) ?? []).join(' '));
}
/** Cells by the rows they are in: the array order of children is the order they are read in. */
function cellsOf(layout: Layout) {
  const rows = layout.structure.filter(({ type }) => type === 'TR');
  return rows.flatMap(({ id }) => layout.structure.filter(({ parent }) => parent === id));
}
const marksOf = (layout: Layout): TextMark[] => layout.pages.flatMap(({ marks }) => marks.filter(isText));
const cellMarks = (layout: Layout): TextMark[] =>
  marksOf(layout).filter(({ element }) => ['TH', 'TD'].includes(layout.structure[element]?.type ?? ''));
const rightOf = (mark: TextMark) => {
  const last = mark.spans.at(-1)!;
  const blank = last.text.endsWith(' ') ? last.size / 2 : 0;
  return mark.x + mark.spans.reduce((sum, span) => sum + span.width, 0) - blank;
};
/** Every mark of a table, the repeated ones too, inside the grid and the text area. */
function expectInside(layout: Layout, { page }: Template): void {
  for (const mark of marksOf(layout)) {
    if (mark.element === ARTIFACT && mark.y < page.top) continue;
    expect(mark.x).toBeGreaterThan(page.grid.x - 0.5);
    expect(rightOf(mark)).toBeLessThan(page.grid.x + page.grid.width + 0.5);
    expect(mark.y).toBeGreaterThan(page.top);
    expect(mark.y).toBeLessThan(page.bottom);
  }
}
/** On every page with rows, a head stands above them. */
function expectHeads(layout: Layout, head: string): void {
  const bodies = new Set(layout.structure.filter(({ type }) => type === 'TBody').map(({ id }) => id));
  const inBody = ({ element }: TextMark) => {
    const row = layout.structure[layout.structure[element]?.parent ?? -1];
    return row !== undefined && bodies.has(row.parent);
  };
  for (const { marks } of layout.pages) {
    const first = Math.min(
      ...marks
        .filter(isText)
        .filter(inBody)
        .map(({ y }) => y),
    );
    if (!Number.isFinite(first)) continue;
    const heads = marks.filter(isText).filter((mark) => markText(mark).startsWith(head));
    expect(Math.min(...heads.map(({ y }) => y))).toBeLessThan(first);
  }
}
const sizesIn = (layout: Layout) =>
  [...new Set(cellMarks(layout).flatMap(({ spans }) => spans.map(({ size }) => size)))].sort();

describe('a table wider than the page', () => {
  const cases = [20, 40, 200].flatMap((columns) =>
    SHEETS.map((sheet, i) => ({ columns, ...sheet, template: templates[i]! })),
  );
  it.each(cases)(
    'of $columns columns on $size, $scale: groups of columns, no word broken or lost',
    ({ columns, template }) => {
      const table = indicators(columns);
      const layout = set(table, template);
      expect(shownIn(layout)).toEqual(wordsIn(table));
      expectInside(layout, template);
      expectHeads(layout, 'Indicator 0');
      const words = new Set(wordsIn(table).flatMap((text) => text.split(' ')));
      for (const mark of cellMarks(layout))
        for (const word of markText(mark).trim().split(' ')) expect(words).toContain(word);
      expect(layout.messages).toMatchObject([{ rule: 'table-too-wide', place }]);
      expect(layout.messages[0]!.reason).toContain(`${columns} columns`);
    },
  );

  it('is one table in the tags, with one row for each of its rows', () => {
    const { structure } = set(indicators(40), standard);
    const count = (type: string) => structure.filter((element) => element.type === type).length;
    expect([count('Table'), count('THead'), count('TBody'), count('TR')]).toEqual([1, 1, 1, 9]);
    expect([count('TH'), count('TD')]).toEqual([40, 8 * 40]);
  });

  it('repeats its first column at one place and width in each group, as an artifact', () => {
    const layout = set(indicators(40), standard);
    const firsts = marksOf(layout).filter((mark) => markText(mark).startsWith('Region number 3'));
    expect(firsts.length).toBeGreaterThan(3);
    expect(firsts.map(({ element }) => element === ARTIFACT)).toEqual(firsts.map((_, i) => i > 0));
    expect(new Set(firsts.map(({ x }) => x))).toEqual(new Set([standard.page.grid.x]));
  });

  it('has groups of about the same width, down to the last', () => {
    const layout = set(
      square(30, 1, (_, c) => `word${10 + c}`),
      standard,
    );
    const heads = layout.structure.filter(({ type, scope }) => type === 'TH' && scope === 'Column');
    const ys = heads.map(({ id }) => marksOf(layout).find(({ element }) => element === id)!.y);
    const sizes = [...new Set(ys)].map((y) => ys.filter((other) => other === y).length);
    expect(Math.max(...sizes.slice(1)) - Math.min(...sizes.slice(1))).toBeLessThanOrEqual(1);
  });

  it('keeps calls, links and notes in the column that is not repeated', () => {
    const table = indicators(30);
    const cells = table.body[0]!.cells.map((one, c) =>
      c === 0 || c === 25 ? cell(c === 0 ? 'Region^1' : 'See [it](https://example.org/)') : one,
    );
    const block = { ...table, body: [{ total: false, cells }, ...table.body.slice(1)] };
    const layout = layOut(brief([block], { notes: [note('1', 'The note.')] }), standard, metrics);
    const links = layout.pages.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'link'));
    expect(links.filter((mark) => 'target' in mark && 'href' in mark.target)).toHaveLength(1);
    // The call, and back from the note.
    expect(links).toHaveLength(3);
    const names = layout.pages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'destination' ? [mark.name] : [])),
    );
    expect(names.sort()).toEqual(['call-1', 'note-1']);
  });
});

it('a note called in several groups goes back to the call that stands first', () => {
  const table = indicators(40);
  const with3 = (row: number, column: number, text: string) =>
    table.body[row]!.cells.map((one, c) =>
      c === column ? cell(text, { runs: callOf(text === 'first') }) : one,
    );
  const callOf = (first: boolean) => [
    { kind: 'text' as const, value: 'Called', marks: {}, source: [] },
    { kind: 'note-call' as const, note: '1', number: 1, label: '1', first, source: [] },
  ];
  const rows = table.body.map((row, r) => {
    if (r === 0) return { ...row, cells: with3(0, 39, 'first') };
    return r === 5 ? { ...row, cells: with3(5, 1, 'second') } : row;
  });
  const layout = layOut(
    brief([{ ...table, body: rows }], { notes: [note('1', 'The note.')] }),
    standard,
    metrics,
  );
  const pages = layout.pages.flatMap(({ number, marks }) =>
    marks.flatMap((mark) => (mark.kind === 'destination' ? [[mark.name, number]] : [])),
  );
  expect(pages).toEqual([
    ['call-1', 1],
    ['note-1', 1],
  ]);
});

describe('smaller type', () => {
  // Eight columns have 408 pt between their gaps, 51 each: words of eleven characters need 54 pt at 9.5, 51 at 9.
  const eleven = square(8, 3, () => 'abcdefghijk');
  it('is taken in steps, if the table fits in it', () => {
    const layout = set(eleven, standard);
    expect(layout.messages).toEqual([]);
    expect(sizesIn(layout)).toEqual([8.763157894736842, 9]);
    expectInside(layout, standard);
  });
  it('is not taken by a table that fits', () => {
    expect(
      sizesIn(
        set(
          square(8, 3, () => 'abcdefghij'),
          standard,
        ),
      ),
    ).toEqual([9.25, 9.5]);
  });
  it('goes no lower than the template says, and not where groups are needed anyway', () => {
    expect(sizesIn(set(eleven, accessible))).toEqual([12]);
    expect(sizesIn(set(indicators(20), standard))).toEqual([9.25, 9.5]);
    const least = { ...standard.marks.cell, smallest: 9.25 };
    const template = { ...standard, marks: { ...standard.marks, cell: least } };
    expect(set(eleven, template).messages).toMatchObject([{ rule: 'table-too-wide' }]);
  });
});

describe('words too long for any column', () => {
  it('are broken alone, and said once', () => {
    const layout = set(
      square(3, 2, (r, c) => (c === 1 ? 'x'.repeat(200) : `short${r + 1}${c}`)),
      standard,
    );
    expect(layout.messages).toMatchObject([{ rule: 'table-too-wide', place }]);
    const texts = cellMarks(layout).map((mark) => markText(mark).trim());
    for (const word of ['short10', 'short12', 'short20', 'short22']) expect(texts).toContain(word);
    expectInside(layout, standard);
  });
  it('say nothing if they are addresses', () => {
    const url = 'https://example.org/reports/2024/a-long-name/of-a-brief/that-goes-on/and-on/for-long';
    const layout = set(
      square(4, 2, (_, c) => (c === 3 ? url : 'word')),
      standard,
    );
    expect(layout.messages).toEqual([]);
  });
});

const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 12 });
const anyTable = fc
  .record({
    columns: fc.integer({ min: 1, max: 60 }),
    rows: fc.integer({ min: 1, max: 40 }),
    words: fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 40 }),
    spans: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 7 }),
    head: fc.boolean(),
  })
  .map(({ columns, rows, words, spans, head }) => {
    let n = 0;
    const body = Array.from({ length: rows }, (_, r) => {
      const cells: TableCell[] = [];
      for (let left = columns; left > 0; ) {
        const wide = r % 3 === 2 ? Math.min(left, spans[n % spans.length]!) : 1;
        cells.push(cell(words[n++ % words.length]!.join(' '), { colSpan: wide }));
        left -= wide;
      }
      return cells;
    });
    return tableOf(head ? Array.from({ length: columns }, (_, c) => cell(`Head${c}`)) : [], body);
  });
const anySheet = fc
  .record({
    template: fc.constantFrom(...templates),
    wide: fc.integer({ min: 250, max: 900 }),
    high: fc.integer({ min: 400, max: 1200 }),
  })
  .map(({ template, wide, high }): Template => {
    const { page } = template;
    const bottom = page.top + high;
    const text = { x: page.grid.x + wide / 4, width: (wide * 3) / 4 };
    const sheet = { width: page.grid.x * 2 + wide, height: bottom + 60 };
    return { ...template, page: { ...page, ...sheet, bottom, text, grid: { ...page.grid, width: wide } } };
  });

it('any table on any sheet: ends, nothing lost or repeated, all inside, head on every page, one message at most', () => {
  fc.assert(
    fc.property(anyTable, anySheet, (table, template) => {
      const layout = set(table, template);
      expect(shownIn(layout)).toEqual(wordsIn(table));
      expectInside(layout, template);
      if (table.head.length > 0) expectHeads(layout, 'Head0');
      expect(layout.messages.length).toBeLessThanOrEqual(1);
      for (const { rule } of layout.messages) expect(rule).toBe('table-too-wide');
    }),
    { numRuns: 60, endOnFailure: process.env.SHRINK === undefined },
  );
});
