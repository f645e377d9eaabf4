/**
 * Notes at the foot of a page. The first lines of a note stand on the page of its call; what does not fit is carried to the
 * next page; the area takes at most its share of a page (half) where that can be had.
 */
import type { NoteId } from '../brief/index.ts';
import type { Pt, Template } from '../config/index.ts';
import type { SetNote } from './desk.ts';
import { type Box, EPSILON, FORBIDDEN } from './galley.ts';

/** What the pages ask of a note. */
export type PlannedNote = Omit<SetNote, 'element'>;

/** A note with its legal cuts: indices of boxes that may begin a carried part; the end is the last of them. */
export interface NotePlan {
  readonly note: PlannedNote;
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
/** More notes than this in hand cost no more: no number of notes may be dearer than a page. */
const MOST_SPLITS = 10;
/** A note that is cut though another stands after it: what goes on overleaf seems to belong to the last one. */
const OUT_OF_TURN = 400;
/** A note begun before that skips the page. */
const SKIPS = 40;
/** An area without height that leaves notes for later: long notes rather take the share they may have. */
const SHORT_AREA = 20;
const OVER_HALF = 60;
const LEAST_LINES = 2;

/**
 * Works out where each note may be cut. A stretch higher than `tallest` that asks to stay together is cut like running text:
 * it would keep its call off every page that is not nearly empty.
 */
export function planNotes(
  notes: ReadonlyMap<NoteId, PlannedNote>,
  tallest: Pt = Infinity,
): ReadonlyMap<NoteId, NotePlan> {
  return new Map([...notes].map(([id, note]) => [id, planNote(note, tallest)]));
}

function planNote(note: PlannedNote, tallest: Pt): NotePlan {
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
  return { note, cuts, sums };
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

function partHeight({ plan, from, to }: NotePart): Pt {
  if (to <= from) return 0;
  return plan.sums[to]! - plan.sums[from]! - plan.note.galley.boxes[from]!.before;
}

/** The least end of a part begun at `from`. */
function leastEnd(plan: NotePlan, from: number, least: Least): number {
  const end = endOf(plan);
  if (least === 'nothing') return from;
  if (least === 'line') return Math.min(end, from + 1);
  return plan.cuts.find((k) => k - from >= LEAST_LINES || (k > from && k === end)) ?? end;
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
 * Fills the note area: the notes called on the page and the first one carried to it get their least lines; then the rest gets
 * what room is left. What was begun before may wait, when it must. Undefined when the least does not fit.
 */
export function fillNoteArea(
  carry: Carry,
  called: readonly NotePlan[],
  room: NoteRoom,
): NoteArea | undefined {
  const begun = [...carry, ...called.map((plan) => ({ plan, from: 0 }))];
  const whole = begun.map(({ plan, from }) => ({ plan, from, to: endOf(plan) }));
  const height = areaHeight(whole, room.spaces);
  if (height <= Math.min(room.room, room.cap) + EPSILON) return areaOf(whole, height, carry.length, room);
  const parts = begun.map(({ plan, from }, index): NotePart => {
    const waits = index < carry.length && (index > 0 || room.least !== 'lines');
    return { plan, from, to: waits ? from : leastEnd(plan, from, room.least) };
  });
  const least = areaHeight(parts, room.spaces);
  if (least > room.room + EPSILON) return undefined;
  const limit = Math.min(room.room, Math.max(room.cap, least));
  const areas = [true, false].map((inOrder) => {
    const longer = lengthened(parts, limit, room, inOrder);
    return areaOf(longer, areaHeight(longer, room.spaces), carry.length, room);
  });
  return areas.reduce((best, area) => (area.cost < best.cost ? area : best));
}

/**
 * Gives the parts more lines, up to a height of the area. In order only the last may be cut; else what is nearly done goes
 * first, so that a short note does not wait for the end of a long one. Notes that have not begun do so in their order.
 */
function lengthened(
  parts: readonly NotePart[],
  limit: Pt,
  { spaces, least }: NoteRoom,
  inOrder: boolean,
): readonly NotePart[] {
  const longer = [...parts];
  let height = areaHeight(parts, spaces);
  const lengthen = (index: number) => {
    const part = longer[index]!;
    const { plan, from, to } = part;
    const gap = to > from ? 0 : height > 0 ? spaces.between : spaces.first;
    const base = height + gap - partHeight(part);
    const fits = (k: number) => base + partHeight({ plan, from, to: k }) <= limit + EPSILON;
    const end = farthest(plan, part, least, fits);
    if (end === to) return;
    height = base + partHeight({ plan, from, to: end });
    longer[index] = { plan, from, to: end };
  };
  const rest = ({ plan, to }: NotePart) => plan.sums.at(-1)! - plan.sums[to]!;
  const indices = parts.map((_, index) => index);
  const fresh = (index: number) => parts[index]!.to === 0;
  const begun = indices.filter((index) => !fresh(index));
  if (!inOrder) begun.sort((a, b) => rest(parts[a]!) - rest(parts[b]!) || a - b);
  for (const index of begun) lengthen(index);
  for (const index of indices.filter(fresh)) {
    lengthen(index);
    if (longer[index]!.to < endOf(longer[index]!.plan)) break;
  }
  return longer;
}

/** The farthest cut to which a part fits, the wanted ones first; its end when none does. */
function farthest(
  plan: NotePlan,
  { from, to }: NotePart,
  least: Least,
  fits: (k: number) => boolean,
): number {
  const end = endOf(plan);
  let best = to;
  for (const k of plan.cuts) {
    if (k <= to || (k - from < LEAST_LINES && k < end)) continue;
    if (!fits(k)) break;
    best = k;
  }
  if (least !== 'line' || best > to) return best;
  while (best < end && fits(best + 1)) best++;
  return best;
}

function endOf(plan: NotePlan): number {
  return plan.note.galley.boxes.length;
}

function areaOf(parts: readonly NotePart[], height: Pt, carried: number, { cap }: NoteRoom): NoteArea {
  const cut = (part: NotePart) => part.to < endOf(part.plan);
  const carry = parts.filter(cut).map(({ plan, to }) => ({ plan, from: to }));
  const late = parts.slice(0, -1).filter(cut).length;
  const skips = parts.slice(0, carried).filter((part) => part.to === part.from).length;
  return {
    parts: parts.filter((part) => part.to > part.from),
    height,
    carry,
    cost:
      Math.min(carry.length, MOST_SPLITS) * SPLIT +
      Math.min(late, MOST_SPLITS) * OUT_OF_TURN +
      Math.min(skips, MOST_SPLITS) * SKIPS +
      (carry.length > 0 ? Math.max(0, 1 - height / Math.max(cap, 1)) * SHORT_AREA : 0) +
      (height > cap + EPSILON ? OVER_HALF : 0),
  };
}

/** Height of all that is still to come, spaces between notes left out. */
export function carriedHeight(carry: Carry): Pt {
  return carry.reduce((sum, { plan, from }) => sum + plan.sums.at(-1)! - plan.sums[from]!, 0);
}
