/**
 * Where the pages break: the cheapest way through the whole galley, by dynamic programming over (box that opens a page, notes
 * carried to it). Costs are in squared lines of white. It ends for every page size: each page takes at least one box, or,
 * after the last, at least one line of notes.
 */
import type { NoteId } from '../brief/index.ts';
import type { Pt } from '../config/index.ts';
import { columnStates, columnsOfNotes } from './column-pages.ts';
import { type Box, EPSILON, FORBIDDEN } from './galley.ts';
import { placeMarginNotes, type SideColumn, sideColumn } from './margin-notes.ts';
import { carriedHeight } from './note-area.ts';
import type { NotePlan } from './note-plans.ts';
import { areasFor, pageOfNotes, wantedHeight } from './page-notes.ts';
import {
  bottomOf,
  carryKey,
  FORCES,
  type Force,
  type NewCalls,
  PAGE,
  type PagePlan,
  type PaginateInput,
  type State,
  topOf,
} from './page-plan.ts';
import { whiteCost } from './white-cost.ts';

/** What is read off the galley once. */
interface Read {
  readonly sums: Float64Array;
  readonly called: NewCalls;
  /** The same in one row, and how many are called before each box. */
  readonly calls: readonly NotePlan[];
  readonly callsBefore: readonly number[];
  readonly column: SideColumn | undefined;
}

/** Pages in order, and what their breaks and white cost; layouts of one brief can be compared by it. */
export interface Pagination {
  readonly pages: readonly PagePlan[];
  readonly cost: number;
}

/** Chooses the page breaks. Gives at least one page. */
export function paginate(input: PaginateInput): Pagination {
  const { boxes } = input;
  const start: State = { at: 0, carry: [], cost: 0 };
  const states: (Map<string, State> | undefined)[] = [new Map([['', start]])];
  const called = newCalls(boxes, input.notes);
  const { margin } = input;
  const column = margin && sideColumn(boxes, called, margin.side, margin);
  const calls = { calls: called.flat(), callsBefore: countsBefore(called) };
  const read: Read = { sums: heights(boxes), called, ...calls, column };
  for (let i = 0; i < boxes.length; i++) {
    const here = states[i];
    if (!here) continue;
    // What led nowhere is let go, with all that it carried.
    states[i] = undefined;
    const ends = FORCES.map((force) => remembered(() => endsOf(input, i, force)));
    for (const state of promising(input, here)) {
      for (const next of nextStates(input, read, state, ends)) {
        const key = carryKey(next.carry);
        const there = states[next.at] ?? new Map<string, State>();
        states[next.at] = there;
        const known = there.get(key);
        if (!known || next.cost < known.cost) there.set(key, next);
      }
    }
  }
  const ends = [...states[boxes.length]!.values()].map((state) => finishNotes(input, state));
  const best = ends.reduce((a, b) => (b.cost < a.cost ? b : a));
  const pages: PagePlan[] = [];
  for (let s: State | undefined = best; s?.page; s = s.previous) pages.unshift(s.page);
  if (pages.length === 0) pages.push({ from: 0, to: 0, notes: undefined, aside: [], used: 0, forced: false });
  return { pages, cost: best.cost };
}

/** Ways to a box that are followed; only notes carried to it tell them apart. */
const MOST_STATES = 12;

/** The ways that promise to be cheapest when all that is carried has found its pages. */
function promising({ capacity }: PaginateInput, states: ReadonlyMap<string, State>): readonly State[] {
  const all = [...states.values()];
  if (all.length <= MOST_STATES) return all;
  const hope = (s: State) => s.cost + (PAGE * carriedHeight(s.carry)) / Math.max(1, capacity);
  return all.sort((a, b) => hope(a) - hope(b)).slice(0, MOST_STATES);
}

/** Sum of heights up to a box, its spaces included. */
export function heights(boxes: readonly Box[]): Float64Array {
  const sums = new Float64Array(boxes.length + 1);
  for (let i = 0; i < boxes.length; i++) sums[i + 1] = sums[i]! + boxes[i]!.before + boxes[i]!.height;
  return sums;
}

/** Notes that each box calls for the first time in the galley. */
function newCalls(boxes: readonly Box[], notes: PaginateInput['notes']): NewCalls {
  const seen = new Set<NoteId>();
  const take = (ids: readonly NoteId[]): NotePlan[] =>
    ids.flatMap((id) => {
      const plan = notes.get(id);
      if (!plan || seen.has(id)) return [];
      seen.add(id);
      return [plan];
    });
  return boxes.map((box) => take(box.calls));
}

function countsBefore(called: NewCalls): readonly number[] {
  const counts = [0];
  for (const plans of called) counts.push(counts.at(-1)! + plans.length);
  return counts;
}

/** Where a page may end, and the height of its text then. */
interface End {
  readonly to: number;
  readonly used: Pt;
}
/** Ends of pages that begin at one box, for each way to force them. */
type EndsBy = readonly (() => readonly End[])[];

function remembered<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function nextStates(input: PaginateInput, read: Read, state: State, ends: EndsBy): readonly State[] {
  for (const [i, force] of FORCES.entries()) {
    const found =
      (input.columns ?? 1) > 1
        ? columnStates(input, read.called, state, force)
        : statesBy(input, read, state, { force, ends: ends[i]!() });
    if (found.length > 0) return found;
  }
  return [];
}

/** Legal ends of a page that are weighed, the fullest first: further back there is only more white. */
const MOST_ENDS = 10;
/** As many again where long notes get their share of the page. */
const MORE_ENDS = 6;

function statesBy(
  input: PaginateInput,
  { sums, calls, callsBefore, column }: Read,
  state: State,
  { force, ends }: { readonly force: Force; readonly ends: readonly End[] },
): readonly State[] {
  const { boxes } = input;
  const found: State[] = [];
  const tops = topsFrom(boxes, sums, state.at, input.pitch);
  let weighed = 0;
  let most = MOST_ENDS;
  for (let e = ends.length - 1; e >= 0; e--) {
    const { to, used } = ends[e]!;
    const last = to === boxes.length;
    const beside = column && placeMarginNotes(column, { from: state.at, to }, tops, input.capacity);
    const own = beside ? beside.foot : calls.slice(callsBefore[state.at]!, callsBefore[to]!);
    // Further back there is only more white, until the page has room for all the notes that it may hold.
    if (weighed === MOST_ENDS && most === MOST_ENDS) {
      if (used > input.capacity - input.gap - wantedHeight(input, state.carry, own)) continue;
      most += MORE_ENDS;
    }
    const areas = areasFor(input, state.carry, own, used, last, force.least);
    if (areas.length === 0) continue;
    const { aside, cost } = beside ?? NOT_ASIDE;
    for (const notes of areas)
      found.push(withPage(input, state, { to, used, notes, aside }, { force, beside: cost }));
    weighed++;
    const complete = !areas[0] || areas[0].carry.length === 0;
    if (weighed === most || (weighed === MOST_ENDS && complete)) break;
  }
  return found;
}

const NOT_ASIDE = { aside: [], cost: 0 } as const;

/** Tops of boxes, from the top of the text area of a page that begins at `at`; on a grid each is counted from there. */
export function topsFrom(
  boxes: readonly Box[],
  sums: Float64Array,
  at: number,
  pitch: Pt = 0,
): (box: number) => Pt {
  const skipped = sums[at]! + boxes[at]!.before - (boxes[at]!.repeat?.height ?? 0);
  if (pitch === 0) return (box) => sums[box]! + boxes[box]!.before - skipped;
  const tops: Pt[] = [];
  let y = 0;
  return (box) => {
    for (let i = at + tops.length; i <= box; i++) {
      const top = topOf(boxes[i]!, y, i === at, pitch);
      tops.push(i === at ? top + (boxes[i]!.repeat?.height ?? 0) : top);
      y = bottomOf(boxes[i]!, top, i === at);
    }
    return tops[box - at]!;
  };
}

/** A state with one page more; `beside` is what the notes in its side column cost. */
function withPage(
  input: PaginateInput,
  state: State,
  { to, used, notes, aside }: Pick<PagePlan, 'to' | 'used' | 'notes' | 'aside'>,
  { force, beside }: { readonly force: Force; readonly beside: number },
): State {
  const last = to === input.boxes.length;
  const breakCost = last ? 0 : input.boxes[to]!.breakCost;
  const broken = !force.legal && (breakCost >= FORBIDDEN || force.overfull);
  // With less than two lines of each note on its page, notes are cut where no note should be.
  const cut = force.least === 'line' && notes !== undefined && notes.carry.length > 0;
  const page: PagePlan = { from: state.at, to, used, notes, aside, forced: broken || cut };
  const penalty = breakCost + (notes?.cost ?? 0) + beside + (force.overfull ? FORBIDDEN : 0);
  const cost = state.cost + PAGE + penalty + whiteCost(input, page, last);
  return { at: to, carry: notes?.carry ?? [], cost, previous: state, page };
}

/** Where a page that begins at `at` may end, by height alone. */
function endsOf({ boxes, capacity, pitch = 0 }: PaginateInput, at: number, force: Force): readonly End[] {
  if (force.overfull) return [{ to: at + 1, used: bottomOf(boxes[at]!, 0, true) }];
  const ends: End[] = [];
  let used = 0;
  for (let to = at + 1; to <= boxes.length; to++) {
    const first = to === at + 1;
    const box = boxes[to - 1]!;
    used = bottomOf(box, topOf(box, used, first, pitch), first);
    if (used > capacity + EPSILON) break;
    if (force.legal && to < boxes.length && boxes[to]!.breakCost >= FORBIDDEN) continue;
    ends.push({ to, used });
  }
  return ends;
}

/** Pages of nothing but notes, after the last text. */
function finishNotes(input: PaginateInput, state: State): State {
  const at = input.boxes.length;
  let end = state;
  while (end.carry.length > 0) {
    if ((input.columns ?? 1) > 1) {
      end = columnsOfNotes(input, end);
      continue;
    }
    const { area: notes, forced } = pageOfNotes(input, end.carry);
    const page: PagePlan = { from: at, to: at, used: 0, notes, aside: [], forced };
    end = { at, carry: notes.carry, cost: end.cost + PAGE + notes.cost, previous: end, page };
  }
  return end;
}
