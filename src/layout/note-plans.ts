/** Notes as the pages see them: their boxes, and where they may be cut. */
import type { NoteId } from '../brief/index.ts';
import type { Pt } from '../config/index.ts';
import type { SetNote } from './desk.ts';
import { type Box, FORBIDDEN } from './galley.ts';

/** What the pages ask of a note. */
export type PlannedNote = Omit<SetNote, 'element'>;

/** A note with its legal cuts: indices of boxes that may begin a carried part; the end is the last of them. */
export interface NotePlan {
  readonly note: PlannedNote;
  readonly cuts: readonly number[];
  /** Height of the boxes before an index, all spaces counted. */
  readonly sums: readonly Pt[];
  /** The least end of a part that begins at an index: a cut two lines on, or the note's end. */
  readonly leastEnds: readonly number[];
  /** Number of its first box among the boxes of all notes: tells places in notes apart. */
  readonly base: number;
}
/** Lines of a note that stand together, at its beginning and at its end. */
export const LEAST_LINES = 2;

/**
 * Works out where each note may be cut. A stretch higher than `tallest` that asks to stay together is cut like running text:
 * it would keep its call off every page that is not nearly empty.
 */
export function planNotes(
  notes: ReadonlyMap<NoteId, PlannedNote>,
  tallest: Pt = Infinity,
): ReadonlyMap<NoteId, NotePlan> {
  const plans = new Map<NoteId, NotePlan>();
  let base = 0;
  for (const [id, note] of notes) {
    plans.set(id, planNote(note, tallest, base));
    base += note.galley.boxes.length + 1;
  }
  return plans;
}

function planNote(note: PlannedNote, tallest: Pt, base: number): NotePlan {
  const { boxes } = note.galley;
  const sums: Pt[] = [0];
  for (const box of boxes) sums.push(sums.at(-1)! + box.before + box.height);
  const wanted: number[] = [];
  const cuts: number[] = [];
  for (let k = LEAST_LINES; k <= boxes.length; k++) {
    const legal = k <= boxes.length - LEAST_LINES && boxes[k]!.breakCost < FORBIDDEN;
    if (!legal && k < boxes.length) continue;
    const last = wanted.at(-1) ?? 0;
    if (sums[k]! - sums[last]! > tallest) cuts.push(...cutsInside(boxes, last, k));
    wanted.push(k);
    cuts.push(k);
  }
  if (cuts.length === 0) cuts.push(boxes.length);
  return { note, cuts, sums, leastEnds: leastEndsOf(cuts, boxes.length), base };
}

function leastEndsOf(cuts: readonly number[], end: number): readonly number[] {
  let next = 0;
  return Array.from({ length: end }, (_, from) => {
    while (next < cuts.length - 1 && cuts[next]! - from < LEAST_LINES) next++;
    return cuts[next]!;
  });
}

/** Cuts between two others that leave no line of a paragraph alone. */
function cutsInside(boxes: readonly Box[], from: number, to: number): readonly number[] {
  const paragraphs = boxes
    .slice(from, to)
    .map((box) => box.marks.findLast((mark) => mark.kind === 'text')?.element);
  const same = (k: number) => paragraphs[k - from] === paragraphs[k - 1 - from];
  const cuts: number[] = [];
  for (let k = from + LEAST_LINES; k <= to - LEAST_LINES; k++)
    if (!same(k) || (same(k - 1) && same(k + 1))) cuts.push(k);
  return cuts;
}

/** Number of boxes of a note: where its last part ends. */
export function endOf(plan: NotePlan): number {
  return plan.note.galley.boxes.length;
}

/** How little of a note must stand on a page: two lines (or the whole note), one line, nothing. */
export type Least = 'lines' | 'line' | 'nothing';

/** The least end of a part begun at `from`. */
export function leastEnd(plan: NotePlan, from: number, least: Least): number {
  if (least === 'nothing') return from;
  if (least === 'line') return Math.min(endOf(plan), from + 1);
  return plan.leastEnds[from] ?? endOf(plan);
}

/** Height of a part on a page: the space above it falls away. */
export function partHeight(plan: NotePlan, from: number, to: number): Pt {
  if (to <= from) return 0;
  return plan.sums[to]! - plan.sums[from]! - plan.note.galley.boxes[from]!.before;
}

/** Height of what follows a part that ends before a box. */
export function restOf(plan: NotePlan, to: number): Pt {
  return plan.sums.at(-1)! - plan.sums[to]!;
}
