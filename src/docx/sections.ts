/** Where Word sections must begin so that notes restart where the brief's labels do. */
import type { Brief } from '../brief/index.ts';
import { callsIn } from './calls.ts';

/**
 * Indexes of top-level blocks that begin a section. Notes restart where a label comes again that the first note has;
 * the section begins at the heading before that call, or at its block when no heading stands between the two calls.
 */
export function sectionStarts(brief: Brief): ReadonlySet<number> {
  const notes = brief.notes.filter(({ underTable }) => !underTable);
  const labels = new Map(notes.map((note) => [note.id, note.label]));
  const first = notes[0]?.label;
  const starts = new Set<number>();
  const seen = new Set<string>();
  let heading = -1;
  for (const [index, block] of brief.blocks.entries()) {
    if (block.kind === 'heading' && block.depth === 1) heading = index;
    for (const id of callsIn(block)) {
      if (seen.has(id) || !labels.has(id)) continue;
      if (labels.get(id) === first && seen.size > 0) starts.add(heading >= 0 ? heading : index);
      seen.add(id);
      heading = -1;
    }
  }
  return starts;
}
