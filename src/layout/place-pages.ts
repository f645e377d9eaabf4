/** Sets the galley and the notes on the pages that were chosen for them. */
import type { Pt } from '../config/index.ts';
import type { Desk } from './desk.ts';
import { furniture } from './furniture.ts';
import type { Galley } from './galley.ts';
import { ruleMark } from './marks.ts';
import { type NoteArea, noteSpaces } from './note-area.ts';
import type { PagePlan } from './paginate.ts';
import { placeRange } from './place-range.ts';
import type { Mark, Page } from './types.ts';

/** Marks of all pages. */
export function placePages(desk: Desk, galley: Galley, plans: readonly PagePlan[]): readonly Page[] {
  const { width, height } = desk.page;
  return plans.map((plan, index) => {
    const number = index + 1;
    const { fills, marks } = textOf(desk, galley, plan, number, plans.length === 1 ? galley.pinFrom : -1);
    const notes = plan.notes ? notesOf(desk, plan.notes, number) : [];
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
function notesOf(desk: Desk, area: NoteArea, page: number): readonly Mark[] {
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
    const placed = placeRange(plan.note.galley, { from, to, top: y, page });
    result.push(...placed.fills, ...placed.marks);
    y = placed.bottom;
  }
  return result;
}
