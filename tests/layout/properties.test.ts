/** What holds for every brief, sheet and template. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Brief, Run } from '../../src/brief/index.ts';
import { loadTemplate, type Template } from '../../src/config/index.ts';
import { ARTIFACT, type Layout, layOut, type TextMark } from '../../src/layout/index.ts';
import { anyBrief } from './any-brief.ts';
import { expectedText } from './expected-text.ts';
import { halfEm } from './metrics.ts';
import { isText, linesOf, markText, readingText } from './read.ts';

/** Keys of pages that a template may set, beside the default's own. */
const PAGES: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { 'page.baselineGrid': true },
  { 'page.heads': 'axis' },
  { 'page.columns.count': 2 },
  { 'page.columns.count': 3, 'page.columns.gap': 18, 'page.columns.rule': 0.5, 'page.baselineGrid': true },
  { 'page.columns.count': 2, 'page.columns.span': ['section', 'quote', 'callout'] },
];
const templates = await Promise.all(
  (['a4', 'letter'] as const).flatMap((size) =>
    (['standard', 'accessible'] as const).flatMap((scale) =>
      PAGES.map((keys) =>
        loadTemplate('default', {
          size,
          scale,
          overrides: Object.entries(keys).map(([key, value]) => ({ key, value, origin: 'test' })),
        }),
      ),
    ),
  ),
);
/** RUNS=20 tries twenty times as many briefs. */
const MORE = Number(process.env.RUNS ?? 1);

/** Real sheets, and sheets of any height: the look stays, the text area changes. */
const anyTemplate = (least: number): fc.Arbitrary<Template> =>
  fc
    .tuple(
      fc.constantFrom(...templates),
      fc.option(fc.integer({ min: least, max: 1500 })),
      fc.constantFrom('foot', 'end', 'none'),
    )
    .map(([template, height, place]) => {
      const { page } = template;
      const bottom = height === null ? page.bottom : page.top + height;
      return {
        ...template,
        notes: { ...template.notes, place },
        page: { ...page, bottom, height: bottom + page.height - page.bottom },
      };
    });

const metrics = halfEm();
const set = (brief: Brief, template: Template) => layOut(brief, template, metrics);
/** Not so small a sheet, nor so long a word, that rules had to be broken. */
const usual = (layout: Layout) => {
  const ok = !layout.messages.some((m) => m.rule === 'block-too-tall' || m.rule === 'line-overfull');
  tally.seen++;
  if (ok) tally.fine++;
  return ok;
};
const tally = { seen: 0, fine: 0 };
// The exceptions must stay exceptions, or the properties say little.
afterAll(() => expect(tally.fine / tally.seen).toBeGreaterThan(0.75));
const check = (
  least: number,
  property: (layout: Layout, template: Template, brief: Brief) => void,
  runs = 150,
) =>
  fc.assert(
    fc.property(anyBrief, anyTemplate(least), (brief, template) =>
      property(set(brief, template), template, brief),
    ),
    // Shrinking takes minutes: SHRINK=1 asks for it.
    { numRuns: Math.ceil(runs * MORE), endOnFailure: process.env.SHRINK === undefined },
  );

describe('every layout', () => {
  it('ends, with pages numbered from 1, for any height of the page, even none', () => {
    check(0, (layout) => {
      expect(layout.pages.length).toBeGreaterThan(0);
      expect(layout.pages.map((page) => page.number)).toEqual(layout.pages.map((_, i) => i + 1));
      expect(layout.fill).toBeGreaterThanOrEqual(0);
      expect(layout.fill).toBeLessThanOrEqual(1);
    });
  });

  it('has every word of the brief once, in reading order', () => {
    check(0, (layout, template, brief) => {
      expect(readingText(layout)).toBe(expectedText(brief, template).replace(/\s+/g, ''));
    });
  });

  it('is the same for the same input, and leaves the input alone', () => {
    check(
      300,
      (layout, template, brief) => {
        const before = JSON.stringify(brief);
        expect(layOut(brief, template, halfEm())).toEqual(layout);
        expect(JSON.stringify(brief)).toBe(before);
      },
      40,
    );
  });

  it('keeps all text inside the text area and the grid', () => {
    check(400, (layout, { page, marks }) => {
      if (!usual(layout)) return;
      for (const { marks: placed } of layout.pages)
        for (const mark of placed) {
          if (!isText(mark) || mark.element === ARTIFACT) continue;
          const { x, y } = mark;
          expect(y).toBeGreaterThan(page.top);
          expect(y).toBeLessThan(page.bottom);
          expect(x).toBeGreaterThanOrEqual(page.grid.x - marks.numeralHang - 40);
          const last = mark.spans.at(-1)!;
          const width =
            mark.spans.reduce((sum, span) => sum + span.width, 0) -
            (last.text.endsWith(' ') ? last.size / 2 : 0);
          expect(x + width).toBeLessThanOrEqual(page.grid.x + page.grid.width + 0.5);
        }
    });
  });

  it('sets no line over another', () => {
    check(
      300,
      (layout) => {
        if (!usual(layout)) return;
        for (const { marks } of layout.pages) {
          const lines = marks.filter(isText).map((mark) => ({
            x: mark.x,
            y: mark.y,
            end: mark.x + mark.spans.reduce((sum, span) => sum + span.width, 0) - 6,
            size: Math.max(0, ...mark.spans.map((span) => span.size)),
          }));
          for (const [i, a] of lines.entries())
            for (const b of lines.slice(i + 1)) {
              const beside = a.end <= b.x || b.end <= a.x;
              if (!beside) expect(Math.abs(a.y - b.y)).toBeGreaterThan(0.7 * Math.min(a.size, b.size));
            }
        }
      },
      80,
    );
  });

  it('puts each note on the page of its first call, and never before it (invariant 4)', () => {
    check(250, (layout, template) => {
      if (template.notes.place !== 'foot' || !usual(layout)) return;
      const pages = new Map<string, number>();
      for (const page of layout.pages)
        for (const mark of page.marks) if (mark.kind === 'destination') pages.set(mark.name, page.number);
      for (const [name, page] of pages)
        if (name.startsWith('call-'))
          expect([name, pages.get(name.replace('call', 'note'))]).toEqual([name, page]);
    });
  });

  it('leaves no widow, orphan or lone heading (invariant 5)', () => {
    check(400, (layout, _template, brief) => {
      if (!usual(layout)) return;
      for (const { id, type } of layout.structure) {
        const lines = linesOf(layout, id);
        if (type === 'P' && lines.size > 1)
          for (const count of lines.values()) expect(count.size).toBeGreaterThanOrEqual(2);
        if (/^H\d$/.test(type)) expect(lines.size).toBeLessThanOrEqual(1);
      }
      for (const page of layout.pages)
        for (const lone of loneHeadings(layout, page)) expect(endsWith(brief, lone)).toBe(true);
    });
  });

  it('gives every mark an element that exists, every element a parent before it, and levels of headings that do not skip', () => {
    check(100, (layout) => {
      const { structure } = layout;
      structure.forEach((element, i) => {
        expect(element.id).toBe(i);
        if (i > 0) expect(element.parent).toBeLessThan(i);
      });
      for (const { marks } of layout.pages)
        for (const mark of marks)
          if (mark.kind !== 'destination')
            expect(mark.element === ARTIFACT || mark.element < structure.length).toBe(true);
      let level = 0;
      for (const { type } of structure) {
        const next = /^H(\d)$/.exec(type)?.[1];
        if (!next) continue;
        expect(Number(next)).toBeLessThanOrEqual(level + 1);
        level = Number(next);
      }
    });
  });

  it('links to places that exist, once each', () => {
    check(100, (layout) => {
      const marks = layout.pages.flatMap((page) => page.marks);
      const names = marks.flatMap((mark) => (mark.kind === 'destination' ? [mark.name] : []));
      expect(new Set(names).size).toBe(names.length);
      for (const mark of marks) {
        if (mark.kind !== 'link') continue;
        expect(mark.contents).not.toBe('');
        if ('destination' in mark.target) expect(names).toContain(mark.target.destination);
      }
    });
  });
});

/** Texts of headings with no other text beside or below them on their page. */
function loneHeadings(layout: Layout, page: Layout['pages'][number]): string[] {
  const isHeading = (mark: TextMark) => /^H\d$/.test(layout.structure[mark.element]!.type);
  const text = page.marks.filter(isText).filter((mark) => mark.element !== ARTIFACT);
  const headings = text
    .filter(isHeading)
    .filter((mark) => !text.some((t) => t.element === mark.element && t.y < mark.y));
  return headings
    .filter((heading) => !text.some((mark) => !isHeading(mark) && mark.y > heading.y - 4))
    .map(markText);
}

/** Nothing but headings follows the one that begins so: it has no text of its own to stay with. */
function endsWith(brief: Brief, heading: string): boolean {
  const last = brief.blocks.findLastIndex((block) => !TEXTLESS.has(block.kind));
  return brief.blocks
    .slice(last + 1)
    .some(
      (block) =>
        (block.kind === 'heading' || block.kind === 'title') && plain(block.runs).startsWith(heading.trim()),
    );
}
const TEXTLESS = new Set(['title', 'heading', 'rule']);
const plain = (runs: readonly Run[]) => runs.map((run) => (run.kind === 'text' ? run.value : '')).join('');
