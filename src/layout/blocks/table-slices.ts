/** Rows that are higher than a page. */
import type { NoteId } from '../../brief/index.ts';
import type { Pt } from '../../config/index.ts';
import type { Desk } from '../desk.ts';
import { EPSILON, type NewBox } from '../galley.ts';
import { callName } from '../line-marks.ts';
import { shiftMark } from '../marks.ts';
import type { Mark } from '../types.ts';

/** A row that is higher than a page, cut between lines: marks go to the slice that their top falls in. */
export function slices(desk: Desk, leading: Pt, box: NewBox & { readonly marks: readonly Mark[] }) {
  const { padY } = desk.template.marks.cell;
  const count = Math.max(1, Math.floor((box.height - 2 * padY) / leading));
  const edges = Array.from({ length: count }, (_, i) => (i === 0 ? 0 : padY + i * leading));
  return edges.map((from, i) => {
    const to = edges[i + 1] ?? box.height;
    const inside = box.marks.filter(
      ({ y }) => (y >= from - EPSILON || i === 0) && (y < to - EPSILON || i === count - 1),
    );
    const { calls = [], repeat, baseline } = box;
    return {
      height: to - from,
      marks: inside.map((mark) => shiftMark(mark, 0, -from)),
      calls: calls.filter((id) => calledIn(desk, inside, id, i === 0)),
      lines: 1,
      breakCost: i === 0 ? (box.breakCost ?? 0) : 1,
      ...(i === 0 && baseline !== undefined ? { baseline } : {}),
      ...(repeat ? { repeat } : {}),
    };
  });
}

/** True when a slice holds the first call of a note; calls that come again count with the row's first slice. */
function calledIn(desk: Desk, marks: readonly Mark[], id: NoteId, first: boolean): boolean {
  const index = desk.notes.get(id)?.index;
  if (index === undefined) return first;
  return marks.some((mark) => mark.kind === 'destination' && mark.name === callName(index));
}
