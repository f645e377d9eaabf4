import type { ContentsBlock, ContentsEntry } from '../../brief/index.ts';
import type { Context, FileChild, ParagraphChild } from '../context.ts';
import { bookmarkOf, field, fieldEnd, fieldStart } from '../fields.ts';
import { setRuns } from '../runs.ts';
import { paragraph, paragraphOf } from './paragraph.ts';

/** A table of contents as Word makes it; what it shows is ready, so that Word need not ask to update it on opening. */
const TABLE = 'TOC \\o "1-2" \\h';

/** Table of contents: a field over its entries, each a link to its heading, with the page after a tab. */
export function setContents(context: Context, block: ContentsBlock): FileChild[] {
  const heading = paragraph(context, 'TOCHeading', block.label);
  const last = block.entries.length - 1;
  const entries = block.entries.flatMap((entry, i) =>
    paragraphOf(context, entry.depth === 1 ? 'TOC1' : 'TOC2', [
      ...(i === 0 ? fieldStart(context, TABLE) : []),
      link(context, entry),
      ...(i === last ? [fieldEnd(context)] : []),
    ]),
  );
  return [...heading, ...entries];
}

function link(context: Context, { runs, target }: ContentsEntry): ParagraphChild {
  const { docx, pages } = context;
  const anchor = bookmarkOf(target);
  const children = [
    ...setRuns(context, runs),
    new docx.TextRun({ children: [new docx.Tab()] }),
    ...field(context, `PAGEREF ${anchor} \\h`, String(pages.get(target) ?? 1)),
  ];
  return new docx.InternalHyperlink({ anchor, children });
}
