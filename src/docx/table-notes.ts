/** Notes under a table: text with a mark of ours, since Word's own notes stand at the foot of the page or at the end. */
import type { TableBlock } from '../brief/index.ts';
import { setBlocks, styleId } from './blocks/paragraph.ts';
import type { Brief, Context, FileChild, Note, NoteId } from './context.ts';
import { bookmarked, textRun } from './fields.ts';

/** The bookmarks around the marks of notes under tables, for the fields that call them. */
export function tableNotes(brief: Brief): ReadonlyMap<NoteId, string> {
  const notes = brief.notes.filter(({ underTable }) => underTable);
  return new Map(notes.map(({ id }, index) => [id, `_TableNote${index + 1}`]));
}

/** The notes of a table as paragraphs for after its source line. */
export function setTableNotes(context: Context, block: TableBlock): FileChild[] {
  const under: Context = { ...context, inNote: true, underTable: true, marker: undefined, listDepth: 0 };
  return (block.notes ?? []).flatMap((id) => {
    const note = context.notes.get(id);
    return note ? setTableNote(under, note) : [];
  });
}

function setTableNote(context: Context, note: Note): FileChild[] {
  const { Paragraph } = context.docx;
  const [first, ...rest] = setBlocks(context, note.blocks);
  const lead =
    first instanceof Paragraph ? first : new Paragraph({ style: styleId(context, 'Source'), children: [] });
  const mark = bookmarked(context, context.tableNotes.get(note.id)!, [
    textRun(context, note.label, 'PBNoteNumber'),
  ]);
  for (const child of [...mark, textRun(context, '\u2002')].reverse()) lead.addRunToFront(child as never);
  return first && first !== lead ? [lead, first, ...rest] : [lead, ...rest];
}
