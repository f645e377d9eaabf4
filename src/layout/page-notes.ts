/** Note areas of pages: those that may stand under a text, and pages of nothing but notes. */
import type { Pt } from '../config/index.ts';
import { EPSILON, FORBIDDEN } from './galley.ts';
import {
  areaHeight,
  type Carry,
  fillNoteArea,
  heightUpTo,
  type NoteArea,
  type NoteSpaces,
} from './note-area.ts';
import type { Least, NotePlan } from './note-plans.ts';

/** What a page leaves for notes: its height, the least space above them, their share, the height of a line. */
interface NotePage {
  readonly capacity: Pt;
  readonly unit: Pt;
  readonly gap: Pt;
  readonly share: number;
  readonly spaces: NoteSpaces;
}

/** Lines left free from which on a larger note area is weighed, and what it costs. */
const MUCH_ROOM = 4;
const LARGE = 60;

/** The note areas that may stand under text of a height: undefined where there are no notes; none when they do not fit. */
export function areasFor(
  input: NotePage,
  carry: Carry,
  calls: readonly NotePlan[],
  used: Pt,
  last: boolean,
  least: Least,
): readonly (NoteArea | undefined)[] {
  if (carry.length === 0 && calls.length === 0) return [undefined];
  const { capacity, gap, share, spaces, unit } = input;
  const room = capacity - used - gap;
  const cap = capacity * share;
  // After the last text there is nothing to leave room for.
  const area = fillNoteArea(carry, calls, { room, cap: last ? Math.max(room, cap) : cap, spaces, least });
  if (!area) {
    const waiting = [...carry, ...calls.map((plan) => ({ plan, from: 0 }))];
    return least === 'nothing' ? [{ parts: [], height: 0, carry: waiting, cost: FORBIDDEN }] : [];
  }
  if (area.carry.length === 0 || room - area.height < MUCH_ROOM * unit) return [area];
  // Where the text cannot go on, notes may fill the page.
  const large = fillNoteArea(carry, calls, { room, cap: room, spaces, least });
  return large && large.height > area.height + EPSILON
    ? [area, { ...large, cost: large.cost + LARGE }]
    : [area];
}

/** Height of the area if all notes in hand had the place they may take. */
export function wantedHeight(
  { capacity, share, spaces }: NotePage,
  carry: Carry,
  calls: readonly NotePlan[],
): Pt {
  return heightUpTo(capacity * share, carry, calls, spaces);
}

/** A page of nothing but notes; forced when one of them is cut where no note should be. Always takes at least a line. */
export function pageOfNotes(
  { capacity: room, spaces }: NotePage,
  carry: Carry,
): { readonly area: NoteArea; readonly forced: boolean } {
  const fill = (least: Least) => {
    const area = fillNoteArea(carry, [], { room, cap: room, spaces, least });
    return area && area.parts.length > 0 ? area : undefined;
  };
  const area = fill('lines');
  return area ? { area, forced: false } : { area: fill('line') ?? oneLine(carry, spaces), forced: true };
}

/** The least step when not even one line fits: one, over the edge. */
function oneLine([first, ...waiting]: Carry, spaces: NoteSpaces): NoteArea {
  const { plan, from } = first!;
  const parts = [{ plan, from, to: from + 1 }];
  const rest = from + 1 < plan.note.galley.boxes.length ? [{ plan, from: from + 1 }] : [];
  return { parts, height: areaHeight(parts, spaces), carry: [...rest, ...waiting], cost: FORBIDDEN };
}
