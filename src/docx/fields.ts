/** Fields with their results, and bookmarks: complex fields, as Word writes them itself. */
import type { Context, ParagraphChild } from './context.ts';
import { clean } from './xml.ts';

/** A run of text with a character style and, where it differs, a language. */
export function textRun(context: Context, text: string, style?: string, lang?: string): ParagraphChild {
  return new context.docx.TextRun({
    text: clean(text),
    ...(style ? { style } : {}),
    ...(lang ? { language: { value: lang } } : {}),
  });
}

/** A field (`PAGE`, `SEQ Figure …`) with the result that readers see until they update it. */
export function field(
  context: Context,
  instruction: string,
  result: string,
  style?: string,
): ParagraphChild[] {
  return [
    ...fieldStart(context, instruction, style),
    textRun(context, result, style),
    fieldEnd(context, style),
  ];
}

/** The beginning of a field; its result follows, over paragraphs if need be, up to `fieldEnd`. */
export function fieldStart(context: Context, instruction: string, style?: string): ParagraphChild[] {
  const { docx } = context;
  const code = new docx.StringContainer('w:instrText', instruction);
  return [
    fieldMark(context, 'begin', style),
    runOf(context, code, style),
    fieldMark(context, 'separate', style),
  ];
}

/** The end of a field. */
export const fieldEnd = (context: Context, style?: string): ParagraphChild =>
  fieldMark(context, 'end', style);

function fieldMark(context: Context, type: 'begin' | 'separate' | 'end', style?: string): ParagraphChild {
  const attributes = { type: { key: 'w:fldCharType', value: type } };
  return runOf(context, new context.docx.BuilderElement({ name: 'w:fldChar', attributes }), style);
}

function runOf({ docx }: Context, child: import('docx').XmlComponent, style?: string): ParagraphChild {
  return new docx.TextRun({ children: [child as never], ...(style ? { style } : {}) });
}

/** The bookmark of a place of the brief: hidden in Word's list, as those of its own tables of contents are. */
export const bookmarkOf = (anchor: string): string => `_${anchor.replace(/[^A-Za-z0-9]/g, '_')}`;

/** Content under the bookmark of a place, if it is one. */
export const placed = (
  context: Context,
  anchor: string | undefined,
  children: readonly ParagraphChild[],
): readonly ParagraphChild[] =>
  anchor === undefined ? children : bookmarked(context, bookmarkOf(anchor), children);

/** Bookmarked content. Ids count from 1 in the order of the file, so that the same brief gives the same bytes. */
export function bookmarked(
  context: Context,
  name: string,
  children: readonly ParagraphChild[],
): ParagraphChild[] {
  const { docx, state } = context;
  state.bookmarks += 1;
  const start = new docx.BookmarkStart(name, state.bookmarks);
  const end = new docx.BookmarkEnd(state.bookmarks);
  return [start as never, ...children, end as never];
}
