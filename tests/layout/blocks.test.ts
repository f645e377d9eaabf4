/**
 * Every kind of block as pages and tags, read by eye once and kept under fixtures/ (UPDATE=1 writes them anew). Metrics are
 * half an em a character, so that lengths can be followed on paper.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block, FigureBlock, Note, ParagraphBlock } from '../../src/brief/index.ts';
import { loadTemplate } from '../../src/config/index.ts';
import { type Layout, layOut, type Mark, transcript } from '../../src/layout/index.ts';
import {
  addressed,
  base,
  brief,
  byline,
  cell,
  findings,
  h,
  list,
  note,
  p,
  panel,
  quote,
  row,
  runs,
  title,
} from './make.ts';
import { halfEm } from './metrics.ts';
import { isText, markText, round } from './read.ts';

const template = await loadTemplate('default');
const set = (blocks: readonly Block[], notes: readonly Note[] = []) =>
  layOut(brief(blocks, { notes }), template, halfEm());
const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

const image = { url: 'map.png', width: 800, height: 400, format: 'png' as const };
const figure = (extra: Partial<FigureBlock> = {}): FigureBlock => ({
  kind: 'figure',
  label: runs('Figure 1'),
  caption: runs('What it shows'),
  sourceLine: runs('Source: own'),
  alt: 'A map',
  image,
  ...base,
  ...extra,
});
const table = (
  rows: readonly (readonly string[])[],
  extra: Partial<Extract<Block, { kind: 'table' }>> = {},
): Block => ({
  kind: 'table',
  align: rows[0]!.map((_, i) => (i === 0 ? 'left' : 'right')),
  head: [{ total: false, cells: rows[0]!.map((text) => cell(text, { header: true })) }],
  body: rows.slice(1).map((texts, i) => ({
    total: texts[0] === 'Total',
    cells: texts.map((text, c) => cell(text, i === 0 && c === 0 ? { header: true } : {})),
  })),
  ...base,
  ...extra,
});

/** The structure tree, indented, and the pages. */
function shown(layout: Layout): string {
  const depth = new Map<number, number>();
  const tags = layout.structure.map((e) => {
    depth.set(e.id, e.parent < 0 ? 0 : depth.get(e.parent)! + 1);
    const { id: _id, type, parent: _parent, bbox: _bbox, ...rest } = e;
    return `${'  '.repeat(depth.get(e.id)!)}${type}${Object.entries(rest)
      .map(([k, v]) => ` ${k}=${v}`)
      .join('')}`;
  });
  return `${transcript(layout)}\n\n${tags.join('\n')}\n`;
}

describe('blocks as set', () => {
  const cases: Record<string, readonly [readonly Block[], (readonly Note[])?]> = {
    head: [[title('A title: and more'), byline('One, Two'), p('The lead.', 'lead')]],
    sections: [
      [
        h(1, 'Side head'),
        p('Text.'),
        h(2, 'Inner'),
        p('Text.'),
        h(3, 'Innermost'),
        p('Text.'),
        h(1, 'Disestablishmentarianism again'),
        p('Text.'),
      ],
    ],
    lists: [
      [
        list([[p('One'), list([[p('Inner'), list(['First', 'Second'], { ordered: true })]])], 'Two']),
        findings(['Ten', 'Eleven']),
      ],
    ],
    takeaways: [
      [
        panel('Takeaways', [
          addressed('A ministry', [p('Do this.')]),
          addressed('Its partners abroad', [p('Do that.')]),
        ]),
        p('After.'),
      ],
    ],
    columns: [[panel('Findings', [findings([words(30), words(30)])], 2)]],
    quotes: [
      [
        quote([p('Quoted.')], 'Somebody'),
        { kind: 'pull-quote', runs: runs('Large.'), attribution: runs('Somebody'), ...base },
      ],
    ],
    callout: [[{ kind: 'callout', heading: runs('Heading'), blocks: [p('Text.'), list(['Item'])], ...base }]],
    rows: [
      [row('Contact', [p('Here.', 'small')]), row('Imprint', [p('One.', 'source'), p('Two.', 'source')])],
    ],
    notes: [
      [p('Called^1 twice^1 and [linked](https://example.org/) {kk:сөз}.')],
      [note('1', 'The note.', 'Its second paragraph.')],
    ],
    table: [
      [
        table(
          [
            ['Name', 'Count'],
            ['First', '1'],
            ['Second^1', '22'],
            ['Total', '23'],
          ],
          { label: runs('Table 1'), caption: runs('Counts'), sourceLine: runs('Source: own') },
        ),
      ],
      [note('1', 'On the second.')],
    ],
    figure: [
      [
        figure(),
        figure({ image: undefined as never, label: runs('Figure 2') }),
        figure({ image: { ...image, width: 300 }, label: runs('Figure 3') }),
      ],
    ],
    other: [
      [
        { kind: 'code', value: 'a  b\n\n  c', ...base },
        { kind: 'rule', ...base },
        p('Text.'),
        { kind: 'ends', runs: runs('ENDS'), ...base },
      ],
    ],
  };
  it.each(Object.entries(cases))('%s', (name, [blocks, notes]) => {
    const file = new URL(`fixtures/${name}.txt`, import.meta.url);
    const text = shown(set(blocks, notes));
    if (process.env.UPDATE || !existsSync(file)) {
      mkdirSync(new URL('.', file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

describe('tables', () => {
  const { text, grid } = template.page;
  const texts = (layout: Layout, page = 1) =>
    layout.pages[page - 1]!.marks.filter(isText).map((m) => ({
      text: markText(m).trim(),
      x: m.x,
      y: m.y,
      right: m.x + m.spans.reduce((sum, s) => sum + s.width, 0),
      artifact: m.element < 0,
    }));
  const find = (layout: Layout, start: string, page = 1) =>
    texts(layout, page).find((t) => t.text.startsWith(start))!;

  it('sets figures to the right edge and text on the axis', () => {
    const layout = set([
      table([
        ['Name', 'Count'],
        ['First', '1'],
        ['Second', '1,234'],
      ]),
    ]);
    expect(round(find(layout, 'First').x)).toBe(text.x);
    for (const figures of ['1', '1,234', 'Count'])
      expect(
        round(
          texts(layout)
            .filter((t) => t.text === figures)
            .at(-1)!.right,
        ),
      ).toBe(text.x + text.width);
  });
  it('aligns decimal marks', () => {
    const layout = set([
      table(
        [
          ['Name', 'Share'],
          ['A', '1.25'],
          ['B', '10.5'],
          ['C', '100'],
          ['D', '5%'],
          ['E', '7.5%'],
        ],
        { align: ['left', 'decimal'] },
      ),
    ]);
    const size = template.styles.table.size / 2;
    const mark = (s: string, whole: number) => round(find(layout, s).x + whole * size);
    expect(
      new Set([mark('1.25', 1), mark('10.5', 2), mark('100', 3), mark('5%', 1), mark('7.5%', 1)]).size,
    ).toBe(1);
  });
  it('hangs per cent, brackets, note marks and calls outside the figures', () => {
    const bodies = ['12', '(45)', '5%', '3*', '−7', '[7]'];
    const layout = set([table([['Name', 'Count'], ...bodies.map((s, i) => [`r${i}`, s])])]);
    const half = template.styles.table.size / 2;
    const ends = ['12', '(45', '5', '3', '−7'].map((s, i) => find(layout, bodies[i]!).x + s.length * half);
    expect(new Set(ends.map(round)).size).toBe(1);
    expect(find(layout, 'Count').right).toBeCloseTo(text.x + text.width);
  });
  it('does not move a figure for its note', () => {
    const rows = [
      { total: false, cells: [cell('a'), cell('10.5')] },
      { total: false, cells: [cell('b'), cell('2.50^1')] },
    ];
    const notes = [note('1', 'The note.')];
    const block: Block = { kind: 'table', align: ['left', 'decimal'], head: [], body: rows, ...base };
    const layout = set([block], notes);
    const half = template.styles.table.size / 2;
    expect(find(layout, '2.50').x + half).toBeCloseTo(find(layout, '10.5').x + 2 * half);
  });
  it('keeps words in a column of figures at its edge', () => {
    const layout = set([
      table([
        ['Name', 'Share'],
        ['a', '5%'],
        ['b', 'withheld'],
      ]),
    ]);
    expect(find(layout, 'withheld').right).toBeCloseTo(text.x + text.width);
  });
  it('sets heads over several columns in their middle, each with a rule of its own', () => {
    const head = [
      {
        total: false,
        cells: [cell('', { rowSpan: 2 }), cell('Y1', { colSpan: 2 }), cell('Y2', { colSpan: 2 })],
      },
      { total: false, cells: ['In', 'Out', 'In', 'Out'].map((s) => cell(s)) },
    ];
    const body = [{ total: false, cells: ['a', '1', '2', '3', '4'].map((s) => cell(s)) }];
    const align = ['left', 'right', 'right', 'right', 'right'] as const;
    const layout = set([{ kind: 'table', align, head, body, ...base }]);
    const rules = layout.pages[0]!.marks.filter(
      (m): m is Extract<Mark, { kind: 'rule' }> => m.kind === 'rule',
    );
    const [first, second] = [rules[1]!, rules[2]!];
    expect(second.x - first.x - first.width).toBeCloseTo(template.marks.cell.gap);
    const y1 = find(layout, 'Y1');
    expect((y1.x + y1.right) / 2).toBeCloseTo(first.x + first.width / 2);
  });
  it('puts figures and heads on the last line of their row', () => {
    const layout = set([
      table([
        ['A head that is so long that it turns over in its column of a table', 'Count'],
        [`First ${words(15)}`, '1'],
      ]),
    ]);
    const last = Math.max(
      ...texts(layout)
        .filter((t) => t.text.includes('word'))
        .map((t) => t.y),
    );
    expect(find(layout, '1').y).toBe(last);
    expect(find(layout, 'First').y).toBeLessThan(last);
  });
  it('goes over the full grid when the text column is too narrow, and says when that is too', () => {
    const wide = Array.from({ length: 6 }, (_, i) => `${'w'.repeat(12)}${i}`);
    const layout = set([table([wide, wide])]);
    expect(
      Math.min(
        ...texts(layout)
          .filter((t) => t.text.startsWith('www'))
          .map((t) => t.x),
      ),
    ).toBe(grid.x);
    expect(layout.messages).toEqual([]);
    const tooWide = set([
      table([
        [...wide, ...wide],
        [...wide, ...wide],
      ]),
    ]);
    expect(tooWide.messages.map((m) => m.rule)).toContain('table-too-wide');
    for (const t of texts(tooWide).filter((t) => !t.artifact))
      expect(t.right).toBeLessThanOrEqual(grid.x + grid.width + 0.5);
  });
  it('has no head without a body', () => {
    const types = set([table([['Name', 'Count']])]).structure.map((e) => e.type);
    expect(types).toEqual(['Document', 'Table', 'TBody', 'TR', 'TH', 'TH']);
  });
  it('repeats its head on every page, as an artifact', () => {
    const layout = set([
      table([['Name', 'Count'], ...Array.from({ length: 90 }, (_, i) => [`row${i}`, `${i}`])]),
    ]);
    expect(layout.pages).toHaveLength(3);
    expect(find(layout, 'Name', 1).artifact).toBe(false);
    expect([2, 3].map((page) => find(layout, 'Name', page).artifact)).toEqual([true, true]);
    expect(find(layout, 'Name', 2).y).toBeLessThan(find(layout, 'row', 2).y);
  });
  it('breaks no row that fits a page, and a row that does not between its lines', () => {
    const layout = set([
      table(
        [
          ['Name', 'Text'],
          ['First', words(1200)],
          ['Last', 'end'],
        ],
        { align: ['left', 'left'] },
      ),
    ]);
    const lines = layout.pages
      .flatMap((_, i) => texts(layout, i + 1))
      .filter((t) => t.text.startsWith('word'));
    expect(layout.pages.length).toBeGreaterThan(1);
    expect(lines.map((t) => t.text).join(' ')).toBe(words(1200));
  });
  it('draws no rule through a cell that goes on below', () => {
    const body = [
      { total: false, cells: [cell('Both', { rowSpan: 2 }), cell('1')] },
      { total: false, cells: [cell('2')] },
      { total: false, cells: [cell('Across', { colSpan: 2 })] },
    ];
    const layout = set([{ kind: 'table', align: ['left', 'right'], head: [], body, ...base }]);
    const rules = layout.pages[0]!.marks.filter(
      (m): m is Extract<Mark, { kind: 'rule' }> => m.kind === 'rule',
    );
    expect(rules.map((r) => round(r.x) === text.x)).toEqual([true, false, true, true]);
    expect(layout.structure.filter((e) => e.rowSpan || e.colSpan).map((e) => [e.rowSpan, e.colSpan])).toEqual(
      [
        [2, undefined],
        [undefined, 2],
      ],
    );
  });
});

describe('pictures', () => {
  const { page } = template;
  const cases: [string, Partial<FigureBlock['image'] & object>, { x: number; width: number }][] = [
    ['a picture is as wide as the text', { width: 2000, height: 1500 }, { x: page.text.x, width: 360 }],
    ['a wide one as the grid', { width: 2000, height: 800 }, { x: page.grid.x, width: 492 }],
    ['a small one is not enlarged', { width: 200, height: 150 }, { x: page.text.x, width: 150 }],
  ];
  it.each(cases)('%s', (_, size, expected) => {
    const layout = set([figure({ image: { ...image, ...size } })]);
    const mark = layout.pages[0]!.marks.find((m) => m.kind === 'image')!;
    expect(mark).toMatchObject(expected);
    expect(layout.structure.find((e) => e.type === 'Figure')).toMatchObject({
      alt: 'A map',
      bbox: { page: 1, ...expected },
    });
  });
  it('is made lower when the page is not high enough', () => {
    const layout = set([figure({ image: { ...image, width: 1000, height: 9000 } })]);
    const mark = layout.pages[0]!.marks.find(
      (m): m is Extract<Mark, { kind: 'image' }> => m.kind === 'image',
    )!;
    expect(layout.pages).toHaveLength(1);
    expect(mark.y + mark.height).toBeLessThan(page.bottom);
    expect(mark.height / mark.width).toBeCloseTo(9, 5);
  });
  it('gives way when the full grid would leave much of a page white', () => {
    const text = Array.from({ length: 20 }, () => p('One line'));
    const layout = set([
      ...text,
      figure({ image: { ...image, width: 2000, height: 1000 } }),
      ...text.slice(0, 8),
    ]);
    const at = layout.pages.findIndex((one) => one.marks.some((m) => m.kind === 'image'));
    expect(at).toBe(0);
    expect(layout.pages[0]!.marks.find((m) => m.kind === 'image')).toMatchObject({ width: 360 });
  });
});

describe('messages', () => {
  it('names the characters that no face has, only those of this brief', () => {
    const metrics = halfEm('☃☀');
    layOut(brief([p('Another brief with ☀.')]), template, metrics);
    const { messages } = layOut(brief([p('Snow ☃ here.')]), template, metrics);
    expect(messages.map((m) => m.rule)).toEqual(['glyph-missing']);
    expect(messages[0]!.reason).toContain('☃ (U+2603)');
    expect(messages[0]!.reason).not.toContain('☀');
  });

  it('places them where the report has the first', () => {
    const place = { start: { line: 7, column: 3, offset: 80 }, end: { line: 7, column: 15, offset: 92 } };
    const block = {
      ...(p('') as ParagraphBlock),
      runs: [{ kind: 'text' as const, value: 'Snow ☃ here.', marks: {}, source: [place] }],
    };
    const { messages } = layOut(brief([p('No snow.'), block]), template, halfEm('☃'));
    expect(messages).toMatchObject([{ rule: 'glyph-missing', place }]);
  });
});
