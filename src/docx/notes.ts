/**
 * Native notes. Word numbers them itself; format, place and restart are set so that it comes to the brief's own
 * labels.
 */
import { setBlocks } from './blocks/paragraph.ts';
import { callStyle, callsIn } from './calls.ts';
import type { Brief, Context, FileChild, NoteId, NotePolicy } from './context.ts';
import { textRun } from './fields.ts';

type Paragraph = import('docx').Paragraph;
/** Notes as docx takes them: by the id that their call carries. */
export type NoteTable = Record<string, { readonly children: readonly Paragraph[] }>;

/** The notes of all calls set so far. A note that only another note calls stands at that note's end. */
export function setNotes(context: Context): NoteTable {
  const inNote: Context = { ...context, inNote: true, box: undefined, listDepth: 0, marker: undefined };
  const known = new Set(context.state.placed.keys());
  const table: NoteTable = {};
  for (const [noteId, { id }] of context.state.placed) {
    const children = spaced(inNote, noteBlocks(inNote, noteId), inNote.notes.get(noteId)?.label ?? '');
    table[id] = { children: [...children, ...nested(inNote, noteId, known)] as Paragraph[] };
  }
  return table;
}

function noteBlocks(context: Context, id: NoteId): FileChild[] {
  context.state.noteParagraphs = 0;
  return setBlocks(context, context.notes.get(id)?.blocks ?? []);
}

/** Notes that this note is the first to call, each under its label. */
function nested(context: Context, noteId: NoteId, known: Set<NoteId>): FileChild[] {
  return callsIn(context.notes.get(noteId)?.blocks).flatMap((id) => {
    const note = context.notes.get(id);
    if (known.has(id) || !note) return [];
    known.add(id);
    const [first, ...rest] = noteBlocks(context, id);
    if (!(first instanceof context.docx.Paragraph)) return [];
    first.addRunToFront(textRun(context, ' ') as never);
    first.addRunToFront(textRun(context, note.label, callStyle(context)) as never);
    return [first, ...rest, ...nested(context, id, known)];
  });
}

/**
 * A space after the number, as wide as brings the text to the hanging indent: digits are half an em wide, the
 * indent two ems, so one digit takes an em and an en space, two digits an em space.
 */
function spaced(context: Context, children: readonly FileChild[], label: string): readonly FileChild[] {
  const { Paragraph } = context.docx;
  const space = label.length <= 1 ? '\u2003\u2002' : label.length === 2 ? '\u2003' : '\u2002';
  const [first, ...rest] = children;
  if (first instanceof Paragraph) {
    first.addRunToFront(textRun(context, space) as never);
    return [first, ...rest];
  }
  return [new Paragraph({ style: 'FootnoteText', children: [textRun(context, space)] }), ...children];
}

const FORMATS: Readonly<Record<NotePolicy['numbering'], 'decimal' | 'lowerLetter' | 'lowerRoman' | 'chicago'>> = {
  decimal: 'decimal',
  letters: 'lowerLetter',
  roman: 'lowerRoman',
  symbols: 'chicago',
};

/** Note settings of a section: number format and restart. `sections` = the brief's notes restart with each section. */
export function noteProperties(policy: NotePolicy): Pick<import('docx').ISectionPropertiesOptions, 'footnoteProperties' | 'endnoteProperties'> {
  const numberFormat = { type: FORMATS[policy.numbering] };
  if (policy.place === 'end') {
    const restart = policy.restart === 'section' ? 'eachSect' : 'continuous';
    return { endnoteProperties: { numberFormat, restart } };
  }
  const restart = policy.restart === 'section' ? 'eachSect' : policy.restart === 'page' ? 'eachPage' : 'continuous';
  return { footnoteProperties: { numberFormat, restart } };
}

/** Notes that the blocks call more than once. */
export function calledAgain(brief: Brief): ReadonlySet<NoteId> {
  const seen = new Set<NoteId>();
  const again = new Set<NoteId>();
  for (const id of callsIn(brief.blocks)) (seen.has(id) ? again : seen).add(id);
  return again;
}
