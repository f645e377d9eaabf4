/**
 * Notes at the foot of a page. The first lines of a note stand on the page of its call; what does not fit is carried to the
 * next page; the area takes at most its share of a page (half) where that can be had.
 */
import type { Pt, Template } from '../config/index.ts';
import { EPSILON } from './galley.ts';
import { endOf, LEAST_LINES, type Least, leastEnd, type NotePlan, partHeight, restOf } from './note-plans.ts';

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
  let height = 0;
  let gap = first;
  for (const { plan, from, to } of parts) {
    if (to <= from) continue;
    height = height + partHeight(plan, from, to) + gap;
    gap = between;
  }
  return height;
}

/** The least of `limit` and the height of an area with all that is still to come. */
export function heightUpTo(limit: Pt, carry: Carry, called: readonly NotePlan[], spaces: NoteSpaces): Pt {
  return Math.min(limit, wholeHeight(inHand(carry, called), spaces, limit));
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

/** Where the part of each note in hand ends that stands on the page; where it begins for one that waits. */
type Ends = readonly number[];

/** Notes that want a place on a page: those carried to it, then those called there. */
function inHand(carry: Carry, called: readonly NotePlan[]): Carry {
  return called.length === 0 ? carry : carry.concat(called.map((plan) => ({ plan, from: 0 })));
}

/**
 * Fills the note area: the notes called on the page and the first one carried to it get their least lines; then the rest gets
 * what room is left. What was begun before may wait, when it must. Undefined when the least does not fit. Of many notes
 * carried only those are weighed that the page has room for.
 */
export function fillNoteArea(
  carry: Carry,
  called: readonly NotePlan[],
  room: NoteRoom,
): NoteArea | undefined {
  const hand = inHand(carry, called);
  const carried = carry.length;
  const enough = Math.min(room.room, room.cap) + EPSILON;
  const height = wholeHeight(hand, room.spaces, enough);
  if (height <= enough)
    return areaOf(
      hand,
      hand.map(({ plan }) => endOf(plan)),
      carried,
      room,
    );
  const given = hand.map(({ plan, from }, index) => {
    const waits = index < carried && (index > 0 || room.least !== 'lines');
    return waits ? from : leastEnd(plan, from, room.least);
  });
  const least = heightOf(hand, given, room.spaces);
  if (least > room.room + EPSILON) return undefined;
  const limit = Math.min(room.room, Math.max(room.cap, least));
  const growing = couldGrow(hand, given, limit - least, room);
  const longer = lengthened(hand, given, growing, { limit, height: least }, room);
  if (growing.begun.length < 2) return areaOf(hand, longer, carried, room);
  const rest = growing.begun.map((index) => restOf(hand[index]!.plan, given[index]!));
  const soonDone = growing.begun
    .map((_, i) => i)
    .sort((a, b) => rest[a]! - rest[b]! || a - b)
    .map((i) => growing.begun[i]!);
  const order = { ...growing, begun: soonDone };
  const other = lengthened(hand, given, order, { limit, height: least }, room);
  const dearer = costOf(hand, other, carried, room) >= costOf(hand, longer, carried, room);
  return areaOf(hand, dearer ? longer : other, carried, room);
}

/** Height of all that is still to come, counted no further than just beyond `limit`. */
function wholeHeight(hand: Carry, spaces: NoteSpaces, limit: Pt): Pt {
  let height = 0;
  let gap = spaces.first;
  for (let index = 0; index < hand.length && height <= limit; index++) {
    const { plan, from } = hand[index]!;
    if (from >= endOf(plan)) continue;
    height = height + partHeight(plan, from, endOf(plan)) + gap;
    gap = spaces.between;
  }
  return height;
}

function heightOf(hand: Carry, ends: Ends, { first, between }: NoteSpaces): Pt {
  let height = 0;
  let gap = first;
  for (let index = 0; index < hand.length; index++) {
    const { plan, from } = hand[index]!;
    if (ends[index]! <= from) continue;
    height = height + partHeight(plan, from, ends[index]!) + gap;
    gap = between;
  }
  return height;
}

/** Notes that can still get a line more, in order: those begun, here or before, and those that are not. */
interface Growing {
  readonly begun: readonly number[];
  readonly unbegun: readonly number[];
}

/** What needs more than the height that is left when all have their least lines never grows. */
function couldGrow(hand: Carry, given: Ends, left: Pt, { spaces, least }: NoteRoom): Growing {
  const gap = Math.min(spaces.first, spaces.between) - 2 * EPSILON;
  const begun: number[] = [];
  const unbegun: number[] = [];
  for (let index = 0; index < hand.length; index++) {
    const { plan, from } = hand[index]!;
    const to = given[index]!;
    if (to === 0) unbegun.push(index);
    else if (to > from) begun.push(index);
    else {
      const end = leastEnd(plan, from, least === 'line' ? 'line' : 'lines');
      if (gap + partHeight(plan, from, end) <= left) begun.push(index);
    }
  }
  return { begun, unbegun };
}

/**
 * Gives the parts more lines, up to a height of the area: in order only the last may be cut; where what is nearly done goes
 * first, a short note does not wait for the end of a long one. Notes that have not begun do so in their order.
 */
function lengthened(
  hand: Carry,
  given: Ends,
  { begun, unbegun }: Growing,
  { limit, height: least }: { readonly limit: Pt; readonly height: Pt },
  room: NoteRoom,
): Ends {
  const longer = [...given];
  const { spaces } = room;
  let height = least;
  const lengthen = (index: number) => {
    const { plan, from } = hand[index]!;
    const to = longer[index]!;
    const gap = to > from ? 0 : height > 0 ? spaces.between : spaces.first;
    const base = height + gap - partHeight(plan, from, to);
    const fits = (k: number) => base + partHeight(plan, from, k) <= limit + EPSILON;
    const end = farthest(plan, { from, to }, room.least, fits);
    if (end === to) return;
    height = base + partHeight(plan, from, end);
    longer[index] = end;
  };
  for (const index of begun) lengthen(index);
  for (const index of unbegun) {
    lengthen(index);
    if (longer[index]! < endOf(hand[index]!.plan)) break;
  }
  return longer;
}

/** The farthest cut to which a part fits, the wanted ones first; its end when none does. */
function farthest(
  plan: NotePlan,
  { from, to }: Pick<NotePart, 'from' | 'to'>,
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

function areaOf(hand: Carry, ends: Ends, carried: number, room: NoteRoom): NoteArea {
  const parts: NotePart[] = [];
  const carry: Carry[number][] = [];
  for (let index = 0; index < hand.length; index++) {
    const note = hand[index]!;
    const { plan, from } = note;
    const to = ends[index]!;
    if (to > from) parts.push({ plan, from, to });
    if (to < endOf(plan)) carry.push(to === from ? note : { plan, from: to });
  }
  const height = heightOf(hand, ends, room.spaces);
  return { parts, height, carry, cost: costOf(hand, ends, carried, room) };
}

/** What an area costs of which the first `carried` notes were begun before. */
function costOf(hand: Carry, ends: Ends, carried: number, { cap, spaces }: NoteRoom): number {
  const height = heightOf(hand, ends, spaces);
  let cut = 0;
  let late = 0;
  let skips = 0;
  for (let index = 0; index < hand.length; index++) {
    const { plan, from } = hand[index]!;
    const isCut = ends[index]! < endOf(plan);
    if (isCut) cut++;
    if (isCut && index < hand.length - 1) late++;
    if (index < carried && ends[index] === from) skips++;
  }
  const short = Math.max(0, 1 - height / Math.max(cap, 1));
  return (
    Math.min(cut, MOST_SPLITS) * SPLIT +
    Math.min(late, MOST_SPLITS) * OUT_OF_TURN +
    Math.min(skips, MOST_SPLITS) * SKIPS +
    (cut > 0 ? short * SHORT_AREA : 0) +
    (height > cap + EPSILON ? OVER_HALF : 0)
  );
}

/** Height of all that is still to come, spaces between notes left out. */
export function carriedHeight(carry: Carry): Pt {
  return carry.reduce((sum, { plan, from }) => sum + plan.sums.at(-1)! - plan.sums[from]!, 0);
}
