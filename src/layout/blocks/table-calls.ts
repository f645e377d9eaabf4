/** Note calls of a table in groups of columns: which call of a note comes first depends on the groups. */
import type { NoteId } from '../../brief/index.ts';
import type { Line, LineSpan } from '../paragraph/index.ts';
import type { SetCell } from './table-cells.ts';

/** Gives a line, and its calls with `first` for the first that is placed of each note first called in the table; ask in the order of placing. */
export type OrderCalls = (line: Line) => Line;

/** The order of calls in these groups; one group keeps the brief's. */
export function orderOfCalls(
  groups: readonly { readonly cells: readonly (readonly SetCell[])[] }[],
): OrderCalls {
  if (groups.length < 2) return (line) => line;
  const open = new Set<NoteId>();
  for (const { cells } of groups)
    for (const { lines } of cells.flat())
      for (const { spans } of lines)
        for (const { noteCall } of spans) if (noteCall?.first) open.add(noteCall.note);
  const ordered = (span: LineSpan): LineSpan =>
    span.noteCall
      ? { ...span, noteCall: { ...span.noteCall, first: open.delete(span.noteCall.note) } }
      : span;
  return (line) => (line.calls.length === 0 ? line : { ...line, spans: line.spans.map(ordered) });
}
