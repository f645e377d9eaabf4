/** Brief x Template x FontMetrics -> Layout: sets the blocks, breaks the pages, places the marks. */
import type { Block, Brief, NoteId } from '../brief/index.ts';
import type { Template } from '../config/index.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { FontMetrics } from '../fonts/index.ts';
import { setBlock } from './blocks/index.ts';
import { type Desk, derivedStyles, type Flow } from './desk.ts';
import { setEndNotes } from './end-notes.ts';
import { type Galley, newGalley } from './galley.ts';
import { noteSpaces, planNotes } from './note-area.ts';
import { outlineOf } from './outline.ts';
import { type PagePlan, paginate } from './paginate.ts';
import { breakParagraph, type Hyphenate } from './paragraph/index.ts';
import { placePages, whiteOf } from './place-pages.ts';
import { newStructureTree } from './structure.ts';
import type { Layout, Mark, Page } from './types.ts';

/**
 * Lays a brief out on pages; without `hyphenate` no word is hyphenated. Pure: the same brief, template and metrics give the same pages; it ends for every page size.
 * Raises `line-overfull`, `table-too-wide`, `block-too-tall`, `glyph-missing`.
 */
export function layOut(
  brief: Brief,
  template: Template,
  metrics: FontMetrics,
  hyphenate?: Hyphenate,
): Layout {
  const messages: Diagnostic[] = [];
  const galley = newGalley();
  let pinFrom = -1;
  const desk = openDesk(brief, template, metrics, messages, hyphenate, (box) => {
    pinFrom = box;
  });
  const { page } = desk;
  setBrief(desk, galley);
  const plans = paginate({
    boxes: galley.boxes,
    capacity: page.bottom - page.top,
    unit: page.unit,
    gap: template.marks.noteArea.gap,
    notes: planNotes(desk.setNotes),
    share: template.marks.noteArea.maxShare,
    spaces: noteSpaces(template),
  });
  const pages = placePages(desk, galley, plans, pinFrom);
  boxFigures(desk, pages);
  reportForced(desk, galley, plans);
  reportMissing(desk, pages);
  return {
    pages,
    structure: desk.tree.elements(),
    outline: outlineOf(desk.headings),
    fill: fillOf(desk, plans.at(-1)!),
    lines: linesOf(brief, galley),
    messages,
  };
}

function openDesk(
  brief: Brief,
  template: Template,
  metrics: FontMetrics,
  messages: Diagnostic[],
  hyphenate: Hyphenate | undefined,
  pin: (box: number) => void,
): Desk {
  const report = (message: Diagnostic) => {
    messages.push(message);
  };
  const context = { metrics, report, ...(hyphenate ? { hyphenate } : {}) };
  const lang = brief.meta.language;
  return {
    brief,
    template,
    page: template.page,
    metrics,
    tree: newStructureTree(),
    styles: derivedStyles(template),
    notes: new Map(
      brief.notes.map((note, i): [NoteId, { note: typeof note; index: number }] => [
        note.id,
        { note, index: i + 1 },
      ]),
    ),
    setNotes: new Map(),
    headings: [],
    addressed: new Set(),
    pin,
    report,
    lines: (runs, setting, other = template) =>
      breakParagraph(runs, { ...setting, lang }, { ...context, template: other }),
  };
}

function setBrief(desk: Desk, galley: Galley): void {
  const { page, brief } = desk;
  const flow: Flow = {
    desk,
    galley,
    place: 'page',
    x: page.text.x,
    width: page.text.width,
    parent: 0,
    text: 'body',
    list: 'list',
    listDepth: 0,
  };
  const { blocks } = brief;
  for (let i = 0; i < blocks.length; i++) {
    galley.block = i;
    if (blocks[i]!.kind === 'title') i = setHead(flow, blocks, i);
    else setBlock(flow, blocks[i]!);
  }
  if (desk.template.notes.place === 'end') setEndNotes(flow);
  galley.clearSide();
}

/** Title and byline are one group, the title at its own height on page 1. Gives the index of the last block set. */
function setHead(flow: Flow, blocks: readonly Block[], at: number): number {
  const { desk, galley } = flow;
  const { marks, styles } = desk.template;
  const { page, brief } = desk;
  if (galley.boxes.length === 0) {
    const top = brief.meta.onePage ? marks.titleOneTop : marks.titleTop;
    galley.box({ height: Math.max(0, top - page.top) });
    galley.keepLines(1);
    galley.closeSpace();
  }
  const byline = blocks[at + 1]?.kind === 'byline';
  galley.rounded(marks.blockRounding, () => {
    setBlock(flow, blocks[at]!);
    if (!byline) return;
    galley.block = at + 1;
    setBlock(flow, blocks[at + 1]!);
  });
  galley.space(styles.byline.after);
  return byline ? at + 1 : at;
}

/** A figure's box is where its picture came to stand. */
function boxFigures(desk: Desk, pages: readonly Page[]): void {
  for (const page of pages)
    for (const mark of page.marks)
      if (mark.kind === 'image' && mark.element >= 0) {
        const { x, y, width, height } = mark;
        desk.tree.setBox(mark.element, { page: page.number, x, y, width, height });
      }
}

function reportForced(desk: Desk, galley: Galley, plans: readonly PagePlan[]): void {
  const told = new Set<number>();
  for (const plan of plans) {
    const block = galley.boxes[Math.min(plan.to, galley.boxes.length) - 1]?.block ?? 0;
    if (!plan.forced || told.has(block)) continue;
    told.add(block);
    const place = desk.brief.blocks[block]?.source[0];
    desk.report(
      diagnostic(
        'block-too-tall',
        'A block that should stay together, or its notes, is taller than a page, so it was broken',
        'Make the block or its notes shorter, or choose a larger page',
        place ? { place } : {},
      ),
    );
  }
}

/** The metrics remember what was missing in all that was ever set with them; said here is what these pages hold. */
function reportMissing(desk: Desk, pages: readonly Page[]): void {
  const all = desk.metrics.missing();
  if (all.length === 0) return;
  const text = pages.flatMap(({ marks }) => marks.flatMap(textOfMark)).join('');
  const missing = all.filter((character) => text.includes(character));
  if (missing.length === 0) return;
  const list = missing
    .map((c) => `${c} (U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`)
    .join(', ');
  desk.report(
    diagnostic(
      'glyph-missing',
      `No face of the template has a glyph for ${list}`,
      'Name a face that has it among the fallbacks of the template, or write the text without it',
    ),
  );
}

function textOfMark(mark: Mark): readonly string[] {
  return mark.kind === 'text' ? mark.spans.map((span) => span.text) : [];
}

function fillOf(desk: Desk, last: PagePlan): number {
  const area = desk.page.bottom - desk.page.top;
  if (area <= 0) return 1;
  return Math.min(1, Math.max(0, 1 - whiteOf(desk, last) / area));
}

function linesOf(brief: Brief, galley: Galley): readonly number[] {
  const lines = brief.blocks.map(() => 0);
  for (const box of galley.boxes) if (box.block < lines.length) lines[box.block]! += box.lines;
  return lines;
}
