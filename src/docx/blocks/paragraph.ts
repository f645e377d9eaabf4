/** One paragraph: its named style (box variants resolved) and the list mark that waits for it; nothing else. */
import type { Block, Context, FileChild, ParagraphChild, Run } from '../context.ts';
import { setRuns } from '../runs.ts';
import type { StyleKey } from '../style/catalogue.ts';

/** Style of a paragraph where it stands: in a note everything is note text; boxes have their own variants. */
export function styleId(context: Context, key: StyleKey): string {
  if (context.underTable) return context.styles.paragraph('Source');
  if (context.inNote) return noteStyle(context);
  const { preceded } = context.state;
  context.state.preceded = undefined;
  const shows = preceded === 'list' ? key === 'BodyText' : !SEPARATE.has(key);
  if (preceded && shows && !context.box) return context.styles.after(key, preceded);
  return context.styles.paragraph(key, context.box, context.hung);
}

/** Styles that stand clear of what is above them, with a rule or space of their own. */
const SEPARATE: ReadonlySet<StyleKey> = new Set([
  'Heading1',
  'Heading2',
  'TOCHeading',
  'RowLabel',
  'Lead',
  'Ends',
  'Caption',
  'Source',
]);

/** The number hangs at a note's first paragraph; the others stand flush with its text. */
function noteStyle(context: Context): string {
  const first = context.state.noteParagraphs === 0;
  context.state.noteParagraphs += 1;
  if (!first) return context.styles.paragraph('NoteContinue');
  return context.policy.place === 'end' ? 'EndnoteText' : 'FootnoteText';
}

/** A paragraph of runs; none when it would be empty. */
export function paragraph(context: Context, key: StyleKey, runs: readonly Run[]): FileChild[] {
  return paragraphOf(context, key, setRuns(context, runs));
}

/** A paragraph of ready children; none when there are none. */
export function paragraphOf(
  context: Context,
  key: StyleKey,
  children: readonly ParagraphChild[],
): FileChild[] {
  if (children.length === 0) return [];
  const { marker } = context;
  const numbering =
    marker && !marker.taken ? { numbering: { reference: `n${marker.numId}`, level: marker.level } } : {};
  if (marker) marker.taken = true;
  return [new context.docx.Paragraph({ style: styleId(context, key), ...numbering, children })];
}

/** The same children, none of them parted from the next by a page break. */
export function keptTogether(context: Context, children: readonly FileChild[]): FileChild[] {
  const last = children.length - 1;
  return children.map((child, index) => {
    if (index < last) return keptWithNext(context, child);
    const style = styleOf(context, child);
    const goesOn = style !== undefined && index > 0 && styleOf(context, children[index - 1]!) === style;
    return goesOn ? restyled(context, child, context.styles.keptEnd(style)) : child;
  });
}

/** A paragraph that is not parted from the next by a page break, by a style that says so. */
export function keptWithNext(context: Context, child: FileChild): FileChild {
  const style = styleOf(context, child);
  return style === undefined
    ? child
    : restyled(context, child, context.styles.kept(style, context.template.word));
}

function styleOf({ docx }: Context, child: FileChild): string | undefined {
  return child instanceof docx.Paragraph ? child.options.style : undefined;
}

function restyled({ docx }: Context, child: FileChild, style: string): FileChild {
  return child instanceof docx.Paragraph ? child.with({ style }) : child;
}

/** Paragraphs and tables of blocks, in order. */
export function setBlocks(context: Context, blocks: readonly Block[]): FileChild[] {
  return blocks.flatMap((block) => context.set(context, block));
}
