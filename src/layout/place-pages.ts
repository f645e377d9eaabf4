/** Sets the galley and the notes on the pages that were chosen for them. */
import type { NoteId } from '../brief/index.ts';
import type { Pt } from '../config/index.ts';
import type { Desk } from './desk.ts';
import { furniture } from './furniture.ts';
import type { Galley } from './galley.ts';
import { type MarginNote, marginLook, placeMarginNotes, sideColumn } from './margin-notes.ts';
import { ruleMark, shiftMark } from './marks.ts';
import { type NoteArea, noteSpaces } from './note-area.ts';
import type { PagePlan, Stretch } from './page-plan.ts';
import { heights, topsFrom } from './paginate.ts';
import { placeRange } from './place-range.ts';
import { type SettledNotes, settleNotes } from './settle-notes.ts';
import { ARTIFACT, type Mark, type Page } from './types.ts';

/** Marks of all pages. */
export function placePages(desk: Desk, galley: Galley, plans: readonly PagePlan[]): readonly Page[] {
  const { width, height } = desk.page;
  const settled = settleNotes(desk, plans);
  return plans.map((plan, index) => {
    const number = index + 1;
    const pinFrom = plans.length === 1 ? galley.pinFrom : -1;
    const text = plan.stretches
      ? stretchesOf(desk, galley, plan, plan.stretches, number, pinFrom)
      : textOf(desk, galley, plan, number, pinFrom);
    const areas = plan.areas ?? [plan.notes];
    const foot = areas.flatMap((area, column) =>
      area
        ? notesOf(desk, area, number, settled).map((mark) => shiftMark(mark, stepOf(desk, column), 0))
        : [],
    );
    const notes = [...asideOf(desk, galley, plans, plan, settled), ...foot];
    return {
      number,
      width,
      height,
      marks: [...text.fills, ...furniture(desk, number, plans.length), ...text.marks, ...notes],
    };
  });
}

/** From the first column to another. */
function stepOf({ page: { columns } }: Desk, column: number): Pt {
  return Math.max(0, column) * (columns.width + columns.gap);
}

function gridOf({ page }: Desk) {
  return page.baselineGrid ? { grid: { pitch: page.unit, from: page.top } } : {};
}

function textOf(
  desk: Desk,
  galley: Pick<Galley, 'boxes' | 'bands'>,
  plan: PagePlan,
  page: number,
  pinFrom: number,
) {
  const { top } = desk.page;
  const { from, to } = plan;
  const white = whiteOf(desk, plan);
  const notes = hasNotes(plan);
  return placeRange(
    galley,
    { from, to, top, page, notes, ...gridOf(desk) },
    { box: pinFrom, height: Math.max(0, white) },
  );
}

/** The bands and columns of a page, each moved to its column, and the rules between columns. */
function stretchesOf(
  desk: Desk,
  galley: Pick<Galley, 'boxes' | 'bands'>,
  plan: PagePlan,
  stretches: readonly Stretch[],
  page: number,
  pinFrom: number,
): { readonly fills: readonly Mark[]; readonly marks: readonly Mark[] } {
  const fills: Mark[] = [];
  const marks: Mark[] = [];
  const rules = new Map<Pt, Pt>();
  for (const { from, to, column, top } of stretches) {
    // What is pinned to the foot has nothing below it.
    const lowest = to === plan.to;
    const placed = placeRange(
      galley,
      { from, to, top: desk.page.top + top, page, notes: hasNotes(plan) || !lowest, ...gridOf(desk) },
      { box: lowest && column < 0 ? pinFrom : -1, height: Math.max(0, whiteOf(desk, plan)) },
    );
    const step = stepOf(desk, column);
    fills.push(...placed.fills.map((mark) => shiftMark(mark, step, 0)));
    marks.push(...placed.marks.map((mark) => shiftMark(mark, step, 0)));
    if (column >= 0) rules.set(top, Math.max(rules.get(top) ?? 0, placed.bottom - desk.page.top));
  }
  for (const [top, bottom] of rules) fills.push(...columnRules(desk, top, bottom));
  return { fills, marks };
}

/** Upright rules in the middle of the gaps, as high as the columns. */
function columnRules({ page, template }: Desk, top: Pt, bottom: Pt): readonly Mark[] {
  const { count, gap, width, rule } = page.columns;
  if (rule <= 0) return [];
  return Array.from({ length: count - 1 }, (_, i) => ({
    kind: 'box' as const,
    x: page.grid.x + (i + 1) * (width + gap) - gap / 2 - rule / 2,
    y: page.top + top,
    width: rule,
    height: bottom - top,
    colour: template.colours.rule,
    element: ARTIFACT,
  }));
}

/** Heights of a page's notes: of the tallest column's where there are several. */
function notesHeight({ notes, areas = [notes] }: PagePlan): Pt {
  return Math.max(0, ...areas.map((area) => (area && area.parts.length > 0 ? area.height : 0)));
}

function hasNotes(plan: PagePlan): boolean {
  return notesHeight(plan) > 0;
}

/** What text and notes leave free of a page's text area. */
export function whiteOf(desk: Desk, plan: PagePlan): Pt {
  const { top, bottom } = desk.page;
  const { gap } = desk.template.marks.noteArea;
  const height = notesHeight(plan);
  return bottom - top - plan.used - (height > 0 ? height + gap : 0);
}

/** The note area ends at the bottom of the text area; its rule is longer when it opens with a carried part. */
function notesOf(desk: Desk, area: NoteArea, page: number, settled: SettledNotes): readonly Mark[] {
  const first = area.parts[0];
  if (!first) return [];
  const { bottom, text } = desk.page;
  const { weight, width, carriedWidth } = desk.template.marks.noteRule;
  const spaces = noteSpaces(desk.template);
  let y = bottom - area.height;
  const ruleWidth = Math.min(first.from > 0 ? carriedWidth : width, text.width);
  const result: Mark[] = [ruleMark(desk, { x: text.x, y, width: ruleWidth, weight, colour: 'ink' })];
  for (const [i, { plan, from, to }] of area.parts.entries()) {
    y += i === 0 ? spaces.first : spaces.between;
    const placed = placeRange(settled(plan), { from, to, top: y, page });
    result.push(...placed.fills, ...placed.marks);
    y = placed.bottom;
  }
  return result;
}

/** Notes beside the text. In a brief of one page whose last row is pinned to the foot they are placed with it there. */
function asideOf(
  desk: Desk,
  galley: Galley,
  plans: readonly PagePlan[],
  plan: PagePlan,
  settled: SettledNotes,
): readonly Mark[] {
  const pinned = plans.length === 1 && galley.pinFrom >= 0 && plan.aside.length > 0;
  const aside = pinned ? asideWithPinned(desk, galley, plan) : plan.aside;
  return aside.flatMap(({ plan: note, top }) => {
    const own = settled(note);
    const range = { from: 0, to: own.boxes.length, top: desk.page.top + top, page: 0 };
    const { fills, marks } = placeRange(own, range);
    return [...fills, ...marks];
  });
}

function asideWithPinned(desk: Desk, galley: Galley, plan: PagePlan): readonly MarginNote[] {
  const { boxes } = galley;
  const white = Math.max(0, whiteOf(desk, plan));
  const top = topsFrom(boxes, heights(boxes), plan.from, desk.page.baselineGrid ? desk.page.unit : 0);
  const ids = new Set(plan.aside.map(({ plan: { note } }) => note.id));
  const plans = new Map(plan.aside.map(({ plan: note }) => [note.note.id, note]));
  const seen = new Set<NoteId>();
  const called = boxes.map((box) =>
    box.calls.flatMap((id) => {
      if (!ids.has(id) || seen.has(id)) return [];
      seen.add(id);
      return [plans.get(id)!];
    }),
  );
  const column = sideColumn(boxes, called, desk.page.side, marginLook(desk.template));
  const topOf = (box: number) => top(box) + (box >= galley.pinFrom ? white : 0);
  // Nothing goes to the foot any more: the row has only moved down, and what hung beside it with it.
  return placeMarginNotes(column, plan, topOf, Infinity).aside;
}
