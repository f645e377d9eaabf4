/**
 * Native notes. Word numbers them itself; format, place and restart are set so that it comes to the brief's own
 * labels.
 */
import { setBlocks, styleId } from './blocks/paragraph.ts';
import type { Context, FileChild, Note, NotePolicy } from './context.ts';
import { textRun } from './fields.ts';

type Paragraph = import('docx').Paragraph;
/** Notes as docx takes them: by the id that their call carries. */
export type NoteTable = Record<string, { readonly children: readonly Paragraph[] }>;

/** The notes of all calls set so far. */
export function setNotes(context: Context): NoteTable {
  const inNote: Context = { ...context, inNote: true, box: undefined, listDepth: 0, marker: undefined };
  const table: NoteTable = {};
  for (const [noteId, { id }] of context.state.placed) {
    const note = context.notes.get(noteId);
    if (note) table[id] = { children: setNote(inNote, note) as Paragraph[] };
  }
  return table;
}

/**
 * A note. After its number stands a tab, as after a list mark: the hanging indent is its tab stop, so that the text is
 * on the axis whatever the number's width. Word has no other means for it.
 */
function setNote(context: Context, note: Note): readonly FileChild[] {
  const { Paragraph, Tab, TextRun } = context.docx;
  context.state.noteParagraphs = 0;
  const [first, ...rest] = setBlocks(context, note.blocks);
  const lead =
    first instanceof Paragraph
      ? first
      : new Paragraph({ style: styleId(context, 'FootnoteText'), children: [] });
  lead.addRunToFront(new TextRun({ children: [new Tab()] }));
  if (context.ownMarks) lead.addRunToFront(textRun(context, note.label, 'PBNoteNumber') as never);
  return first && first !== lead ? [lead, first, ...rest] : [lead, ...rest];
}

const FORMATS: Readonly<
  Record<NotePolicy['numbering'], 'decimal' | 'lowerLetter' | 'lowerRoman' | 'chicago'>
> = {
  decimal: 'decimal',
  letters: 'lowerLetter',
  roman: 'lowerRoman',
  symbols: 'chicago',
};

/** Note settings of a section: number format and restart. `sections` = the brief's notes restart with each section. */
export function noteProperties(
  policy: NotePolicy,
): Pick<import('docx').ISectionPropertiesOptions, 'footnoteProperties' | 'endnoteProperties'> {
  const numberFormat = { type: FORMATS[policy.numbering] };
  if (policy.place === 'end') {
    const restart = policy.restart === 'section' ? 'eachSect' : 'continuous';
    return { endnoteProperties: { numberFormat, restart } };
  }
  const restart =
    policy.restart === 'section' ? 'eachSect' : policy.restart === 'page' ? 'eachPage' : 'continuous';
  return { footnoteProperties: { numberFormat, restart } };
}
