/** Sets the galley and the notes on the pages that were chosen for them. */
import type { NoteId } from '../brief/index.ts';
import type { Pt } from '../config/index.ts';
import type { Desk } from './desk.ts';
import { furniture } from './furniture.ts';
import type { Galley } from './galley.ts';
import { type MarginNote, marginLook, placeMarginNotes, sideColumn } from './margin-notes.ts';
import { ruleMark } from './marks.ts';
import { type NoteArea, noteSpaces } from './note-area.ts';
import { heights, type PagePlan, topsFrom } from './paginate.ts';
import { placeRange } from './place-range.ts';
import { type SettledNotes, settleNotes } from './settle-notes.ts';
import type { Mark, Page } from './types.ts';

/** Marks of all pages. */
export function placePages(desk: Desk, galley: Galley, plans: readonly PagePlan[]): readonly Page[] {
  const { width, height } = desk.page;
  const settled = settleNotes(desk, plans);
  return plans.map((plan, index) => {
    const number = index + 1;
    const { fills, marks } = textOf(desk, galley, plan, number, plans.length === 1 ? galley.pinFrom : -1);
    const foot = plan.notes ? notesOf(desk, plan.notes, number, settled) : [];
    const notes = [...asideOf(desk, galley, plans, plan, settled), ...foot];
    return {
      number,
      width,
      height,
      marks: [...fills, ...furniture(desk, number, plans.length), ...marks, ...notes],
    };
  });
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
  const notes = plan.notes !== undefined && plan.notes.parts.length > 0;
  return placeRange(galley, { from, to, top, page, notes }, { box: pinFrom, height: Math.max(0, white) });
}

/** What text and notes leave free of a page's text area. */
export function whiteOf(desk: Desk, plan: PagePlan): Pt {
  const { top, bottom } = desk.page;
  const { gap } = desk.template.marks.noteArea;
  const notes = plan.notes && plan.notes.parts.length > 0 ? plan.notes.height + gap : 0;
  return bottom - top - plan.used - notes;
}

/** The note area ends at the bottom of the text area; its rule is longer when it opens with a carried part. */
function notesOf(desk: Desk, area: NoteArea, page: number, settled: SettledNotes): readonly Mark[] {
  const first = area.parts[0];
  if (!first) return [];
  const { bottom, text } = desk.page;
  const { weight, width, carriedWidth } = desk.template.marks.noteRule;
  const spaces = noteSpaces(desk.template);
  let y = bottom - area.height;
  const ruleWidth = first.from > 0 ? carriedWidth : width;
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
  const top = topsFrom(boxes, heights(boxes), plan.from);
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
