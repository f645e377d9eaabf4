/** Several columns: which breaks are chosen, against every way there is; and that marks stay in their columns. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../src/config/index.ts';
import { balance } from '../../src/layout/column-balance.ts';
import { type Box, FORBIDDEN } from '../../src/layout/galley.ts';
import { ARTIFACT, layOut } from '../../src/layout/index.ts';
import { paginate } from '../../src/layout/paginate.ts';
import { anyBrief } from './any-brief.ts';
import { box } from './boxes.ts';
import { brief, h, note, p, table } from './column-briefs.ts';
import { halfEm } from './metrics.ts';
import { isText, markText } from './read.ts';

const MORE = Number(process.env.RUNS ?? 1);
const CAPACITY = 60;
const input = (boxes: readonly Box[], columns: number) => ({
  boxes,
  capacity: CAPACITY,
  unit: 10,
  gap: 10,
  share: 0.5,
  spaces: { first: 5, between: 5 },
  notes: new Map(),
  columns,
});

/** Costs as ARCHITECTURE states them, written down a second time: a page, white in squared lines, a nearly empty last page. */
const white = (lines: number) => (lines <= 4 ? lines ** 2 : 16 + 8 * (lines - 4) ** 0.9);
const lastPage = (from: number, lines: number) => (from > 0 && lines < 5 ? (5 - lines) ** 2 * 10 : 0);
const heightOf = (boxes: readonly Box[]) =>
  boxes.reduce((sum, { before, height }, i) => sum + height + (i > 0 ? before : 0), 0);
const legal = (boxes: readonly Box[], at: number) => at === boxes.length || boxes[at]!.breakCost < FORBIDDEN;
const costAt = (boxes: readonly Box[], at: number) => (at < boxes.length ? boxes[at]!.breakCost : 0);

/** One line out of the middle of a paragraph is no column. */
const lone = (boxes: readonly Box[], from: number, to: number) =>
  to === from + 1 && costAt(boxes, from) > 0 && from > 0 && costAt(boxes, to) > 0;

/** Every way to cut `from` to `to` into `count` columns. */
function* allCuts(boxes: readonly Box[], from: number, to: number, count: number): Generator<number[]> {
  if (count === 1) {
    if (heightOf(boxes.slice(from, to)) <= CAPACITY) yield [to];
    return;
  }
  for (let end = from === to ? to : from + 1; end <= to; end++) {
    if (heightOf(boxes.slice(from, end)) > CAPACITY) return;
    if (end < to && (!legal(boxes, end) || lone(boxes, from, end))) continue;
    for (const rest of allCuts(boxes, end, to, count - 1)) yield [end, ...rest];
  }
}
/** Every page that begins at `from` and does not hold the end: full columns, as many as can be begun. */
function* fullPages(
  boxes: readonly Box[],
  from: number,
  count: number,
): Generator<{ to: number; cost: number }> {
  let any = false;
  for (let end = from + 1; count > 0 && end < boxes.length; end++) {
    const height = heightOf(boxes.slice(from, end));
    if (height > CAPACITY) break;
    if (!legal(boxes, end) || lone(boxes, from, end)) continue;
    any = true;
    const cost = white((CAPACITY - height) / 10) + costAt(boxes, end);
    for (const rest of fullPages(boxes, end, count - 1)) yield { to: rest.to, cost: cost + rest.cost };
  }
  if (!any) yield { to: from, cost: count * white(CAPACITY / 10) };
}
/** The least cost of all pages from a box on. */
function least(boxes: readonly Box[], from: number, count: number): number {
  let best = Infinity;
  for (const ends of allCuts(boxes, from, boxes.length, count)) {
    const heights = ends.map((end, i) => heightOf(boxes.slice(ends[i - 1] ?? from, end)) / 10);
    const most = Math.max(...heights);
    const breaks = ends
      .slice(0, -1)
      .reduce((sum, end, i) => sum + (end > (ends[i - 1] ?? from) ? costAt(boxes, end) : 0), 0);
    const uneven = heights.reduce(
      (sum, x, i) => sum + (most - x) ** 2 + (i > 0 ? Math.max(0, x - heights[i - 1]!) / 2 : 0),
      0,
    );
    best = Math.min(best, 1e4 + breaks + uneven + lastPage(from, most));
  }
  for (const { to, cost } of fullPages(boxes, from, count))
    if (to > from) best = Math.min(best, 1e4 + cost + least(boxes, to, count));
  return best;
}

const anyBoxes = fc.array(
  fc
    .record({
      before: fc.constantFrom(0, 0, 5, 10),
      height: fc.constantFrom(10, 10, 10, 20),
      breakCost: fc.constantFrom(0, 3, 8, FORBIDDEN),
    })
    .map((extra) => box(extra)),
  { minLength: 1, maxLength: 14 },
);

describe('breaks of several columns', () => {
  it.each([2, 3])('cost as little as the best of all ways, in %i columns', (count) => {
    fc.assert(
      fc.property(anyBoxes, (boxes) => {
        const best = least(boxes, 0, count);
        fc.pre(best < FORBIDDEN);
        expect(paginate(input(boxes, count)).cost).toBeCloseTo(best, 6);
      }),
      { numRuns: 150 * MORE },
    );
  });
  it('end level after the last text', () => {
    const { pages } = paginate(
      input(
        Array.from({ length: 17 }, () => box()),
        3,
      ),
    );
    expect(pages[0]!.stretches!.map(({ from, to }) => to - from)).toEqual([6, 6, 5]);
  });
  it('are level above what goes over all columns, which stands under the longest', () => {
    const boxes = [...Array.from({ length: 5 }, () => box()), box({ before: 5, spans: true }), box(), box()];
    const [page] = paginate(input(boxes, 2)).pages;
    expect(page!.stretches).toEqual([
      { from: 0, to: 3, column: 0, top: 0 },
      { from: 3, to: 5, column: 1, top: 0 },
      { from: 5, to: 6, column: -1, top: 35 },
      { from: 6, to: 7, column: 0, top: 45 },
      { from: 7, to: 8, column: 1, top: 45 },
    ]);
  });
  it('keep what belongs together in one column', () => {
    const boxes = [box(), box(), box(), box({ breakCost: FORBIDDEN }), box({ breakCost: FORBIDDEN })];
    const stretch = { boxes, from: 0, to: 5, count: 2, room: 60, unit: 10, legal: true, pitch: 0, top: 0 };
    expect(balance(stretch)[0]!.ends).toEqual([2, 5]);
  });
  it('end on pages without height', () => {
    const boxes = Array.from({ length: 5 }, () => box());
    const { pages } = paginate({ ...input(boxes, 3), capacity: 0 });
    expect(pages.at(-1)!.to).toBe(5);
  });
});

const template = (keys: Record<string, unknown>, size: 'a4' | 'letter' = 'a4') =>
  loadTemplate('default', {
    size,
    overrides: Object.entries(keys).map(([key, value]) => ({ key, value, origin: 'test' })),
  });
const two = await template({ 'page.columns.count': 2 });
const three = await template(
  { 'page.columns.count': 3, 'page.columns.gap': 18, 'page.baselineGrid': true },
  'letter',
);
const gridded = await template({ 'page.baselineGrid': true });

describe('pages of several columns', () => {
  it('hold each line inside one column, or over all; no paragraph has a lone line in a column', () => {
    fc.assert(
      fc.property(anyBrief, fc.constantFrom(two, three), (any, t) => {
        // The panel's own columns are another matter.
        fc.pre(!any.blocks.some((block) => block.kind === 'panel' && block.columns === 2));
        const layout = layOut(any, t, halfEm());
        if (layout.messages.some(({ rule }) => rule === 'block-too-tall' || rule === 'line-overfull')) return;
        const { grid, columns } = t.page;
        const lefts = Array.from(
          { length: columns.count },
          (_, i) => grid.x + i * (columns.width + columns.gap),
        );
        const lines = new Map<number, Map<string, Set<number>>>();
        for (const page of layout.pages)
          for (const mark of page.marks) {
            if (!isText(mark) || mark.element === ARTIFACT) continue;
            const column = lefts.findLastIndex((left) => mark.x >= left - t.marks.numeralHang - 0.01);
            const places = lines.get(mark.element) ?? new Map<string, Set<number>>();
            lines.set(mark.element, places);
            const key = `${page.number}:${column}`;
            places.set(key, (places.get(key) ?? new Set()).add(Math.round(mark.y * 100)));
          }
        for (const [element, places] of lines) {
          const { type } = layout.structure[element]!;
          if (type === 'P' && places.size > 1)
            for (const ys of places.values()) expect([element, ys.size >= 2]).toEqual([element, true]);
          if (/^H\d$/.test(type)) expect(places.size).toBe(1);
        }
      }),
      { numRuns: 100 * MORE, endOnFailure: true },
    );
  });

  it('set a note at the foot of the column of its call', () => {
    const long = 'word '.repeat(60);
    const layout = layOut(
      brief([p(long), p(`${long} last.^1`), p(long)], { notes: [note('1', 'The note.')] }),
      two,
      halfEm(),
    );
    const at = (name: string) =>
      layout.pages[0]!.marks.find((mark) => mark.kind === 'destination' && mark.name === name)!;
    const second = two.page.grid.x + two.page.columns.width;
    expect(at('call-1').x > second).toBe(at('note-1').x > second);
    expect(at('note-1').y).toBeGreaterThan(at('call-1').y);
  });

  it('set a wide table over all columns, and its heading with it', () => {
    const wide = table(8, 'considerable');
    const layout = layOut(
      brief([p('one '.repeat(80)), h(2, 'Heading'), wide, p('two '.repeat(40))]),
      two,
      halfEm(),
    );
    const head = layout.pages[0]!.marks.filter(isText).find((mark) => markText(mark) === 'Heading')!;
    const above = layout.pages[0]!.marks.filter(isText).filter((mark) => markText(mark).startsWith('one'));
    expect(head.x).toBe(two.page.grid.x);
    expect(Math.max(...above.map((mark) => mark.y))).toBeLessThan(head.y);
    expect(new Set(above.map((mark) => mark.x)).size).toBe(2);
  });
});

describe('the baseline grid', () => {
  it('takes every line of body text, on every page and in every column', () => {
    fc.assert(
      fc.property(anyBrief, fc.constantFrom(gridded, three), (any, t) => {
        // What is pinned to the foot of the only page stands there.
        fc.pre(!any.meta.onePage || !any.blocks.some((block) => 'pinned' in block && block.pinned));
        const layout = layOut(any, t, halfEm());
        const { top, unit, baselineAt } = t.page;
        const body = any.blocks.flatMap((block) =>
          block.kind === 'paragraph' && block.style === 'body' ? [block] : [],
        );
        const starts = new Set(body.flatMap(({ runs }) => (runs[0]?.kind === 'text' ? [runs[0].value] : [])));
        for (const { marks } of layout.pages)
          for (const mark of marks) {
            if (!isText(mark) || mark.spans[0]?.size !== t.styles.body.size) continue;
            const { type, parent } = layout.structure[mark.element] ?? { type: 'none', parent: -1 };
            if (type !== 'P' || parent !== 0 || starts.size === 0) continue;
            if (mark.spans[0].face !== t.styles.body.face) continue;
            const lines = (mark.y - baselineAt * unit - top) / unit;
            expect(Math.abs(lines - Math.round(lines))).toBeLessThan(1e-6);
          }
      }),
      { numRuns: 60 * MORE, endOnFailure: true },
    );
  });
  it('is off by default', async () => {
    expect((await loadTemplate('default')).page.baselineGrid).toBe(false);
  });
});
