/** Panels and callouts: bordered, shaded paragraphs that an editor types in like any other; no text boxes, no tables. */
import type { Block, CalloutBlock, PanelBlock } from '../../brief/index.ts';
import type { Context, FileChild } from '../context.ts';
import { unmarked } from './list.ts';
import { keptTogether, paragraph, setBlocks } from './paragraph.ts';

/** A panel of at most so many words stays on one page. */
const SHORT = 150;

/** The tinted panel: its label, then its blocks. Two columns are the PDF's; here one follows the other. */
export function setPanel(context: Context, block: PanelBlock): FileChild[] {
  const inBox: Context = { ...context, box: 'Box', hung: hangs(context, block.blocks) };
  const children = [...paragraph(inBox, 'BoxLabel', block.label), ...setBlocks(inBox, block.blocks)];
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

/** Words of text runs, anywhere in blocks. */
function wordsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, child) => sum + wordsIn(child), 0);
  if (typeof value !== 'object' || value === null) return 0;
  if ('kind' in value && value.kind === 'text')
    return (String((value as { value?: unknown }).value).match(/\S+/g) ?? []).length;
  return Object.entries(value).reduce(
    (sum, [key, child]) => (key === 'source' ? sum : sum + wordsIn(child)),
    0,
  );
}
