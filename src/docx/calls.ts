/** Calls of notes in the text. */
import type { Context, NoteId, ParagraphChild, Run } from './context.ts';
import { bookmarked, field, textRun } from './fields.ts';

type NoteCall = Extract<Run, { kind: 'note-call' }>;

/** The character style of a note's call. */
export const callStyle = (context: Context) =>
  context.policy.place === 'end' ? 'EndnoteReference' : 'FootnoteReference';

/**
 * The call of a note at its place in the text: the first carries the note, a later one is a NOTEREF field to the
 * first. Inside a note, where Word allows no notes, it is the label only.
 */
export function noteCall(context: Context, call: NoteCall): ParagraphChild[] {
  if (context.policy.place === 'none' || !context.notes.has(call.note)) return [];
  const { placed } = context.state;
  const known = placed.get(call.note);
  if (known?.bookmark) return field(context, `NOTEREF ${known.bookmark} \\f \\h`, call.label, callStyle(context));
  if (known || context.inNote) return [textRun(context, call.label, callStyle(context))];
  const id = placed.size + 1;
  const bookmark = context.calledAgain.has(call.note) ? `_Note${id}` : '';
  placed.set(call.note, { id, bookmark });
  const { docx } = context;
  const run = context.policy.place === 'end' ? new docx.EndnoteReferenceRun(id) : new docx.FootnoteReferenceRun(id);
  return bookmark ? bookmarked(context, bookmark, [run]) : [run];
}

/** Ids of all note calls in blocks (or anything made of them), in reading order. */
export function callsIn(value: unknown): NoteId[] {
  if (Array.isArray(value)) return value.flatMap(callsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'note-call') return [(value as NoteCall).note];
  return Object.entries(value).flatMap(([key, child]) => (key === 'source' ? [] : callsIn(child)));
}
