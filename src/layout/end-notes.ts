/** Notes as a list at the end of the brief. */

import { headAside, openSection } from './blocks/section.ts';
import type { Flow } from './desk.ts';
import { setNote } from './set-notes.ts';
import { labelRuns } from './set-text.ts';

/** Sets all notes of the brief under a side head from the strings. */
export function setEndNotes(flow: Flow): void {
  const { desk, galley } = flow;
  const notes = desk.brief.notes.filter((note) => !note.underTable);
  if (notes.length === 0) return;
  galley.block = desk.brief.blocks.length;
  openSection(flow);
  headAside(flow, labelRuns(desk.template.strings.notes));
  galley.rounded(desk.template.marks.blockRounding, () => {
    for (const [i, note] of notes.entries()) {
      if (i > 0) galley.space(desk.template.styles.note.before);
      setNote(flow, note, desk.notes.get(note.id)!.index);
    }
  });
}
