/**
 * Notes at the foot of a page. The first lines of a note stand on the page of its call; what does not fit is carried to the
 * next page; the area takes at most its share of a page (half) where that can be had.
 */
import type { NoteId } from '../brief/index.ts';
import type { Pt, Template } from '../config/index.ts';
import type { SetNote } from './desk.ts';
import { EPSILON, FORBIDDEN } from './galley.ts';

/** A note with its legal cuts: indices of boxes that may begin a carried part; the end is the last of them. */
export interface NotePlan {
  readonly note: SetNote;
  readonly cuts: readonly number[];
  /** Height of the boxes before an index, all spaces counted. */
  readonly sums: readonly Pt[];
}
/** The boxes `from` to `to` (excluded) of a note on one page. */
export interface NotePart {
  readonly plan: NotePlan;
  readonly from: number;
  readonly to: number;
}
/** What is still to come of notes begun on earlier pages. */
export type Carry = readonly { readonly plan: NotePlan; readonly from: number }[];

/** The note area of one page. `height` is from the rule to the foot of the text area. */
export interface NoteArea {
  readonly parts: readonly NotePart[];
  readonly height: Pt;
  readonly carry: Carry;
  /** In squared lines of white, as all page costs. */
  readonly cost: number;
}

/** How little of a note must stand on a page: two lines (or the whole note), one line, nothing. */
export type Least = 'lines' | 'line' | 'nothing';

const SPLIT = 14;
/** A note that is cut though another begins after it. */
const OUT_OF_TURN = 400;
const OVER_HALF = 60;
const LEAST_LINES = 2;

/** Works out where each note may be cut. */
export function planNotes(notes: ReadonlyMap<NoteId, SetNote>): ReadonlyMap<NoteId, NotePlan> {
  return new Map([...notes].map(([id, note]) => [id, planNote(note)]));
}

function planNote(note: SetNote): NotePlan {
  const { boxes } = note.galley;
  const sums: Pt[] = [0];
  for (const box of boxes) sums.push(sums.at(-1)! + box.before + box.height);
  const cuts: number[] = [];
  for (let k = LEAST_LINES; k <= boxes.length - LEAST_LINES; k++)
    if (boxes[k]!.breakCost < FORBIDDEN) cuts.push(k);
  cuts.push(boxes.length);
  return { note, cuts, sums };
}

function partHeight({ plan, from, to }: NotePart): Pt {
  if (to <= from) return 0;
  return plan.sums[to]! - plan.sums[from]! - plan.note.galley.boxes[from]!.before;
}

/** The cuts that may end a part begun at `from`, by what least must stand there. */
function cutsFrom(plan: NotePlan, from: number, least: Least): readonly number[] {
  const end = plan.note.galley.boxes.length;
  if (least === 'lines') return plan.cuts.filter((k) => k > from && (k - from >= LEAST_LINES || k === end));
  const start = least === 'line' ? from + 1 : from;
  return Array.from({ length: Math.max(0, end - start) + 1 }, (_, k) => start + k);
}

/** Space from the rule to the first note, and from note to note. */
export interface NoteSpaces {
  readonly first: Pt;
  readonly between: Pt;
}

/** The template's spaces in a note area. */
export function noteSpaces({ marks, styles }: Pick<Template, 'marks' | 'styles'>): NoteSpaces {
  return { first: marks.noteArea.afterRule, between: styles.note.before };
}

/** Height of an area of such parts, rule and spaces included; nothing for none. */
export function areaHeight(parts: readonly NotePart[], { first, between }: NoteSpaces): Pt {
  const shown = parts.filter((part) => part.to > part.from);
  return shown.reduce((sum, part, i) => sum + partHeight(part) + (i === 0 ? first : between), 0);
}

/** Room for notes on a page. */
export interface NoteRoom {
  /** All that the text leaves. */
  readonly room: Pt;
  /** What the area should take at most (the template's share of the page). */
  readonly cap: Pt;
  readonly spaces: NoteSpaces;
  readonly least: Least;
}

/**
 * Fills the note area: carried parts first, then the notes called on the page, each with its least lines; then the rest
 * in order. Undefined when the least does not fit.
 */
export function fillNoteArea(
  carry: Carry,
  called: readonly NotePlan[],
  room: NoteRoom,
): NoteArea | undefined {
  const begun = [...carry, ...called.map((plan) => ({ plan, from: 0 }))];
  const whole = begun.map(({ plan, from }) => ({ plan, from, to: endOf(plan) }));
  const height = areaHeight(whole, room.spaces);
  if (height <= Math.min(room.room, room.cap) + EPSILON) return areaOf(whole, height, room);
  // A part that was begun before may wait when nothing else helps; a note called here may not, except at the very last.
  const parts = begun.map(({ plan, from }, index): NotePart => {
    const own = index < carry.length && room.least === 'line' ? 'nothing' : room.least;
    return { plan, from, to: cutsFrom(plan, from, own)[0] ?? endOf(plan) };
  });
  const least = areaHeight(parts, room.spaces);
  if (least > room.room + EPSILON) return undefined;
  return lengthened(parts, least, room);
}

/** Gives the parts more lines, in order, up to the area's cap, or to all the room when the least is over the cap. */
function lengthened(parts: readonly NotePart[], least: Pt, room: NoteRoom): NoteArea {
  const limit = least <= room.cap + EPSILON ? Math.min(room.room, room.cap) : room.room;
  let height = least;
  const longer = [...parts];
  for (const [index, part] of parts.entries()) {
    for (const to of cutsFrom(part.plan, part.from, room.least)) {
      if (to <= part.to) continue;
      const before = longer[index]!;
      longer[index] = { ...part, to };
      const grown = areaHeight(longer, room.spaces);
      if (grown > limit + EPSILON) {
        longer[index] = before;
        break;
      }
      height = grown;
    }
  }
  return areaOf(longer, height, room);
}

function endOf(plan: NotePlan): number {
  return plan.note.galley.boxes.length;
}

function areaOf(parts: readonly NotePart[], height: Pt, { cap }: NoteRoom): NoteArea {
  const cut = (part: NotePart) => part.to < endOf(part.plan);
  const carry = parts.filter(cut).map(({ plan, to }) => ({ plan, from: to }));
  const late = parts.slice(0, -1).filter(cut).length;
  return {
    parts: parts.filter((part) => part.to > part.from),
    height,
    carry,
    cost: carry.length * SPLIT + late * OUT_OF_TURN + (height > cap + EPSILON ? OVER_HALF : 0),
  };
}
