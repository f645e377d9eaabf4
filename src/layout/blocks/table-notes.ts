/** Notes under a table, after its source line. */
import type { TableBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { FORBIDDEN } from '../galley.ts';
import { setNote } from '../set-notes.ts';

/** Cost of a page break between two notes of a table. */
const SPLIT = 400;

/** Sets the notes that belong under a table, in the style of its source line; the first lines stay with the table. */
export function setTableNotes(flow: Flow, block: TableBlock): void {
  const { desk, galley } = flow;
  const { source } = desk.template.styles;
  for (const [i, id] of (block.notes ?? []).entries()) {
    const known = desk.notes.get(id);
    if (!known) continue;
    galley.closeSpace();
    galley.box({ height: source.before, breakCost: i === 0 ? FORBIDDEN : SPLIT });
    galley.keepLines(1);
    setNote(flow, known.note, known.index, 'source');
  }
}
