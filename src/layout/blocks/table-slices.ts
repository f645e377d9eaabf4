/** Rows that are higher than a page. */
import type { NoteId } from '../../brief/index.ts';
import type { Pt } from '../../config/index.ts';
import type { Desk } from '../desk.ts';
import { EPSILON, type NewBox } from '../galley.ts';
import { noteIndex } from '../line-marks.ts';
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
    const { repeat, baseline } = box;
    return {
      height: to - from,
      marks: inside.map((mark) => shiftMark(mark, 0, -from)),
      calls: callsIn(desk, inside),
      lines: 1,
      breakCost: i === 0 ? (box.breakCost ?? 0) : 1,
      ...(i === 0 && baseline !== undefined ? { baseline } : {}),
      ...(repeat ? { repeat } : {}),
    };
  });
}

/** Notes called among marks, in order: each call is a link to its note. */
function callsIn(desk: Desk, marks: readonly Mark[]): readonly NoteId[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'link' || !('destination' in mark.target)) return [];
    const index = noteIndex(mark.target.destination);
    return index === undefined ? [] : [desk.brief.notes[index - 1]!.id];
  });
}
