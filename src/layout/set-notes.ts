/** Sets notes: each a small galley of its own, made when its first call is set. */
import type { Note, NoteId } from '../brief/index.ts';
import type { Pt, StyleName } from '../config/index.ts';
import { setBlock, setBlocks } from './blocks/index.ts';
import { inset } from './columns.ts';
import { baselineOf, type Desk, type Flow, type SetNote } from './desk.ts';
import { newGalley } from './galley.ts';
import { labelMark, labelWidth } from './labels.ts';
import { callName, labelled, noteName } from './line-marks.ts';
import { newStructureTree } from './structure.ts';
import type { ElementId, Mark } from './types.ts';

/**
 * Sets the notes that are called here for the first time. Their elements become the next children of the flow's parent,
 * right after the text that calls them: a Note among the runs of its paragraph would be read in mid-sentence. A note that is
 * called in another one stands where the text calls it.
 */
export function placeNotes(flow: Flow, calls: readonly NoteId[]): void {
  const { desk } = flow;
  const { place } = desk.template.notes;
  if (place === 'end' || place === 'none' || flow.inNote) return;
  for (const id of calls) {
    const known = desk.notes.get(id);
    if (!known || known.note.underTable || desk.setNotes.has(id)) continue;
    const element = desk.tree.add('Note', flow.parent, { noteId: noteName(known.index) });
    desk.setNotes.set(id, place === 'margin' ? eitherWay(desk, id, element) : atFoot(desk, id, element));
  }
}

/** A note for the foot of the page. */
export function atFoot(desk: Desk, id: NoteId, element: ElementId): SetNote {
  const { note, index } = desk.notes.get(id)!;
  const galley = newGalley(desk.page.unit / 4);
  const { text } = desk.page;
  const flow = { desk, galley, x: text.x, width: text.width, text: 'note' as const };
  fillNote(insideColumn(flow), note, index, element);
  return { id, destination: noteName(index), element, galley };
}

/** A note for the side column. */
export function inMargin(desk: Desk, id: NoteId, element: ElementId): SetNote {
  const { note, index } = desk.notes.get(id)!;
  const galley = newGalley(desk.page.unit / 4);
  const { side } = desk.page;
  fillMarginNote({ desk, galley, x: side.x, width: side.width, text: 'margin' }, note, index, element);
  return { id, destination: noteName(index), element, galley };
}

/**
 * A note that may stand in the side column or at the foot: both are measured, and the one that the pages take is set when
 * they are known (`settleNotes`).
 */
function eitherWay(desk: Desk, id: NoteId, element: ElementId): SetNote {
  const scratch: Desk = { ...desk, tree: newStructureTree(), headings: [], report: () => {} };
  const aside = desk.page.side.width > 0 ? { aside: inMargin(scratch, id, 0).galley } : {};
  return { ...atFoot(scratch, id, 0), element, ...aside };
}

/** Sets one note in a flow, as the next child of the flow's parent: a list of notes, notes under a table. */
export function setNote(flow: Flow, note: Note, index: number, text: StyleName = 'note'): void {
  const element = flow.desk.tree.add('Note', flow.parent, { noteId: noteName(index) });
  fillNote(insideColumn({ ...flow, text }), note, index, element);
}

/** In columns the text of notes is one step in, so that their figures stay inside the column. */
const insideColumn = (flow: NoteFlow): NoteFlow => inset(flow, flow.desk.template.marks.dash.indent);

type NoteFlow = Pick<Flow, 'desk' | 'galley' | 'x' | 'width' | 'text'>;

const insideNote = (flow: NoteFlow, parent: ElementId): Flow => ({
  ...flow,
  place: 'note',
  inNote: true,
  width: Math.min(flow.width, flow.desk.template.styles[flow.text].measure),
  parent,
  list: flow.text,
  listDepth: 0,
});

/** Figure hung left of the axis with a link back to the call, text on the axis. */
function fillNote(flow: NoteFlow, note: Note, index: number, element: ElementId): void {
  const { desk, galley, x } = flow;
  const link = desk.tree.add('Link', desk.tree.add('Lbl', element));
  const right = x - desk.template.marks.numeralHang;
  galley.hang((baseline) => noteFigure(flow, note, index, link, { x: right, baseline, align: 'right' }));
  setBlocks(insideNote(flow, element), note.blocks);
  galley.clearSide();
}

/** White between the figure of a margin note and its text, em. */
const AFTER_FIGURE = 0.4;

/** The figure opens the first line: there is no room left of the side column. */
function fillMarginNote(flow: NoteFlow, note: Note, index: number, element: ElementId): void {
  const { desk, galley, x, text } = flow;
  const style = desk.template.styles[text];
  const link = desk.tree.add('Link', desk.tree.add('Lbl', element));
  galley.hang((baseline) => noteFigure(flow, note, index, link, { x, baseline, align: 'left' }));
  const inner = insideNote(flow, element);
  const [first, ...rest] = note.blocks;
  if (first?.kind === 'paragraph') {
    const widths = [note.label, ...(note.room ?? [])].map((label) =>
      labelWidth(desk, label, figureStyle(desk, text)),
    );
    const figure = Math.max(...widths);
    setBlock({ ...inner, indentFirst: figure + AFTER_FIGURE * style.size }, first);
    for (const block of rest) {
      galley.space(desk.template.styles.note.before);
      setBlock(inner, block);
    }
  } else {
    galley.box({ height: style.leading, baseline: baselineOf(desk, style), lines: 1 });
    galley.keepLines(1);
    setBlocks(inner, note.blocks);
  }
  galley.clearSide();
}

const figureStyle = (desk: Desk, text: StyleName) =>
  text === 'margin' ? desk.styles.marginFigure : desk.styles.noteFigure;

interface FigureAt {
  readonly x: Pt;
  readonly baseline: Pt;
  readonly align: 'left' | 'right';
}

function noteFigure(
  { desk, text }: NoteFlow,
  note: Note,
  index: number,
  link: ElementId,
  { x, baseline, align }: FigureAt,
): readonly Mark[] {
  const { strings, styles } = desk.template;
  const style = figureStyle(desk, text);
  const figure = labelMark(desk, note.label, style, { x, y: baseline, element: link, align });
  const width = align === 'right' ? x - figure.x : labelWidth(desk, note.label, style);
  return [
    { kind: 'destination', name: noteName(index), x: figure.x, y: 0 },
    figure,
    {
      kind: 'link',
      element: link,
      x: figure.x,
      y: 0,
      width,
      height: styles[text].leading,
      contents: labelled(strings.backToText, note.label),
      target: { destination: callName(index) },
    },
  ];
}
