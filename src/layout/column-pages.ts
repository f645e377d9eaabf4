/**
 * Pages of several columns. A page is a pile of bands: columns, and what goes over all of them. Columns above something that
 * goes over all, and the last ones, are balanced; others are filled. Notes stand at the foot of the column of their call, those
 * of what goes over all columns at the foot of the first.
 */
import type { Pt } from '../config/index.ts';
import { balance } from './column-balance.ts';
import { EPSILON, FORBIDDEN } from './galley.ts';
import type { Carry, NoteArea } from './note-area.ts';
import type { NotePlan } from './note-plans.ts';
import { areasFor, pageOfNotes } from './page-notes.ts';
import {
  bottomOf,
  carryKey,
  type Force,
  isLoneLine,
  type NewCalls,
  PAGE,
  type PagePlan,
  type PaginateInput,
  type State,
  type Stretch,
  topOf,
} from './page-plan.ts';
import { whiteCost } from './white-cost.ts';

/** Ends that are weighed for each column and band, the fullest first. */
const MOST_ENDS = 6;
/** Ways to a place on a page that are followed. */
const MOST_DRAFTS = 8;

type Areas = readonly (NoteArea | undefined)[];

/** A page begun: everything before `at` stands on it. */
interface Draft {
  readonly at: number;
  /** Lower edge of what stands over all columns, or of the band. */
  readonly y: Pt;
  /** Next column to be filled; 0 = a band may begin. */
  readonly column: number;
  readonly stretches: readonly Stretch[];
  /** Notes called in each column, and their areas. */
  readonly calls: readonly (readonly NotePlan[])[];
  readonly areas: Areas;
  /** The stretch does not stand level on this page, so that its columns may end as they come. */
  readonly uneven: boolean;
  /** Notes that go on after the last column set. */
  readonly carry: Carry;
  readonly cost: number;
}

/** What all drafts of a page share. */
interface PageStart {
  readonly input: PaginateInput;
  readonly called: NewCalls;
  readonly state: State;
  readonly force: Force;
  readonly count: number;
  readonly pitch: Pt;
}

/** Pages that may begin at a state; the cheapest for each end. */
export function columnStates(
  input: PaginateInput,
  called: NewCalls,
  state: State,
  force: Force,
): readonly State[] {
  const count = input.columns ?? 1;
  const start: PageStart = { input, called, state, force, count, pitch: input.pitch ?? 0 };
  const none = Array.from({ length: count }, () => undefined);
  const open = new Map<number, Draft[]>();
  const done = new Map<string, State>();
  const first: Draft = {
    at: state.at,
    y: 0,
    column: 0,
    stretches: [],
    calls: none.map(() => []),
    areas: none,
    uneven: false,
    carry: state.carry,
    cost: 0,
  };
  const finish = (draft: Draft) => {
    const end = finished(start, draft);
    const key = `${end.at} ${carryKey(end.carry)}`;
    const known = done.get(key);
    if (!known || end.cost < known.cost) done.set(key, end);
  };
  if (force.overfull) {
    finish(overfull(start, first));
    return [...done.values()];
  }
  open.set(state.at, [first]);
  for (let at = state.at; open.size > 0; at++) {
    const here = open.get(at) ?? [];
    open.delete(at);
    for (const draft of cheapest(here)) {
      const { next, ends } = steps(start, draft);
      for (const end of ends) finish(end);
      for (const more of next) open.set(more.at, [...(open.get(more.at) ?? []), more]);
    }
  }
  return [...done.values()];
}

/** The drafts that may still turn out best: for each place on the page the cheapest. */
function cheapest(drafts: readonly Draft[]): readonly Draft[] {
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = `${draft.column} ${draft.y.toFixed(1)} ${carryKey(draft.carry)}`;
    const known = best.get(key);
    if (!known || draft.cost < known.cost) best.set(key, draft);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_DRAFTS);
}

interface Steps {
  /** Drafts with more on them, all with a larger `at`. */
  readonly next: readonly Draft[];
  /** Pages that may end so. */
  readonly ends: readonly Draft[];
}

function steps(start: PageStart, draft: Draft): Steps {
  const { input, state, force } = start;
  const { boxes } = input;
  const last = draft.at === boxes.length;
  if (draft.column > 0) return filled(start, draft, runEnd(start, draft.at), draft.uneven);
  const cost = last ? 0 : boxes[draft.at]!.breakCost;
  const ends =
    draft.at > state.at && (last || !force.legal || cost < FORBIDDEN)
      ? [{ ...draft, cost: draft.cost + cost + whiteUnder(start, draft) }]
      : [];
  // Notes that did not find room under what goes over all columns: nothing may follow on this page.
  if (last || (draft.at > state.at && draft.carry.length > 0)) return { next: [], ends };
  const end = runEnd(start, draft.at);
  if (boxes[draft.at]!.spans) {
    const wide = over(start, draft, end);
    return { next: wide.next, ends: [...ends, ...wide.ends] };
  }
  const level = balanced(start, draft, end);
  const full = filled(start, draft, end, level.length === 0);
  return { next: [...level, ...full.next], ends: [...ends, ...full.ends] };
}

/** Where the stretch ends that begins with a box: all in columns, or all over them. */
function runEnd({ input: { boxes, capacity }, count }: PageStart, at: number): number {
  let end = at;
  let height = 0;
  // No more than a page holds is looked at.
  while (end < boxes.length && boxes[end]!.spans === boxes[at]!.spans && height <= 2 * count * capacity)
    height += Math.max(boxes[end++]!.height, 1);
  return end;
}

/** White below the last band of a page that could not go on. */
function whiteUnder({ input, state, count }: PageStart, { at, y, areas }: Draft): number {
  const tallest = areas.reduce((a, b) => ((b?.height ?? 0) > (a?.height ?? 0) ? b : a), undefined);
  const last = at === input.boxes.length;
  const cost = whiteCost(input, { from: state.at, used: y, notes: tallest }, last);
  return last ? cost : cost * count;
}

/** Sets what goes over all columns: the whole stretch, or as much of it as ends the page. */
function over(start: PageStart, draft: Draft, runTo: number): Steps {
  const { input, called, state, force, pitch } = start;
  const { boxes, capacity, gap } = input;
  const low = capacity - Math.max(0, ...draft.areas.slice(1).map((area) => (area ? area.height + gap : 0)));
  const calls = [...draft.calls[0]!];
  const found: { to: number; y: Pt; count: number }[] = [];
  let { y } = draft;
  let top = 0;
  for (let to = draft.at + 1; to <= runTo; to++) {
    const box = boxes[to - 1]!;
    const first = to === draft.at + 1;
    const boxTop = topOf(box, y, to - 1 === state.at, pitch);
    if (first) top = boxTop;
    y = bottomOf(box, boxTop, to - 1 === state.at);
    if (y > low + EPSILON) break;
    calls.push(...called[to - 1]!);
    const breaks = to < runTo && force.legal && boxes[to]!.breakCost >= FORBIDDEN;
    if (!breaks) found.push({ to, y, count: calls.length });
  }
  const next: Draft[] = [];
  const ends: Draft[] = [];
  for (const { to, y: bottom, count } of found.reverse()) {
    const own = calls.slice(0, count);
    const areas = areasFor(input, state.carry, own, bottom, to === boxes.length, force.least);
    for (const area of areas) {
      const made: Draft = {
        at: to,
        y: bottom,
        column: 0,
        stretches: [...draft.stretches, { from: draft.at, to, column: -1, top }],
        calls: [own, ...draft.calls.slice(1)],
        areas: [area, ...draft.areas.slice(1)],
        uneven: false,
        carry: area?.carry ?? [],
        cost: draft.cost + (area?.cost ?? 0) - (draft.areas[0]?.cost ?? 0),
      };
      if (to === runTo) next.push(made);
      else ends.push({ ...made, cost: made.cost + boxes[to]!.breakCost + whiteUnder(start, made) });
    }
    if (next.length + ends.length >= MOST_ENDS) break;
  }
  return { next, ends };
}

/** Sets a whole stretch in level columns. Their notes must all find room; after the last text they may go on. */
function balanced(start: PageStart, draft: Draft, runTo: number): readonly Draft[] {
  const { input, called, state, force, count, pitch } = start;
  const { boxes, capacity, unit } = input;
  const top = topOf(boxes[draft.at]!, draft.y, draft.at === state.at, pitch);
  const stretch = { boxes, from: draft.at, to: runTo, count, room: capacity - top, unit, legal: force.legal, pitch, top }; // biome-ignore format: one look
  const last = runTo === boxes.length;
  return balance(stretch).flatMap(({ ends, heights, height, cost }) => {
    const starts = [draft.at, ...ends.slice(0, -1)];
    const calls = ends.map((end, c) => [...draft.calls[c]!, ...called.slice(starts[c]!, end).flat()]);
    const areas: (NoteArea | undefined)[] = [];
    for (const [c, own] of calls.entries()) {
      const carry = c === 0 ? state.carry : [];
      const [area] = areasFor(input, carry, own, top + heights[c]!, last, force.least).slice(-1);
      const lastColumn = last && ends[c] === runTo;
      if (carry.length + own.length > 0 && (!area || (area.carry.length > 0 && !lastColumn))) return [];
      areas.push(area);
    }
    const stretches = ends.flatMap((to, c) =>
      to > starts[c]! ? [{ from: starts[c]!, to, column: c, top }] : [],
    );
    return [
      {
        at: runTo,
        y: top + height,
        column: 0,
        stretches: [...draft.stretches, ...stretches],
        calls,
        areas,
        uneven: false,
        carry: areas.flatMap((area) => area?.carry ?? []),
        cost: draft.cost + cost + costOf(areas) - costOf(draft.areas),
      },
    ];
  });
}

/** Fills the next column down to the foot of the page. `whole`: the stretch may end here, though its columns are not level. */
function filled(start: PageStart, draft: Draft, runTo: number, whole: boolean): Steps {
  const { input, called, state, force, count, pitch } = start;
  const { boxes, capacity } = input;
  const { column } = draft;
  const top =
    column === 0
      ? topOf(boxes[draft.at]!, draft.y, draft.at === state.at, pitch)
      : draft.stretches.at(-1)!.top;
  const found: { to: number; y: Pt; count: number }[] = [];
  const calls = [...draft.calls[column]!];
  let y = top;
  for (let to = draft.at + 1; to <= runTo; to++) {
    const box = boxes[to - 1]!;
    const first = to === draft.at + 1;
    y = bottomOf(box, topOf(box, y, first, pitch), first);
    if (y > capacity + EPSILON) break;
    calls.push(...called[to - 1]!);
    if (to < boxes.length && force.legal && boxes[to]!.breakCost >= FORBIDDEN) continue;
    if (force.legal && isLoneLine(boxes, draft.at, to)) continue;
    found.push({ to, y, count: calls.length });
  }
  const next: Draft[] = [];
  const ends: Draft[] = [];
  const carry = column === 0 ? state.carry : draft.carry;
  for (const { to, y: bottom, count: called } of found.reverse()) {
    const last = to === boxes.length;
    if (last && !whole) continue;
    const own = calls.slice(0, called);
    for (const area of areasFor(input, carry, own, bottom, last, force.least)) {
      const white = whiteCost(input, { from: 1, used: bottom, notes: area }, false);
      const made: Draft = {
        at: to,
        y: column === 0 ? bottom : Math.max(draft.y, bottom),
        column: column + 1,
        stretches: [...draft.stretches, { from: draft.at, to, column, top }],
        calls: draft.calls.map((list, c) => (c === column ? own : list)),
        areas: draft.areas.map((old, c) => (c === column ? area : old)),
        uneven: whole,
        carry: area?.carry ?? [],
        cost:
          draft.cost +
          white +
          (last ? 0 : boxes[to]!.breakCost) +
          (isLoneLine(boxes, draft.at, to) ? FORBIDDEN : 0) +
          (area?.cost ?? 0) -
          (draft.areas[column]?.cost ?? 0),
      };
      if (column + 1 < count && to < runTo) next.push(made);
      else ends.push({ ...made, cost: made.cost + whiteBeside(start, made) });
    }
    if (next.length + ends.length >= MOST_ENDS) break;
  }
  // Nothing fits in this column: the page ends before it.
  if (next.length + ends.length === 0 && column > 0)
    ends.push({ ...draft, cost: draft.cost + whiteBeside(start, draft) });
  return { next, ends };
}

/** White of the columns that stay empty beside those set. */
function whiteBeside({ input, count }: PageStart, { stretches, column }: Draft): number {
  const { top } = stretches.at(-1)!;
  const empty = whiteCost(input, { from: 1, used: top, notes: undefined }, false);
  return empty * (count - column);
}

/** One box, whatever its height. */
function overfull({ input, called, state, force }: PageStart, draft: Draft): Draft {
  const box = input.boxes[draft.at]!;
  const y = bottomOf(box, 0, true);
  const calls = called[draft.at]!;
  const [area] = areasFor(input, state.carry, calls, y, false, force.least);
  return {
    ...draft,
    at: draft.at + 1,
    y,
    stretches: [{ from: draft.at, to: draft.at + 1, column: box.spans ? -1 : 0, top: 0 }],
    areas: [area, ...draft.areas.slice(1)],
    carry: area?.carry ?? [],
    cost: FORBIDDEN + (area?.cost ?? 0),
  };
}

function costOf(areas: Areas): number {
  return areas.reduce((sum, area) => sum + (area?.cost ?? 0), 0);
}

/** The state after a page. */
function finished({ input, state, force }: PageStart, draft: Draft): State {
  const { at, stretches, areas, y, carry, cost } = draft;
  const broken = stretches.some(
    ({ from, to }) =>
      (to < input.boxes.length && input.boxes[to]!.breakCost >= FORBIDDEN) ||
      isLoneLine(input.boxes, from, to),
  );
  const cut = force.least === 'line' && carry.length > 0;
  const page: PagePlan = {
    from: state.at,
    to: at,
    notes: undefined,
    aside: [],
    used: y,
    forced: (!force.legal && (broken || force.overfull)) || cut,
    stretches,
    areas,
  };
  return { at, carry, cost: state.cost + PAGE + cost, previous: state, page };
}

/** A page of nothing but notes, column after column. */
export function columnsOfNotes(input: PaginateInput, state: State): State {
  const areas: NoteArea[] = [];
  let { carry, cost } = state;
  let forced = false;
  while (areas.length < (input.columns ?? 1) && carry.length > 0) {
    const filled = pageOfNotes(input, carry);
    areas.push(filled.area);
    carry = filled.area.carry;
    cost += filled.area.cost;
    forced ||= filled.forced;
  }
  const { at } = state;
  const page: PagePlan = {
    from: at,
    to: at,
    used: 0,
    notes: undefined,
    aside: [],
    forced,
    stretches: [],
    areas,
  };
  return { at, carry, cost: cost + PAGE, previous: state, page };
}
