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
  const { docx } = context;
  const run = (child: import('docx').XmlComponent) =>
    new docx.TextRun({ children: [child as never], ...(style ? { style } : {}) });
  const mark = (type: string) =>
    run(
      new docx.BuilderElement({
        name: 'w:fldChar',
        attributes: { type: { key: 'w:fldCharType', value: type } },
      }),
    );
  return [mark('begin'), run(new docx.StringContainer('w:instrText', instruction)), mark('separate'), textRun(context, result, style), mark('end')]; // biome-ignore format: the order is the field
}

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
