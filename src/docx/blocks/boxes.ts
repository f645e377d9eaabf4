/** Panels and callouts: bordered, shaded paragraphs that an editor types in like any other; no text boxes, no tables. */
import type { Block, CalloutBlock, PanelBlock } from '../../brief/index.ts';
import type { Context, FileChild } from '../context.ts';
import { placed } from '../fields.ts';
import { setRuns } from '../runs.ts';
import { unmarked } from './list.ts';
import { keptTogether, paragraph, paragraphOf } from './paragraph.ts';
import { wordsIn } from './words.ts';

/** A panel of at most so many words stays on one page: about the 24 lines that the design keeps together. */
const SHORT = 240;

/** The tinted panel: its label, then its blocks. Two columns are the PDF's; here one follows the other. */
export function setPanel(context: Context, block: PanelBlock): FileChild[] {
  const addressed = block.blocks.some(({ kind }) => kind === 'addressed');
  const around: Context = { ...context, box: 'Box', addressed };
  const inBox: Context = { ...around, hung: hangs(around, block.blocks) };
  const children = [
    ...paragraphOf(inBox, 'BoxLabel', placed(context, block.anchor, setRuns(inBox, block.label))),
    ...block.blocks.flatMap((child) => context.set({ ...inBox, apart: addressed }, child)),
  ];
  context.state.preceded = 'block';
  return wordsIn(block.blocks) <= SHORT ? keptTogether(context, children) : children;
}

/** A callout: heading, if it has one, and text; all but the last block stand close together. */
export function setCallout(context: Context, block: CalloutBlock): FileChild[] {
  const inBox: Context = { ...context, box: 'Callout', hung: hangs(context, block.blocks) };
  const last = block.blocks.length - 1;
  return [
    ...(block.heading ? paragraph(inBox, 'CalloutLabel', block.heading) : []),
    ...block.blocks.flatMap((child, index) => context.set({ ...inBox, more: index < last }, child)),
  ];
}

function hangs(context: Context, blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'list' && !unmarked(context, block));
}
