/**
 * Notes in the side column: each begins on the baseline of its call, lower where a head, a hairline, something that takes the
 * full grid, or another note is in the way. A note is not cut: one that would reach below the text area stands at the foot
 * of the page, like a footnote.
 */
import type { NoteId } from '../brief/index.ts';
import type { PageGeometry, Pt, Template } from '../config/index.ts';
import { type Box, EPSILON } from './galley.ts';
import { callName, noteIndex } from './line-marks.ts';
import type { NotePlan } from './note-plans.ts';
import type { Mark } from './types.ts';

/** From `top` to `bottom`, from the top of a box or of the text area. */
interface Extent {
  readonly top: Pt;
  readonly bottom: Pt;
}
/** What a box holds of the side column. */
interface Beside {
  /** What stands there. */
  readonly taken: readonly Extent[];
  /** Baselines of the lines that call notes of the side column, in the order of the calls. */
  readonly calls: readonly { readonly plan: NotePlan; readonly baseline: Pt }[];
}

/** The side column of a whole galley. */
export interface SideColumn {
  readonly boxes: readonly Beside[];
  /** Least white between two things there. */
  readonly gap: Pt;
  /** From the top of a margin note to its first baseline. */
  readonly ascent: Pt;
}

/** A note in the side column of a page; `top` is from the top of the text area. */
export interface MarginNote {
  readonly plan: NotePlan;
  readonly top: Pt;
}

/** The notes called on a page: those in its side column, and those that find no room there. */
export interface MarginPage {
  readonly aside: readonly MarginNote[];
  readonly foot: readonly NotePlan[];
  readonly cost: number;
}

/** Costs, in squared lines of white: a note that had to go to the foot; a line between a note and its call, up to a bound. */
const AT_FOOT = 30;
const APART = 0.2;
const MOST_APART = 20;

/** Letters above and below the baseline, em. */
const ASCENT = 0.75;
const DESCENT = 0.25;

/** Reads off what a galley has in the side column; `called` are the notes that each box is the first to call. */
export function sideColumn(
  boxes: readonly Box[],
  called: readonly (readonly NotePlan[])[],
  side: PageGeometry['side'],
  look: Pick<SideColumn, 'gap' | 'ascent'>,
): SideColumn {
  return { ...look, boxes: boxes.map((box, i) => beside(box, called[i]!, side)) };
}

function beside({ marks }: Box, called: readonly NotePlan[], side: PageGeometry['side']): Beside {
  const taken = marks.flatMap((mark): Extent[] => {
    if (mark.kind === 'destination' || mark.kind === 'link' || mark.x >= side.x + side.width) return [];
    return [extentOf(mark)];
  });
  const calls = called.map((plan) => {
    const name = callName(noteIndex(plan.note.destination)!);
    const place = marks.find((mark) => mark.kind === 'destination' && mark.name === name);
    return { plan, baseline: baselineBelow(marks, place?.y ?? 0) };
  });
  return { taken, calls };
}

function baselineBelow(marks: readonly Mark[], y: Pt): Pt {
  let first = Infinity;
  for (const mark of marks) if (mark.kind === 'text' && mark.y >= y) first = Math.min(first, mark.y);
  return first === Infinity ? y : first;
}

function extentOf(mark: Exclude<Mark, { kind: 'destination' | 'link' }>): Extent {
  switch (mark.kind) {
    case 'text': {
      const size = Math.max(0, ...mark.spans.map((span) => span.size));
      return { top: mark.y - ASCENT * size, bottom: mark.y + DESCENT * size };
    }
    case 'rule':
      return { top: mark.y, bottom: mark.y + mark.weight };
    case 'box':
    case 'image':
    case 'modules':
      return { top: mark.y, bottom: mark.y + mark.height };
  }
}

/**
 * Puts the notes called by the boxes `from` to `to` (excluded) into the side column.
 *
 * @param topOf top of a box, from the top of the text area
 * @param capacity height of the text area
 */
export function placeMarginNotes(
  column: SideColumn,
  { from, to }: { readonly from: number; readonly to: number },
  topOf: (box: number) => Pt,
  capacity: Pt,
): MarginPage {
  const aside: MarginNote[] = [];
  const foot: NotePlan[] = [];
  let cost = 0;
  let free = 0;
  let taken: readonly Extent[] | undefined;
  for (let i = from; i < to; i++)
    for (const { plan, baseline } of column.boxes[i]!.calls) {
      taken ??= takenOn(column, { from, to }, topOf);
      const wanted = topOf(i) + baseline - column.ascent;
      const height = asideHeight(plan);
      const top =
        height === undefined ? capacity : firstFree(taken, Math.max(wanted, free), height, column.gap);
      if (height === undefined || top + height > capacity + EPSILON) {
        foot.push(plan);
        cost += AT_FOOT;
        continue;
      }
      aside.push({ plan, top });
      cost += Math.min(MOST_APART, (APART * Math.max(0, top - wanted)) / Math.max(1, column.ascent));
      free = top + height + column.gap;
    }
  return { aside, foot, cost };
}

function takenOn(
  { boxes }: SideColumn,
  { from, to }: { readonly from: number; readonly to: number },
  topOf: (box: number) => Pt,
): readonly Extent[] {
  const taken: Extent[] = [];
  for (let i = from; i < to; i++)
    for (const { top, bottom } of boxes[i]!.taken)
      taken.push({ top: topOf(i) + top, bottom: topOf(i) + bottom });
  return taken.sort((a, b) => a.top - b.top);
}

/** The first top from `top` on where nothing is in the way of a height. */
function firstFree(taken: readonly Extent[], top: Pt, height: Pt, gap: Pt): Pt {
  let at = top;
  for (const extent of taken)
    if (extent.bottom + gap > at + EPSILON && extent.top - gap < at + height - EPSILON)
      at = extent.bottom + gap;
  return at;
}

/** Height of a note in the side column; undefined where it may not stand there. */
function asideHeight({ note }: NotePlan): Pt | undefined {
  return note.aside?.boxes.reduce((sum, box, i) => sum + box.height + (i > 0 ? box.before : 0), 0);
}

/** What the template says about the side column. */
export function marginLook({
  marks,
  styles,
  page,
}: Pick<Template, 'marks' | 'styles' | 'page'>): Pick<SideColumn, 'gap' | 'ascent'> {
  return { gap: marks.marginGap, ascent: page.baselineAt * styles.margin.leading };
}

/** Ids of notes by how the pages took them. */
export function takenAside(pages: readonly { readonly aside: readonly MarginNote[] }[]): ReadonlySet<NoteId> {
  return new Set(pages.flatMap(({ aside }) => aside.map(({ plan }) => plan.note.id)));
}
