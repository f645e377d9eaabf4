/** Brief x Template x FontMetrics -> Layout: sets the blocks, breaks the pages, places the marks. */
import type { Brief } from '../brief/index.ts';
import type { Template } from '../config/index.ts';
import type { FontMetrics } from '../fonts/index.ts';
import { setPages } from './choose-widths.ts';
import type { Desk } from './desk.ts';
import { reportFeatures, reportForced, reportMissing } from './diagnose.ts';
import type { Galley } from './galley.ts';
import type { NotePlan } from './note-plans.ts';
import { outlineOf } from './outline.ts';
import { setPageNumbers } from './page-numbers.ts';
import type { PagePlan } from './page-plan.ts';
import type { Hyphenate } from './paragraph/index.ts';
import { placePages, whiteOf } from './place-pages.ts';
import type { Layout, Page } from './types.ts';

/**
 * Lays a brief out on pages; without `hyphenate` no word is hyphenated. Pure: the same brief, template and metrics give the
 * same pages; it ends for every page size. Raises `line-overfull`, `table-too-wide`, `block-too-tall`, `glyph-missing`.
 */
export function layOut(
  brief: Brief,
  template: Template,
  metrics: FontMetrics,
  hyphenate?: Hyphenate,
): Layout {
  const { desk, galley, plans } = setPages({ brief, template, metrics, hyphenate });
  const pages = setPageNumbers(desk, placePages(desk, galley, plans));
  boxFigures(desk, pages);
  reportForced(desk, galley, plans);
  reportFeatures(desk);
  reportMissing(desk, pages);
  return {
    pages,
    structure: desk.tree.elements(),
    outline: outlineOf(desk.headings),
    fill: fillOf(desk, plans.at(-1)!),
    lines: linesOf(brief, galley),
    calls: callsOf(galley, plans),
    scattered: scatteredNotes(desk, plans),
    messages: desk.messages,
  };
}

/** A figure's box is where its picture came to stand. */
function boxFigures(desk: Desk, pages: readonly Page[]): void {
  for (const page of pages)
    for (const mark of page.marks)
      if ((mark.kind === 'image' || mark.kind === 'modules') && mark.element >= 0) {
        const { x, y, width, height } = mark;
        desk.tree.setBox(mark.element, { page: page.number, x, y, width, height });
      }
}

function fillOf(desk: Desk, last: PagePlan): number {
  const area = desk.page.bottom - desk.page.top;
  if (area <= 0) return 1;
  return Math.min(1, Math.max(0, 1 - whiteOf(desk, last) / area));
}

function callsOf(galley: Galley, plans: readonly PagePlan[]): Layout['calls'] {
  return plans.flatMap(({ from, to }, index) =>
    galley.boxes
      .slice(from, to)
      .flatMap((box) => box.calls)
      .map((note) => ({ note, page: index + 1 })),
  );
}

function scatteredNotes({ page, template }: Desk, plans: readonly PagePlan[]): number {
  const share = (page.bottom - page.top) * template.marks.noteArea.maxShare;
  const pagesOf = new Map<NotePlan, number>();
  for (const { notes, areas = [notes] } of plans)
    for (const plan of new Set(areas.flatMap((area) => area?.parts.map((part) => part.plan) ?? [])))
      pagesOf.set(plan, (pagesOf.get(plan) ?? 0) + 1);
  return [...pagesOf].filter(([plan, pages]) => pages > 2 && plan.sums.at(-1)! <= share).length;
}

function linesOf(brief: Brief, galley: Galley): readonly number[] {
  const lines = brief.blocks.map(() => 0);
  for (const box of galley.boxes) if (box.block < lines.length) lines[box.block]! += box.lines;
  return lines;
}
