/**
 * Where the pages break: the cheapest way through the whole galley, by dynamic programming over (box that opens a page, notes
 * carried to it). Costs are in squared lines of white. It ends for every page size: each page takes at least one box, or,
 * after the last, at least one line of notes.
 */
import type { NoteId } from '../brief/index.ts';
import type { Pt } from '../config/index.ts';
import { type Box, EPSILON, FORBIDDEN } from './galley.ts';
import {
  areaHeight,
  type Carry,
  fillNoteArea,
  type Least,
  type NoteArea,
  type NotePlan,
  type NoteSpaces,
} from './note-area.ts';
import { whiteCost } from './white-cost.ts';

/** A page: the boxes `from` to `to` (excluded) and its notes. */
export interface PagePlan {
  readonly from: number;
  readonly to: number;
  readonly notes: NoteArea | undefined;
  /** Height of the text, from the top of the text area. */
  readonly used: Pt;
  /** The page breaks a rule, since nothing else fitted. */
  readonly forced: boolean;
}

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
}

/** A page more is dearer than any white; cheaper than a forbidden break. */
const PAGE = 1e4;
/** Ways to force a page when no legal one fits, in the order they are tried. */
const FORCES = [
  { least: 'lines', legal: true, overfull: false },
  { least: 'lines', legal: false, overfull: false },
  { least: 'line', legal: false, overfull: false },
  { least: 'nothing', legal: false, overfull: true },
] as const satisfies readonly { least: Least; legal: boolean; overfull: boolean }[];
type Force = (typeof FORCES)[number];

interface State {
  readonly at: number;
  readonly carry: Carry;
  readonly cost: number;
  readonly previous?: State;
  readonly page?: PagePlan;
}

/** Pages in order, and what their breaks and white cost; layouts of one brief can be compared by it. */
export interface Pagination {
  readonly pages: readonly PagePlan[];
  readonly cost: number;
}

/** Chooses the page breaks. Gives at least one page. */
export function paginate(input: PaginateInput): Pagination {
  const { boxes } = input;
  const states: Map<string, State>[] = Array.from({ length: boxes.length + 1 }, () => new Map());
  states[0]!.set('', { at: 0, carry: [], cost: 0 });
  const table = heights(boxes);
  const called = newCalls(boxes, input.notes);
  for (let i = 0; i < boxes.length; i++) {
    for (const state of states[i]!.values()) {
      for (const next of nextStates(input, table, called, state)) {
        const key = carryKey(next.carry);
        const known = states[next.at]!.get(key);
        if (!known || next.cost < known.cost) states[next.at]!.set(key, next);
      }
    }
  }
  const ends = [...states[boxes.length]!.values()].map((state) => finishNotes(input, state));
  const best = ends.reduce((a, b) => (b.cost < a.cost ? b : a));
  const pages: PagePlan[] = [];
  for (let s: State | undefined = best; s?.page; s = s.previous) pages.unshift(s.page);
  if (pages.length === 0) pages.push({ from: 0, to: 0, notes: undefined, used: 0, forced: false });
  return { pages, cost: best.cost };
}

/** Sum of heights up to a box, its spaces included. */
function heights(boxes: readonly Box[]): Float64Array {
  const sums = new Float64Array(boxes.length + 1);
  for (let i = 0; i < boxes.length; i++) sums[i + 1] = sums[i]! + boxes[i]!.before + boxes[i]!.height;
  return sums;
}

/** Notes that each box calls for the first time in the galley. */
function newCalls(boxes: readonly Box[], notes: PaginateInput['notes']): readonly (readonly NotePlan[])[] {
  const seen = new Set<NoteId>();
  const take = (ids: readonly NoteId[]): NotePlan[] =>
    ids.flatMap((id) => {
      const plan = notes.get(id);
      if (!plan || seen.has(id)) return [];
      seen.add(id);
      // A note may call another one, which then stands after it.
      return [plan, ...take(plan.note.galley.boxes.flatMap((box) => box.calls))];
    });
  return boxes.map((box) => take(box.calls));
}

function carryKey(carry: Carry): string {
  return carry.map(({ plan, from }) => `${plan.note.destination}:${from}`).join(' ');
}

function nextStates(
  input: PaginateInput,
  sums: Float64Array,
  called: readonly (readonly NotePlan[])[],
  state: State,
): readonly State[] {
  for (const force of FORCES) {
    const found = statesBy(input, sums, called, state, force);
    if (found.length > 0) return found;
  }
  return [];
}

/** Legal ends of a page that are weighed, the fullest first: further back there is only more white. */
const MOST_ENDS = 10;

function statesBy(
  input: PaginateInput,
  sums: Float64Array,
  called: readonly (readonly NotePlan[])[],
  state: State,
  force: Force,
): readonly State[] {
  const { boxes } = input;
  const calls: NotePlan[] = [];
  const ends = endsOf(input, sums, state.at, force).map((end) => {
    for (let i = end.after; i < end.to; i++) calls.push(...called[i]!);
    return { ...end, calls: calls.length };
  });
  const found: State[] = [];
  for (const { to, used, calls: count } of ends.reverse()) {
    const last = to === boxes.length;
    const breakCost = last ? 0 : boxes[to]!.breakCost;
    const notes = notesFor(input, state.carry, calls.slice(0, count), used, last, force.least);
    if (notes === 'too-tall') continue;
    const forced = !force.legal && (breakCost >= FORBIDDEN || force.overfull);
    const page: PagePlan = { from: state.at, to, used, notes, forced };
    const penalty = breakCost + (notes?.cost ?? 0) + (force.overfull ? FORBIDDEN : 0);
    const cost = state.cost + PAGE + penalty + whiteCost(input, page, last);
    found.push({ at: to, carry: notes?.carry ?? [], cost, previous: state, page });
    if (found.length === MOST_ENDS) break;
  }
  return found;
}

/** Where a page that begins at `at` may end, by height alone; `after` is where the one before ended. */
function endsOf(
  { boxes, capacity }: PaginateInput,
  sums: Float64Array,
  at: number,
  force: Force,
): { readonly to: number; readonly used: Pt; readonly after: number }[] {
  const first = boxes[at]!;
  const skipped = sums[at]! + first.before - (first.repeat?.height ?? 0);
  if (force.overfull) return [{ to: at + 1, used: sums[at + 1]! - skipped, after: at }];
  const ends: { to: number; used: Pt; after: number }[] = [];
  for (let to = at + 1; to <= boxes.length; to++) {
    const used = sums[to]! - skipped;
    if (used > capacity + EPSILON) break;
    if (force.legal && to < boxes.length && boxes[to]!.breakCost >= FORBIDDEN) continue;
    ends.push({ to, used, after: ends.at(-1)?.to ?? at });
  }
  return ends;
}

/** The note area under text of a height; undefined when there are no notes. */
function notesFor(
  input: PaginateInput,
  carry: Carry,
  calls: readonly NotePlan[],
  used: Pt,
  last: boolean,
  least: Least,
): NoteArea | undefined | 'too-tall' {
  if (carry.length === 0 && calls.length === 0) return undefined;
  const { capacity, gap, share, spaces } = input;
  const room = capacity - used - gap;
  const area = fillNoteArea(carry, calls, { room, cap: capacity * share, spaces, least });
  if (!area)
    return least === 'nothing'
      ? {
          parts: [],
          height: 0,
          carry: [...carry, ...calls.map((plan) => ({ plan, from: 0 }))],
          cost: FORBIDDEN,
        }
      : 'too-tall';
  if (!last || area.carry.length === 0) return area;
  // Rather a large area than a page of nothing but notes.
  const whole = fillNoteArea(carry, calls, { room, cap: room, spaces, least });
  return whole?.carry.length === 0 ? whole : area;
}

/** Pages of nothing but notes, after the last text. */
function finishNotes(input: PaginateInput, state: State): State {
  const { capacity: room, spaces, boxes } = input;
  let end = state;
  while (end.carry.length > 0) {
    const [one, ...waiting] = end.carry;
    const fill = (carry: Carry) => fillNoteArea(carry, [], { room, cap: room, spaces, least: 'lines' });
    const alone = () => {
      const area = fill([one!]) ?? oneLine(one!, spaces);
      return { ...area, carry: [...area.carry, ...waiting] };
    };
    const notes = fill(end.carry) ?? alone();
    const forced = notes.height > room + EPSILON;
    const page: PagePlan = { from: boxes.length, to: boxes.length, used: 0, notes, forced };
    const cost = end.cost + PAGE + notes.cost;
    end = { at: end.at, carry: notes.carry, cost, previous: end, page };
  }
  return end;
}

/** The least step when not even two lines fit: one, over the edge if need be. */
function oneLine({ plan, from }: Carry[number], spaces: NoteSpaces): NoteArea {
  const parts = [{ plan, from, to: from + 1 }];
  const carry = from + 1 < plan.note.galley.boxes.length ? [{ plan, from: from + 1 }] : [];
  return { parts, height: areaHeight(parts, spaces), carry, cost: FORBIDDEN };
}
