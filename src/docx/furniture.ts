/** Headers and footers: who the brief is for on page 1; the short title and the folio on later pages. */
import type { Context, FileChild, ParagraphChild } from './context.ts';
import { field, textRun } from './fields.ts';
import { clean } from './xml.ts';

/** The document type, first thing on page 1. */
export function setFlag(context: Context): FileChild[] {
  return line(context, context.styles.paragraph('Flag'), [
    textRun(context, context.brief.furniture.documentType),
  ]);
}

/** Headers and footers of the first section; later sections take them over. `pages` = the cached page count. */
export function furniture(context: Context, pages: number) {
  const { docx, brief } = context;
  const { reader, series, shortTitle, folio } = brief.furniture;
  const header = (...texts: (string | undefined)[]) =>
    new docx.Header({
      children: texts.flatMap((text) =>
        text ? line(context, 'Header', [textRun(context, text)]) : [],
      ) as never,
    });
  return {
    headers: { first: header(reader, series), default: header(shortTitle) },
    footers: {
      default: new docx.Footer({
        children: line(context, 'Footer', folioOf(context, folio, pages)) as never,
      }),
    },
  };
}

/** The folio's pattern with fields in place of `{page}` and `{pages}`. */
function folioOf(context: Context, pattern: string, pages: number): ParagraphChild[] {
  return clean(pattern)
    .split(/(\{pages?\})/)
    .flatMap((piece) => {
      if (piece === '{page}') return field(context, 'PAGE', String(Math.min(2, pages)));
      if (piece === '{pages}') return field(context, 'NUMPAGES', String(pages));
      return piece === '' ? [] : [textRun(context, piece)];
    });
}

function line(context: Context, style: string, children: ParagraphChild[]): FileChild[] {
  return [new context.docx.Paragraph({ style, children })];
}
