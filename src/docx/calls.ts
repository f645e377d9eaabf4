/** Calls of notes in the text. */
import type { Brief, Context, NoteId, ParagraphChild, Run } from './context.ts';
import { bookmarked, field, textRun } from './fields.ts';

type NoteCall = Extract<Run, { kind: 'note-call' }>;

/** The character style of a note's call. */
export const callStyle = (context: Context) =>
  context.policy.place === 'end' ? 'EndnoteReference' : 'FootnoteReference';

/**
 * The call of a note at its place in the text: the first carries the note, a later one is a NOTEREF field to the
 * first. Inside a note, where Word allows no notes, it is the label only. A note under its table is called by a REF field to
 * its mark.
 */
export function noteCall(context: Context, call: NoteCall): ParagraphChild[] {
  if (context.policy.place === 'none' || !context.notes.has(call.note)) return [];
  const { placed } = context.state;
  const under = context.tableNotes.get(call.note);
  if (under !== undefined && !context.inNote)
    return field(context, `REF ${under} \\h \\* CHARFORMAT`, call.label, callStyle(context));
  const known = placed.get(call.note);
  if (known?.bookmark)
    return field(context, `NOTEREF ${known.bookmark} \\f \\h`, call.label, callStyle(context));
  if (known || context.inNote) return [textRun(context, call.label, callStyle(context))];
  const id = placed.size + 1;
  const bookmark = context.calledAgain.has(call.note) && !context.ownMarks ? `_Note${id}` : '';
  placed.set(call.note, { id, bookmark });
  const run = context.ownMarks ? ownMark(context, id, call.label) : automaticMark(context, id);
  return bookmark ? bookmarked(context, bookmark, [run]) : [run];
}

function automaticMark({ docx, policy }: Context, id: number): ParagraphChild {
  return policy.place === 'end' ? new docx.EndnoteReferenceRun(id) : new docx.FootnoteReferenceRun(id);
}

/** A reference whose mark is the text that follows it in its run. */
function ownMark(context: Context, id: number, label: string): ParagraphChild {
  const { docx, policy } = context;
  const reference = new docx.BuilderElement({
    name: policy.place === 'end' ? 'w:endnoteReference' : 'w:footnoteReference',
    attributes: { custom: { key: 'w:customMarkFollows', value: 1 }, id: { key: 'w:id', value: id } },
  });
  return new docx.TextRun({ style: callStyle(context), children: [reference as never, label] });
}

/** Ids of all note calls in blocks (or anything made of them), in reading order. */
export function callsIn(value: unknown): NoteId[] {
  if (Array.isArray(value)) return value.flatMap(callsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'note-call') return [(value as NoteCall).note];
  return Object.entries(value).flatMap(([key, child]) => (key === 'source' ? [] : callsIn(child)));
}

/** Notes that the blocks call more than once. */
export function calledAgain(brief: Brief): ReadonlySet<NoteId> {
  const seen = new Set<NoteId>();
  const again = new Set<NoteId>();
  for (const id of callsIn(brief.blocks)) (seen.has(id) ? again : seen).add(id);
  return again;
}
