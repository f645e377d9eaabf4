/** Sets notes: each a small galley of its own, made when its first call is set. */
import type { Note, NoteId } from '../brief/index.ts';
import { setBlocks } from './blocks/index.ts';
import type { Flow } from './desk.ts';
import { newGalley } from './galley.ts';
import { labelMark } from './labels.ts';
import { callName, labelled, noteName } from './line-marks.ts';
import type { ElementId, Mark } from './types.ts';

/**
 * Sets the notes that are called here for the first time (notes in the margin or in the text stand at the foot as yet). Their elements become the next children of the flow's parent,
 * right after the text that calls them: a Note among the runs of its paragraph would be read in mid-sentence.
 */
export function placeNotes(flow: Flow, calls: readonly NoteId[]): void {
  const { place } = flow.desk.template.notes;
  if (place === 'end' || place === 'none') return;
  for (const id of calls) {
    const known = flow.desk.notes.get(id);
    if (!known || flow.desk.setNotes.has(id)) continue;
    const galley = newGalley(flow.desk.page.unit / 4);
    // Entered before it is set: a note that calls itself ends here.
    flow.desk.setNotes.set(id, { id, destination: noteName(known.index), galley });
    setNote({ ...flow, galley, place: 'note' }, known.note, known.index);
  }
}

/** Sets one note in a flow: figure hung left of the axis with a link back to the call, text on the axis. */
export function setNote(flow: Flow, note: Note, index: number): void {
  const { desk, galley } = flow;
  const { text } = desk.page;
  const style = desk.template.styles.note;
  const element = desk.tree.add('Note', flow.parent, { noteId: noteName(index) });
  const lbl = desk.tree.add('Lbl', element);
  const link = desk.tree.add('Link', lbl);
  galley.hang((baseline) => noteFigure(flow, note, index, link, baseline));
  const inner: Flow = {
    ...flow,
    x: text.x,
    width: Math.min(text.width, style.measure),
    parent: element,
    text: 'note',
    list: 'note',
    listDepth: 0,
  };
  setBlocks(inner, note.blocks);
  galley.clearSide();
}

function noteFigure(
  flow: Flow,
  note: Note,
  index: number,
  link: ElementId,
  baseline: number,
): readonly Mark[] {
  const { desk } = flow;
  const { marks, strings } = desk.template;
  const x = desk.page.text.x - marks.numeralHang;
  const figure = labelMark(desk, note.label, desk.styles.noteFigure, {
    x,
    y: baseline,
    element: link,
    align: 'right',
  });
  const width = x - figure.x;
  return [
    { kind: 'destination', name: noteName(index), x: figure.x, y: 0 },
    figure,
    {
      kind: 'link',
      element: link,
      x: figure.x,
      y: 0,
      width,
      height: desk.template.styles.note.leading,
      contents: labelled(strings.footnote, note.label),
      target: { destination: callName(index) },
    },
  ];
}
