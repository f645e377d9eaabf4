/** What page breaks are chosen from, and what is chosen: shared by one column and several. */
import type { NoteId } from '../brief/index.ts';
import type { PageGeometry, Pt } from '../config/index.ts';
import { type Box, EPSILON } from './galley.ts';
import type { MarginNote, SideColumn } from './margin-notes.ts';
import type { Carry, NoteArea, NoteSpaces } from './note-area.ts';
import type { Least, NotePlan } from './note-plans.ts';

/** Boxes set at one place of a page that has several columns. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Column, from 0; -1 = over all of them. */
  readonly column: number;
  /** From the top of the text area. */
  readonly top: Pt;
}

/** A page: the boxes `from` to `to` (excluded) and its notes. */
export interface PagePlan {
  readonly from: number;
  readonly to: number;
  readonly notes: NoteArea | undefined;
  /** Notes in its side column. */
  readonly aside: readonly MarginNote[];
  /** Height of the text, from the top of the text area. */
  readonly used: Pt;
  /** The page breaks a rule, since nothing else fitted. */
  readonly forced: boolean;
  /** Several columns: where the boxes stand, and the notes at the foot of each column instead of `notes`. */
  readonly stretches?: readonly Stretch[];
  readonly areas?: readonly (NoteArea | undefined)[];
}

/** What is broken into pages. */
export interface PaginateInput {
  readonly boxes: readonly Box[];
  /** Height of the text area. */
  readonly capacity: Pt;
  /** One line: costs are in squared lines of white. */
  readonly unit: Pt;
  /** Least space between text and notes. */
  readonly gap: Pt;
  /** The share of a page that notes should take at most. */
  readonly share: number;
  readonly notes: ReadonlyMap<NoteId, NotePlan>;
  readonly spaces: NoteSpaces;
  /** Where notes may stand in the side column: the column, the least white there, a note's first baseline. */
  readonly margin?: Pick<SideColumn, 'gap' | 'ascent'> & { readonly side: PageGeometry['side'] };
  /** Columns; absent = 1. */
  readonly columns?: number;
  /** Pitch of the baseline grid; absent = none. */
  readonly pitch?: Pt;
}

/** A way to break all boxes before `at`. */
export interface State {
  readonly at: number;
  readonly carry: Carry;
  readonly cost: number;
  readonly previous?: State;
  readonly page?: PagePlan;
}

/** Notes that each box calls for the first time. */
export type NewCalls = readonly (readonly NotePlan[])[];

/** A page more is dearer than any white; cheaper than a forbidden break. */
export const PAGE = 1e4;
/** Ways to force a page when no legal one fits, in the order they are tried. */
export const FORCES = [
  { least: 'lines', legal: true, overfull: false },
  { least: 'lines', legal: false, overfull: false },
  { least: 'line', legal: false, overfull: false },
  { least: 'nothing', legal: false, overfull: true },
] as const satisfies readonly { least: Least; legal: boolean; overfull: boolean }[];
/** What may be broken to get a page at all. */
export type Force = (typeof FORCES)[number];

/** Names what is carried: ways to a box differ in nothing else. Two characters a note: there may be many. */
export function carryKey(carry: Carry): string {
  let key = '';
  for (const { plan, from } of carry) {
    const place = plan.base + from;
    key += String.fromCharCode(place >> 15, place & 0x7fff);
  }
  return key;
}

/** True for one line out of the middle of a paragraph: it is no column, though either break could be taken alone. */
export function isLoneLine(boxes: readonly Box[], from: number, to: number): boolean {
  const inside = (at: number) => at > 0 && at < boxes.length && boxes[at]!.breakCost > 0;
  return to === from + 1 && boxes[from]!.lines <= 1 && inside(from) && inside(to);
}

/** Where a box begins that follows at `y` (from the top of the text area): after its space, on the grid if it stands there. */
export function topOf(box: Pick<Box, 'before' | 'onGrid'>, y: Pt, first: boolean, pitch: Pt): Pt {
  const top = first ? y : y + box.before;
  return box.onGrid && pitch > 0 ? Math.ceil((top - EPSILON) / pitch) * pitch : top;
}

/** Lower edge of a box that begins at `top`; the first one of a column has its head set again. */
export function bottomOf(box: Pick<Box, 'height' | 'repeat'>, top: Pt, first: boolean): Pt {
  return top + (first && box.repeat ? box.repeat.height : 0) + box.height;
}
